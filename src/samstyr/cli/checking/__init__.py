"""`samstyr check`: the figures that a document states, held against all that is known."""
