"""A few figures that say most, large; and how every focus area stands, on one page."""

from collections.abc import Sequence

from samstyr.goals.queries.values import FocusAreaStanding, Standing
from samstyr.kernels.assessment.outcomes import Attainment, Direction
from samstyr.kernels.assessment.words.labels import ATTAINMENT_LABELS, DIRECTION_LABELS
from samstyr.kernels.assessment.words.phrases import sentence
from samstyr.kernels.assessment.words.target_words import target_words
from samstyr.kernels.units import UnitKind
from samstyr.reports.publishing import words as said
from samstyr.reports.publishing.panels.building import (
    BIG,
    KEY_FIGURE,
    KEY_FIGURES,
    SMALL,
    Column,
    Workbench,
    table,
    titled,
)
from samstyr.reports.publishing.syntax import Element, Inlines, division, paragraph, plain, strong, words

NAMES, COUNTS, TARGETS = 0.33, 0.12, 0.19
DIRECTIONS = (Direction.IMPROVING, Direction.WORSENING, Direction.UNCHANGED, Direction.UNKNOWN)
_NO_VERDICT = frozenset({Attainment.NO_TARGET, Attainment.NO_DATA, Attainment.OVER, Attainment.UNDER, Attainment.AT})


def key_figures(standings: Sequence[Standing], bench: Workbench) -> list[Element]:
    """Return key figures with their latest figure large, and how each stands."""
    return [division(KEY_FIGURES, [division(KEY_FIGURE, _card(one, bench)) for one in standings])]


def _card(standing: Standing, bench: Workbench) -> list[Element]:
    found, indicator = standing.assessment, standing.indicator
    if found.latest is None:
        return [plain(strong(bench.say(indicator.title))), plain(*words(bench.say(said.NOT_MEASURED)))]
    is_share = indicator.unit.kind is UnitKind.SHARE
    value = bench.figure(standing, found.latest, unit=is_share)
    title = bench.say(indicator.title) if is_share else titled(standing, bench)
    status = found.change.direction.value if found.attainment in _NO_VERDICT else found.attainment.value
    aimed = [target_words(one, indicator.unit) for one in standing.targets[:1] if found.attainment not in _NO_VERDICT]
    when = [found.latest.period.label, *(said.filled(said.AIMED, target=bench.say(one)) for one in aimed)]
    return [
        division(BIG, [plain(value)]),
        plain(strong(title)),
        division(SMALL, [plain(*words(". ".join(bench.say(sentence(one)) for one in when)))]),
        paragraph(bench.tag(status)),
    ]


def overview(areas: Sequence[FocusAreaStanding], bench: Workbench) -> list[Element]:
    """Return how the key figures of each focus area stand: counted, never averaged."""
    columns = [
        Column(bench.say(said.FOCUS_AREA), width=NAMES),
        *(Column(bench.say(sentence(DIRECTION_LABELS[one])), width=COUNTS) for one in DIRECTIONS),
        Column(bench.say(said.TARGETS), width=TARGETS),
    ]
    return [table(bench.say(said.OVERVIEW), columns, [_row(one, bench) for one in areas])]


def _row(area: FocusAreaStanding, bench: Workbench) -> list[Inlines]:
    counts = area.counts
    by_direction = [_count(one.value, counts.by_direction[one], bench) for one in DIRECTIONS]
    verdicts = [
        f"{counts.by_attainment[one]} {bench.say(ATTAINMENT_LABELS[one])}"
        for one in Attainment
        if one not in _NO_VERDICT and counts.by_attainment[one]
    ]
    return [words(bench.say(area.focus_area.title)), *by_direction, words(", ".join(verdicts) or "–")]


def _count(status: str, number: int, bench: Workbench) -> Inlines:
    return [bench.mark(status, headed=True), {"t": "Str", "c": f"\u00a0{number}"}] if number else words("–")
