"""Whether a stated figure is so: what the figures give, worked out in words, and the verdict by the precision used."""
