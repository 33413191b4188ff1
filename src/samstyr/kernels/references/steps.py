"""How a reference was worked out, in words that a reader can redo."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from samstyr.kernels.assessment.words.quoting import amount, bracketed, number
from samstyr.kernels.missing import Missing
from samstyr.kernels.references.choosing import Chosen
from samstyr.kernels.texts import Text

_PART: Final = Text("{label}: {value}", "{label}: {value}")
_MINUS: Final = Text("{first} − {second} = {result}", "{first} − {second} = {result}")
_PERCENT: Final = Text(
    "({first} − {second}) / {second} × 100 = {result}", "({first} − {second}) / {second} × 100 = {result}"
)
_SHARE: Final = Text("{first} / {second} × 100 = {result}", "{first} / {second} × 100 = {result}")
_SUM: Final = Text("{parts} = {result}", "{parts} = {result}")
_MEAN: Final = Text("({parts}) / {count} = {result}", "({parts}) / {count} = {result}")
_PLACE: Final = Text("Nummer {place} av {field}, den beste først.", "Number {place} of {field}, the best first.")

_PLACE_IN: Final = Text(
    "Nummer {place} av {field} i {group}, den beste først.", "Number {place} of {field} in {group}, the best first."
)
_COUNTED: Final = Text("{count} av {whole} {kind}: {titles}", "{count} of {whole} {kind}: {titles}")
_COUNTED_NONE: Final = Text("Ingen av {whole} {kind}", "None of {whole} {kind}")


def parts(chosen: Sequence[Chosen]) -> Iterator[Text]:
    """Return each figure that a reference is made from, with what it is."""
    for one in chosen:
        value = one.figure.value
        shown = value.reason.label if isinstance(value, Missing) else amount(value, one.subject.unit)
        yield _PART.filled(label=one.label, value=shown)


def minus_step(first: Decimal, second: Decimal, result: Decimal) -> Text:
    """Return a difference as arithmetic."""
    return _MINUS.filled(first=number(first), second=bracketed(number(second)), result=number(result))


def percent_step(later: Decimal, earlier: Decimal, result: Decimal) -> Text:
    """Return a change in percent as arithmetic."""
    return _PERCENT.filled(first=number(later), second=number(earlier), result=number(result))


def share_step(part: Decimal, whole: Decimal, result: Decimal) -> Text:
    """Return a share as arithmetic."""
    return _SHARE.filled(first=number(part), second=number(whole), result=number(result))


def sum_step(values: Sequence[Decimal], result: Decimal) -> Text:
    """Return a sum as arithmetic."""
    return _SUM.filled(parts=_added(values), result=number(result))


def mean_step(values: Sequence[Decimal], result: Decimal) -> Text:
    """Return a mean as arithmetic."""
    return _MEAN.filled(parts=_added(values), count=len(values), result=number(result))


def place_step(place: int, field: int, group: Text | None = None) -> Text:
    """Return a place in a field, which may be a group with a name."""
    if group is None:
        return _PLACE.filled(place=place, field=field)
    return _PLACE_IN.filled(place=place, field=field, group=group)


def counted_step(count: int, whole: int, kind: Text, titles: Text) -> Text:
    """Return how many of some there are, and which."""
    if not count:
        return _COUNTED_NONE.filled(whole=whole, kind=kind)
    return _COUNTED.filled(count=count, whole=whole, kind=kind, titles=titles)


def _added(values: Sequence[Decimal]) -> Text:
    written = [bracketed(number(value)) for value in values]
    return Text(" + ".join(text.nb for text in written), " + ".join(text.en for text in written))
