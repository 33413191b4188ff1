"""Why a file cannot be read as figures. Each error says what happened, where, and what to do."""

from typing import Final

# What a file says can be longer than anybody reads.
_SHOWN: Final = 150


class NotReadable(ValueError):
    """Said of bytes that hold no figures we can read, or whose cells or dimensions are in doubt."""


class CellsInDoubt(NotReadable):
    """Said of a file whose cells or dimensions do not agree with each other."""

    def __init__(self, where: str, said: str) -> None:
        """Say where it is and what does not agree."""
        short = said if len(said) <= 2 * _SHOWN else f"{said[:_SHOWN]} … {said[-_SHOWN:]}"
        super().__init__(
            f"{where}: {short}. It cannot be known which figure belongs where, so none is read. "
            "Fetch the file again, or ask the publisher to correct it."
        )


class TooManyCells(NotReadable):
    """Said of a table whose dimensions make more cells than can be held at once."""

    def __init__(self, cells: int, most: int) -> None:
        """Say how many cells there are and how many are read at most."""
        super().__init__(
            f"The dimensions make {cells:,} cells together, and at most {most:,} are read from one file. "
            "Fetch the table in smaller parts."
        )
