"""Letters in names of files."""

from typing import Final

# Letters that have no plain one within them, as å has an a.
PLAIN: Final = str.maketrans({"æ": "ae", "ø": "o", "Æ": "Ae", "Ø": "O"})
