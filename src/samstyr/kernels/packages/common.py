"""Columns that many tables share, and short ways to state a column."""

from decimal import Decimal
from typing import Final

from samstyr.kernels.packages.columns import Column, Kind, Reference
from samstyr.kernels.texts import Text


def key_column(title: Text, *, name: str = "id") -> Column:
    """Return the column that names a row."""
    return Column(name=name, kind=Kind.ID, title=title, required=True)


def text_column(name: str, nb: str, en: str, *, required: bool = False, optional: bool = False) -> Column:
    """Return a column of free text."""
    return Column(name=name, kind=Kind.TEXT, title=Text(nb, en), required=required, optional=optional)


def both_languages(name: str, nb: str, en: str) -> tuple[Column, Column]:
    """Return a column in bokmål that every row fills, and the same in English."""
    return (
        text_column(f"{name}_nb", f"{nb} (bokmål)", f"{en} (Norwegian)", required=True),
        text_column(f"{name}_en", f"{nb} (engelsk)", f"{en} (English)"),
    )


def refers(name: str, nb: str, en: str, to: str, *, required: bool = True, optional: bool = False) -> Column:
    """Return a column that refers to a row, `to` being written `resource.column`."""
    resource, column = to.split(".")
    reference = Reference(resource, column)
    title = Text(nb, en)
    return Column(name=name, kind=Kind.ID, title=title, required=required, optional=optional, refers_to=reference)


SOURCE: Final = refers("source", "Kilde", "Source", "sources.id")
LINE: Final = text_column("line", "Sted i kilden (linje, side eller celle)", "Place in the source (line, page or cell)")
RAW: Final = text_column("raw", "Tallet slik det er trykt", "The figure as printed")
NOTE_NB: Final = text_column("note_nb", "Merknad (bokmål)", "Note (Norwegian)")
NOTE_EN: Final = text_column("note_en", "Merknad (engelsk)", "Note (English)")
MIN_COUNT: Final = Column(
    name="min_count",
    kind=Kind.INTEGER,
    title=Text("Minste antall som vises", "Smallest count shown"),
    description=Text(
        "Tall om færre enn dette blir prikket. Tomt: 5 for personer, ingen grense for annet.",
        "Figures about fewer than this are suppressed. Empty: 5 for persons, no limit for others.",
    ),
    optional=True,
    minimum=Decimal(0),
)
