"""How long a document may be: more than any municipal document is, and no more than is read and checked in a minute."""

from typing import Final

MOST_PAGES: Final = 1_500
# A full page of small print.
LETTERS_ON_A_PAGE: Final = 4_000
MOST_LETTERS: Final = MOST_PAGES * LETTERS_ON_A_PAGE


class TooLong(Exception):
    """There are more pages, or more words, than anybody waits for."""
