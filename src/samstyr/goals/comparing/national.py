"""What series say of an indicator in every municipality of today and in the groups that sources publish figures of."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from samstyr.goals.readings import Bound, Places, stitched_and_derived
from samstyr.goals.values import NationalReading
from samstyr.kernels.figures import Citation
from samstyr.kernels.formulas.definitions import Version
from samstyr.kernels.formulas.expressions import Expression, Name
from samstyr.kernels.formulas.wholes import Whole, whole_of
from samstyr.kernels.municipalities.history import History, UnknownCode
from samstyr.kernels.municipalities.joining import Joining
from samstyr.kernels.municipalities.stitching import OverlappingFiguresDisagree
from samstyr.kernels.series import Series
from samstyr.kernels.texts import Text

CODE_LENGTH: Final = 4
LEFT_OUT: Final = Text(
    "Kommuner som er utelatt, fordi kilden sier to ulike ting om dem under gamle og nye kommunenumre: {number}.",
    "Municipalities left out, since the source says two different things of them under old and new codes: {number}.",
)
# A code that sources count the homeless under.
NOWHERE: Final = "9999"


def national_reading(bound: Bound, history: History, *, as_of: date) -> NationalReading | None:
    """Return the readings of an indicator in all municipalities, None where its series are about fewer than two.

    A municipality that the sources contradict themselves about is left out, and a note says how many those are.
    """
    version = bound.formula.on(as_of) or bound.formula.versions[-1]
    codes, groups = municipal_codes(bound, history, version), _group_codes(bound, version)
    if len(codes) <= 1:
        return None
    series, left_out = _everywhere(bound, codes, history)
    whole = whole_of(version.expression, {name: _whole(name, bound) for name in version.inputs})
    weighing = _weighing(bound, whole.weight)
    notes = [*_notes(bound, version), *([LEFT_OUT.filled(number=left_out)] if left_out else [])]
    return NationalReading(
        indicator=bound.formula.id,
        series=series,
        joining=whole.joining,
        names=_names(bound, version, (*codes, *groups), history),
        citation=_citation(bound, version),
        published=stitched_and_derived(bound, Places((), groups), history),
        weights=_everywhere(weighing, codes, history)[0] if weighing else {},
        weight_decimals=weighing.formula.decimals if weighing else 0,
        notes=tuple(dict.fromkeys(notes)),
        snapshots=tuple(sorted({bound.cells[name].origin.number for name in version.inputs})),
    )


def _everywhere(bound: Bound, codes: Sequence[str], history: History) -> tuple[dict[str, Series], int]:
    """Return the readings of municipalities, and of how many the sources contradict themselves."""
    found: dict[str, Series] = {}
    left_out = 0
    for code in codes:
        known = code in history.lives
        try:
            found |= stitched_and_derived(bound, Places((code,) if known else (), () if known else (code,)), history)
        except (OverlappingFiguresDisagree, UnknownCode):
            left_out += 1
    return found, left_out


def _group_codes(bound: Bound, version: Version) -> tuple[str, ...]:
    """Return the codes that stand for groups: those of places are digits."""
    every = {code for name in version.inputs for code in bound.cells[name].by_code}
    return tuple(sorted(code for code in every if code and not code.isdigit()))


def municipal_codes(bound: Bound, history: History, version: Version) -> tuple[str, ...]:
    """Return today's codes of the municipalities that a series speaks of, under whatever code, in order.

    Of codes that the history does not know, those with a figure in the source's last period count.
    """
    found = {code for name in version.inputs for code in _current(bound.cells[name].by_code, history)}
    return tuple(sorted(found))


def _current(series: Mapping[str, Series], history: History) -> Iterator[str]:
    last = max((one.latest.period for one in series.values() if one.latest), default=None)
    for code, one in series.items():
        if len(code) != CODE_LENGTH or not code.isdigit() or code == NOWHERE:
            continue
        if code in history.lives:
            yield from history.today(code)
        elif one.latest and one.latest.period == last:
            yield code


def _whole(name: str, bound: Bound) -> Whole:
    series = bound.cells[name].series
    return Whole(series.joining, Name(series.weight) if series.joining is Joining.WEIGHTED else None)


def _weighing(bound: Bound, weight: Expression | None) -> Bound | None:
    """Return what a rate is weighted by as if it were an indicator: a ratio's denominator, or the series counted on."""
    if weight is None:
        return None
    version = Version("", date.min, "", weight, "")
    series = [bound.cells[name].series for name in version.inputs]
    decimals = max(one.decimals for one in series)
    formula = replace(bound.formula, unit=series[0].unit, decimals=decimals, versions=(version,))
    return replace(bound, formula=formula, unit=bound.units[series[0].id])


def _names(bound: Bound, version: Version, codes: Collection[str], history: History) -> Mapping[str, str]:
    """Return what places are called: by the register of codes, else by the source, else by the code itself."""
    labels = {code: name for id in reversed(version.inputs) for code, name in bound.cells[id].names.items()}
    return {code: history.names.get(code) or labels.get(code, code) for code in codes}


def _citation(bound: Bound, version: Version) -> Citation:
    origins = [bound.cells[name].origin for name in version.inputs]
    return Citation("; ".join(dict.fromkeys(f"{one.source}/{one.table}" for one in origins)), "")


def _notes(bound: Bound, version: Version) -> Iterator[Text]:
    """Yield what the sources ask to have shown wherever the figures are, in the source's own language."""
    for name in version.inputs:
        for note in bound.cells[name].notes:
            if note.mandatory:
                yield Text(note.text)
