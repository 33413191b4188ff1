"""Focus areas, goals, indicators with their targets, and promises."""

from samstyr.exchange.queries.values import Package
from samstyr.goals.queries import overview, promises
from samstyr.goals.queries.values import Overview, Standing
from samstyr.kernels.assessment.words.labels import ROLE_LABELS
from samstyr.kernels.numbers import format_figure
from samstyr.kernels.targets import Target
from samstyr.kernels.texts import NO_TEXT, Text
from samstyr.search.values import Address, Draft, Drafts, Kind

IN = Text("{figure} i {period}", "{figure} in {period}")


def aims(package: Package) -> Drafts:
    """Yield focus areas, goals and indicators."""
    found = overview.overview(as_of=package.reference_date, area=package.municipality)
    for area in found.focus_areas:
        one = area.focus_area
        yield Draft(Kind.FOCUS_AREA, one.id, one.title, Address("focus_area", (one.id,)))
    yield from _goals(found)
    for standing in found.standings:
        yield _indicator(standing)


def kept_promises() -> Drafts:
    """Yield what was promised."""
    for one in promises.promises().promises:
        address = Address("promises", anchor=f"lofte-{one.id}")
        yield Draft(Kind.PROMISE, one.id, one.theme, address, said=one.promise, also=(one.status_text,))


def _goals(found: Overview) -> Drafts:
    for area in found.focus_areas:
        for standing in area.goals:
            goal = standing.goal
            yield Draft(Kind.GOAL, goal.id, goal.title, Address("goal", (goal.id,)), also=(area.focus_area.title,))


def _indicator(standing: Standing) -> Draft:
    indicator = standing.indicator
    targets = tuple(text for target in standing.targets for text in _target(target))
    return Draft(
        kind=Kind.INDICATOR,
        key=indicator.id,
        title=indicator.title,
        address=Address("indicator", (indicator.id,)),
        said=indicator.definition,
        also=(indicator.note, indicator.unit.label, *targets),
        figure=_latest(standing),
    )


def _target(target: Target) -> tuple[Text, ...]:
    return ROLE_LABELS[target.role], target.note


def _latest(standing: Standing) -> Text:
    latest = standing.assessment.latest
    if latest is None:
        return NO_TEXT
    period = latest.period.label
    return Text(
        IN.nb.format(figure=format_figure(latest, "nb"), period=period.nb),
        IN.en.format(figure=format_figure(latest, "en"), period=period.en),
    )
