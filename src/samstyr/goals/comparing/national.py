"""What series say of an indicator in every municipality of today and in the groups that sources publish figures of."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from samstyr.goals.comparing.values import NationalReading
from samstyr.goals.readings import Bound, Places, stitched_and_derived
from samstyr.kernels.figures import Citation
from samstyr.kernels.formulas.definitions import Version
from samstyr.kernels.formulas.expressions import Expression, Name
from samstyr.kernels.formulas.wholes import Whole, whole_of
from samstyr.kernels.municipalities.history import History
from samstyr.kernels.municipalities.joining import Joining
from samstyr.kernels.series import Series
from samstyr.kernels.texts import Text

CODE_LENGTH: Final = 4
# A code that sources count the homeless under.
NOWHERE: Final = "9999"


def national_reading(bound: Bound, history: History, *, groups: Collection[str], as_of: date) -> NationalReading | None:
    """Return the readings of an indicator in all municipalities, None where its series are about fewer than two.

    `groups` are codes of groups, as sources know them. Raises OverlappingFiguresDisagree.
    """
    version = bound.formula.on(as_of) or bound.formula.versions[-1]
    codes = municipal_codes(bound, history, version)
    if len(codes) <= 1:
        return None
    followed = tuple(code for code in codes if code in history.lives)
    unknown = tuple(code for code in codes if code not in history.lives)
    everywhere = Places(municipalities=followed, others=(*unknown, *sorted(groups)))
    series = stitched_and_derived(bound, everywhere, history)
    whole = whole_of(version.expression, {name: _whole(name, bound) for name in version.inputs})
    return NationalReading(
        indicator=bound.formula.id,
        series={code: series[code] for code in codes if code in series},
        joining=whole.joining,
        names=_names(bound, version),
        citation=_citation(bound, version),
        published={code: series[code] for code in groups if code in series},
        weights=_weights(bound, whole.weight, everywhere, history),
        weight_decimals=_decimals(bound, whole.weight),
        notes=tuple(dict.fromkeys(_notes(bound, version))),
        snapshots=tuple(sorted({bound.cells[name].origin.number for name in version.inputs})),
    )


def municipal_codes(bound: Bound, history: History, version: Version) -> tuple[str, ...]:
    """Return the codes of municipalities that count today and that a series speaks of, in order.

    Where the history does not know a code, one that has a figure in the source's last period counts.
    """
    found = {code for name in version.inputs for code in _current(bound.cells[name].by_code, history)}
    return tuple(sorted(found))


def _current(series: Mapping[str, Series], history: History) -> Iterator[str]:
    last = max((one.latest.period for one in series.values() if one.latest), default=None)
    for code, one in series.items():
        if len(code) != CODE_LENGTH or not code.isdigit() or code == NOWHERE:
            continue
        lives = history.lives.get(code)
        if any(life.ends is None for life in lives) if lives else one.latest and one.latest.period == last:
            yield code


def _whole(name: str, bound: Bound) -> Whole:
    series = bound.cells[name].series
    return Whole(series.joining, Name(series.weight) if series.joining is Joining.WEIGHTED else None)


def _weights(bound: Bound, weight: Expression | None, everywhere: Places, history: History) -> Mapping[str, Series]:
    """Return what a rate is weighted by: the denominator of a ratio, or the series that it is counted on."""
    if weight is None:
        return {}
    named = Version("", date.min, "", weight, "")
    first = bound.cells[named.inputs[0]].series
    formula = replace(bound.formula, unit=first.unit, decimals=_decimals(bound, weight), versions=(named,))
    return stitched_and_derived(replace(bound, formula=formula, unit=bound.units[first.id]), everywhere, history)


def _decimals(bound: Bound, weight: Expression | None) -> int:
    if weight is None:
        return 0
    inputs = Version("", date.min, "", weight, "").inputs
    return max(bound.cells[name].series.decimals for name in inputs)


def _names(bound: Bound, version: Version) -> Mapping[str, str]:
    return {code: name for id in reversed(version.inputs) for code, name in bound.cells[id].names.items()}


def _citation(bound: Bound, version: Version) -> Citation:
    origins = [bound.cells[name].origin for name in version.inputs]
    return Citation("; ".join(dict.fromkeys(f"{one.source}/{one.table}" for one in origins)), "")


def _notes(bound: Bound, version: Version) -> Iterator[Text]:
    """Yield what the sources ask to have shown wherever the figures are, in the source's own language."""
    for name in version.inputs:
        for note in bound.cells[name].notes:
            if note.mandatory:
                yield Text(note.text)
