"""How a figure stands: attainment, path, change, what is worth a look; always value + reason + inputs (DESIGN §5)."""
