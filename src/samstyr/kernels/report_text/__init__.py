"""A report's text: its references, addresses and headings with their places, and what in it is typed by hand."""
