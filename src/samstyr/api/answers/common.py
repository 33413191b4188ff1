"""What most answers are made of: words in two languages, where something stands, and lists in parts."""

from decimal import Decimal
from typing import Annotated, Generic, TypeVar

from ninja import Schema
from pydantic import Field, StringConstraints

from samstyr.kernels.figures import Citation
from samstyr.kernels.texts import Text

Id = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f/]+$")]
"""An id as it stands in the package. Control characters are refused, since the database cannot hold them."""

Number = int | float

Item = TypeVar("Item")


class Words(Schema):
    """A text in bokmål and, where it exists, in English."""

    nb: str
    en: str | None = None

    @classmethod
    def of(cls, text: Text) -> "Words":
        """Return the text in both languages."""
        return cls(nb=text.nb, en=text.en or None)

    @classmethod
    def maybe(cls, text: Text) -> "Words | None":
        """Return the text, or nothing where there is none."""
        return cls.of(text) if text else None


class Place(Schema):
    """Where something stands: the source's id, the place in it, and the figure as printed there."""

    source: str = Field(description="The source's id; see /api/v1/sources.")
    place: str = Field(description="The place in the source: a line, a page or a cell.")
    printed: str | None = None

    @classmethod
    def of(cls, citation: Citation) -> "Place":
        """Return where a citation points."""
        return cls(source=citation.source, place=citation.place, printed=citation.printed or None)


class Part(Schema, Generic[Item]):
    """A part of a list. `total` counts the whole list."""

    total: int
    offset: int
    limit: int
    items: list[Item]


def number(value: Decimal) -> Number:
    """Return a number as JSON has them, with a decimal point where it was published with decimals.

    >>> number(Decimal("18.0")), number(Decimal("550"))
    (18.0, 550)
    """
    return int(value) if value.as_tuple().exponent == 0 else float(value)


def maybe_number(value: Decimal | None) -> Number | None:
    """Return a number, or nothing where there is none."""
    return None if value is None else number(value)
