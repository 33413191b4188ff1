"""The engine that explains: the series of one of today's municipalities, from those of its codes over time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from samstyr.kernels.assessment.words.phrases import together
from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.missing import Missing, MissingReason, missing_together
from samstyr.kernels.municipalities.history import Era, History
from samstyr.kernels.municipalities.joining import JoiningRule, Joint, joint_of
from samstyr.kernels.municipalities.seams import Seam, seams_of
from samstyr.kernels.municipalities.step_words import own_step, parts_step, source_step
from samstyr.kernels.period import Period
from samstyr.kernels.rounding import decimal_of, round_half_up
from samstyr.kernels.series import Series
from samstyr.kernels.texts import Text

NO_WEIGHTS: Final[Mapping[str, Series]] = MappingProxyType({})
NOT_AVAILABLE: Final = Missing(MissingReason.NOT_AVAILABLE)
NOT_APPLICABLE: Final = Missing(MissingReason.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two figures for the same area and period that rounding cannot explain, each with the codes it comes from."""

    indicator: str
    area: str
    period: str
    codes: tuple[str, ...]
    value: Decimal
    other_codes: tuple[str, ...]
    other_value: Decimal


class OverlappingFiguresDisagree(ValueError):
    """Said of sources that give two different figures for the same area and period under old and new codes."""

    def __init__(self, conflicts: Sequence[Conflict]) -> None:
        """Say the first of them in full, and how many there are."""
        self.conflicts = tuple(conflicts)
        first, more = conflicts[0], len(conflicts) - 1
        super().__init__(
            f"{first.indicator} has two figures for {first.area} in {first.period}: {first.value} from "
            f"{' + '.join(first.codes)} and {first.other_value} from {' + '.join(first.other_codes)}"
            f"{f' (and {more} more such pairs)' if more else ''}. Only one can be right: find out which codes the "
            "source used that year and leave the others out, or correct the history of the codes."
        )


@dataclass(frozen=True, slots=True)
class Stitched:
    """The series of one of today's municipalities, and its seams in order of time."""

    series: Series
    seams: tuple[Seam, ...]


@dataclass(frozen=True, slots=True)
class _Work:
    """What one stitching knows; the eras are newest first."""

    area: str
    eras: tuple[Era, ...]
    given: Mapping[str, Series]
    weights: Mapping[str, Series]
    rule: JoiningRule
    history: History


def stitch(
    given: Mapping[str, Series],
    *,
    area: str,
    history: History,
    rule: JoiningRule,
    weights: Mapping[str, Series] = NO_WEIGHTS,
) -> Stitched:
    """Return the series of one of today's municipalities, joined from those of its codes over time.

    `given` and `weights` are by code; other codes' series may be among them. A period belongs to the codes that count
    on its last day. Empty cells, and zeros, of codes that do not count then are dropped; a figure there stands in where
    the right codes have none. Figures are rounded half up to the rule's decimals first, as they are published.
    Raises OverlappingFiguresDisagree when two complete sets of codes give different figures, and UnknownCode.
    """
    work = _Work(area, history.eras(area), given, weights, rule, history)
    found = [_figure_in(work, period) for period in _periods(work)]
    conflicts = [conflict for _, disagreeing in found for conflict in disagreeing]
    if conflicts:
        raise OverlappingFiguresDisagree(conflicts)
    figures = tuple(figure for figure, _ in found if figure is not None)
    breaks = {year for code in _codes(work) if code in given for year in given[code].break_years}
    return Stitched(Series(rule.indicator, area, figures, tuple(breaks)), _seams(work))


def _codes(work: _Work) -> list[str]:
    return sorted({code for era in work.eras for code in era.codes})


def _periods(work: _Work) -> list[Period]:
    known = {figure.period for code in _codes(work) if code in work.given for figure in work.given[code].figures}
    return sorted(known)


def _seams(work: _Work) -> tuple[Seam, ...]:
    """Return the seams after the first period that the codes of its time have a cell for."""
    first = next((period.last for period in _periods(work) if _has_cell(work, period)), None)
    return tuple(seam for seam in seams_of(work.eras, work.rule, work.history) if first and first < seam.on)


def _has_cell(work: _Work, period: Period) -> bool:
    era = _era_of(work, period)
    return era is not None and any(_at(work.given, code, period) for code in era.codes)


def _era_of(work: _Work, period: Period) -> Era | None:
    return next((era for era in work.eras if era.has(period.last)), None)


def _figure_in(work: _Work, period: Period) -> tuple[Figure | None, list[Conflict]]:
    """Return the area's figure for a period, and what disagrees with it."""
    era = _era_of(work, period)
    right = _joined(work, era, period) if era else None
    others = [(other, figure) for other, figure in _others(work, era, period)]
    if right is not None and era is not None and right.is_measured:
        chosen = (era, right)
    elif others:
        chosen = (others[0][0], _given_by_source(others[0][1], others[0][0], work))
    else:
        return right, []
    return chosen[1], [conflict for other in others for conflict in _disagreement(work, chosen, other)]


def _others(work: _Work, right: Era | None, period: Period) -> Iterator[tuple[Era, Figure]]:
    """Return the figures of other times' codes for a period in which none of them counts, newest first."""
    for era in work.eras:
        if era is right or any(work.history.is_valid(code, period.last) for code in era.codes):
            continue
        if all(_is_given(work.given, code, period) for code in era.codes):
            figure = _joined(work, era, period)
            if figure is not None and figure.is_measured:
                yield era, figure


def _is_given(given: Mapping[str, Series], code: str, period: Period) -> bool:
    figure = _at(given, code, period)
    return figure is not None and figure.is_measured and figure.number != 0


def _at(given: Mapping[str, Series], code: str, period: Period) -> Figure | None:
    return given[code].at(period) if code in given else None


def _disagreement(work: _Work, chosen: tuple[Era, Figure], other: tuple[Era, Figure]) -> Iterator[Conflict]:
    (era, figure), (other_era, other_figure) = chosen, other
    apart = abs(figure.number - other_figure.number).scaleb(work.rule.decimals) * 2
    if apart > work.rule.doubled_slack(len(era.codes), len(other_era.codes)):
        yield Conflict(
            work.rule.indicator, work.area, str(figure.period),
            era.codes, figure.number, other_era.codes, other_figure.number,
        )  # fmt: skip


def _given_by_source(figure: Figure, era: Era, work: _Work) -> Figure:
    return replace(figure, steps=(source_step(era.codes, work.history), *figure.steps))


def _joined(work: _Work, era: Era, period: Period) -> Figure | None:
    """Return the figure of an era's codes for a period; None when they have no cell, or must not be joined."""
    kind = joint_of(era, work.rule.joining)
    parts = {code: _at(work.given, code, period) for code in era.codes}
    cells = [_rounded(part, work.rule.decimals) for part in parts.values() if part is not None]
    if kind.is_cut or not cells:
        return None
    if kind is Joint.SAME_AREA:
        return replace(cells[0], area=work.area, steps=(*cells[0].steps, own_step(era.codes, work.history)))
    values = {code: _value(part, work.rule.decimals) for code, part in parts.items()}
    is_weighted = kind is Joint.WEIGHTED
    weights = {code: _weight(work, part, code, period) for code, part in parts.items()} if is_weighted else {}
    value = _combined(values, weights, work.rule.decimals)
    step = parts_step(values, weights, value, work.rule, work.history)
    return _put_together(cells, value, work.area, step)


def _rounded(figure: Figure, decimals: int) -> Figure:
    return replace(figure, value=round_half_up(figure.number, decimals)) if figure.is_measured else figure


def _value(figure: Figure | None, decimals: int) -> Decimal | Missing:
    return NOT_AVAILABLE if figure is None else _rounded(figure, decimals).value


def _weight(work: _Work, part: Figure | None, code: str, period: Period) -> Decimal | Missing:
    """Return what a part weighs; for a part that is not there, nothing is asked."""
    return _value(_at(work.weights, code, period) if part else None, work.rule.weight_decimals)


def _combined(
    values: Mapping[str, Decimal | Missing], weights: Mapping[str, Decimal | Missing], decimals: int
) -> Decimal | Missing:
    """Return the sum of the values, or their mean by weight; missing when a part of it is."""
    lacking = [value for value in (*values.values(), *weights.values()) if isinstance(value, Missing)]
    if lacking:
        return missing_together(lacking)
    numbers = {code: Fraction(value) for code, value in values.items() if isinstance(value, Decimal)}
    if not weights:
        return round_half_up(decimal_of(sum(numbers.values(), Fraction(0)), decimals), decimals)
    weighed = {code: Fraction(weight) for code, weight in weights.items() if isinstance(weight, Decimal)}
    total = sum(weighed.values(), Fraction(0))
    if total == 0 or any(weight < 0 for weight in weighed.values()):
        return NOT_APPLICABLE
    mean = sum((numbers[code] * weighed[code] for code in numbers), Fraction(0)) / total
    return round_half_up(decimal_of(mean, decimals), decimals)


def _put_together(cells: Sequence[Figure], value: Decimal | Missing, area: str, step: Text) -> Figure:
    """Return a figure that answers for all of its parts: their sources, places, reservations and keys."""
    first = cells[0]
    sources = list(dict.fromkeys(cell.citation.source for cell in cells))
    places = list(dict.fromkeys(cell.citation.place for cell in cells))
    return replace(
        first,
        value=value,
        area=area,
        citation=Citation("; ".join(sources), "; ".join(places)),
        as_of=max(cell.as_of for cell in cells),
        caveat=together(dict.fromkeys(cell.caveat for cell in cells)),
        comparable_with="+".join(sorted({cell.comparable_with for cell in cells})),
        steps=(step,),
    )
