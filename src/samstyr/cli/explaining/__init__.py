"""How the answer of `samstyr explain` is found and put."""
