"""About the figures: where they come from, what is missing and why, how fresh they are, and the log of changes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samstyr.audit import queries as log
from samstyr.exchange.queries import loads as every_load
from samstyr.exchange.queries.values import Load
from samstyr.goals.queries import coverage as coverages
from samstyr.goals.queries import overview as overviews
from samstyr.goals.queries.values import Coverage, Overview
from samstyr.kernels.chain import Head as LogHead
from samstyr.kernels.missing import MissingReason
from samstyr.kernels.rules import RULES
from samstyr.kernels.texts import Text
from samstyr.look.parts import Cell, Column, Fact, FigureRow, Link, Row, Table, Words
from samstyr.portal import links, wording
from samstyr.portal.frame import Head, home_crumb
from samstyr.portal.pages.common import figure_row
from samstyr.portal.visit import Visit
from samstyr.statistics.queries import sources as every_source
from samstyr.statistics.queries.sources import Source

LOADS_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the page; what it does not need is empty."""

    id: str
    title: str
    lead: str = ""
    facts: tuple[Fact, ...] = ()
    table: Table | None = None
    rows: tuple[FigureRow, ...] = ()
    texts: tuple[Words, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class AboutPage:
    """Everything that stands on the page, from the top."""

    head: Head
    title: str
    lead: str
    jumps: tuple[Link, ...]
    parts: tuple[Part, ...]


def build(visit: Visit) -> AboutPage:
    """Return the page about the figures."""
    package = visit.package
    now = overviews.overview(as_of=package.reference_date, area=package.municipality)
    covered = coverages.coverage(overview=now)
    title = _("About the figures")
    lead = _("Where the figures come from, what is missing and why, how old they are, and what has been done to them.")
    parts = (
        _sources(every_source.sources()),
        _missing(covered, now, visit),
        _freshness(covered, now, visit),
        _rules(visit),
        _readings(now),
        _loads(every_load.loads(), log.head(), visit),
    )
    return AboutPage(
        head=Head(title, lead, "", (home_crumb(),), title),
        title=title,
        lead=lead,
        jumps=tuple(Link(part.title, f"#{part.id}") for part in parts),
        parts=parts,
    )


def _sources(sources: Mapping[str, Source]) -> Part:
    columns = (Column(_("Source")), Column(_("Published by")), Column(_("Published")), Column(_("Language")))
    rows = tuple(
        Row(
            Cell(one.title),
            (Cell(one.publisher), Cell(one.published or "–"), Cell(_language(one.language))),
            id=f"kilde-{one.id}",
        )
        for one in sources.values()
    )
    return Part(
        "kilder",
        _("Sources"),
        _("Every figure names one of these, and the line in it that the figure stands on."),
        table=Table(_("Sources"), columns, rows, folds=True, caption_hidden=True),
        links=_check(),
    )


def _check() -> tuple[Link, ...]:
    """Return the way to the page that checks a text; static files cannot."""
    return () if settings.STATIC_EXPORT else (Link(_("Check a text against the figures"), links.to("check")),)


def _language(code: str) -> str:
    return {"nb": _("Norwegian"), "en": _("English")}.get(code, code or "–")


def _missing(covered: Coverage, now: Overview, visit: Visit) -> Part:
    lead = _("%(measured)s of %(all)s figures are in place. For the rest we say why, and never put in zero.") % {
        "measured": covered.measured,
        "all": covered.observations,
    }
    rows = tuple(
        Row(Cell(reason.label), (Cell(str(covered.missing[reason])), Cell(reason.explanation)))
        for reason in MissingReason
        if covered.missing[reason]
    )
    columns = (Column(_("Reason")), Column(_("Figures"), numeric=True), Column(_("What it means")))
    return Part(
        "mangler",
        _("What is missing, and why"),
        lead,
        table=Table(_("Missing figures by reason"), columns, rows, caption_hidden=True),
        texts=(_without_any(len(covered.without_any_value)),),
        rows=_rows(covered.without_any_value, now, visit),
    )


def _without_any(number: int) -> str:
    if not number:
        return _("Every key figure has been measured at least once.")
    said = ngettext(
        "%(number)s key figure has never been measured.", "%(number)s key figures have never been measured.", number
    )
    return said % {"number": wording.in_words(number, capital=True)}


def _freshness(covered: Coverage, now: Overview, visit: Visit) -> Part:
    day = visit.day(now.as_of)
    facts = [
        Fact(_("Reference date"), day),
        Fact(_("Key figures"), str(now.counts.indicators)),
        Fact(_("Outdated key figures"), str(len(covered.outdated))),
    ]
    facts += [
        Fact(
            visit.say(_title(id, now)),
            _("next figure due %(day)s") % {"day": visit.day(due)},
            links.to("indicator", id),
        )
        for id, due in covered.next_due
    ]
    lead = _(
        "Age is counted from %(day)s. A key figure is outdated when its latest figure is more than two years older."
    )
    return Part(
        "ferskhet",
        _("How old the figures are"),
        lead % {"day": day},
        facts=tuple(facts),
        rows=_rows(covered.outdated, now, visit),
    )


def _rules(visit: Visit) -> Part:
    columns = (Column(_("Rule")), Column(_("Value"), numeric=True), Column(_("From"), extra=True))
    rows = tuple(
        Row(
            Cell(rule.description),
            (
                Cell(wording.number(rule.on(visit.package.reference_date).value, visit.language)),
                Cell(rule.on(visit.package.reference_date).reference),
            ),
        )
        for rule in RULES.values()
    )
    return Part(
        "regler",
        _("The rules we work by"),
        _(
            "The same rules everywhere. The thresholds are dated, so that an old figure is judged by "
            "the rule of its time."
        ),
        table=Table(_("Thresholds of the rules"), columns, rows, caption_hidden=True),
        texts=(
            _(
                "A target may be met, nearly met or not met. Before its deadline we only say whether the "
                "figure is on path."
            ),
            _(
                "A change is said in percentage points for shares, and in percent only where a percentage "
                "has a meaning."
            ),
            _(
                "A new method, an unlike figure or a reservation stops the comparison. Then we say that it "
                "cannot be said."
            ),
            _("We count how key figures stand. We never take the average of unlike things, and give no total score."),
        ),
    )


def _readings(now: Overview) -> Part:
    judged = sum(one.indicator.polarity_judged for one in now.standings)
    return Part(
        "var-lesning",
        _("What is our reading"),
        _("Some things the sources do not say. Where we have read them ourselves, it says “our reading”."),
        texts=(
            _("Which way is good: for %(judged)s of %(all)s key figures the source does not say, and we have judged.")
            % {"judged": judged, "all": now.counts.indicators},
            _("What came of the promises: the source does not grade them, and we have sorted them."),
        ),
        links=(Link(_("Promises"), links.to("promises")),),
    )


def _loads(loads: tuple[Load, ...], head: LogHead, visit: Visit) -> Part:
    columns = (Column(_("Load")), Column(_("When")), Column(_("Why")), Column(_("Rows")))
    rows = tuple(
        Row(Cell(str(load.number)), (Cell(visit.day(load.at.date())), Cell(_why(load)), Cell(_changed(load))))
        for load in loads[:LOADS_SHOWN]
    )
    return Part(
        "logg",
        _("The log of changes"),
        _(
            "Every load is written in a log that can only grow. Anyone who has kept the last hash can "
            "see that nothing was changed."
        ),
        facts=(
            Fact(_("Events in the log"), str(head.count)),
            Fact(_("Hash of the last event"), head.hash),
        ),
        table=Table(_("The newest loads"), columns, rows, folds=True) if rows else None,
    )


def _why(load: Load) -> str:
    if load.undoes is not None:
        return _("Undoes load %(number)s") % {"number": load.undoes}
    return load.why or "–"


def _changed(load: Load) -> str:
    words = {"added": _("added"), "changed": _("changed"), "removed": _("removed"), "unchanged": _("unchanged")}
    return ", ".join(f"{number} {words.get(what, what)}" for what, number in load.counts.items() if number) or "–"


def _rows(ids: Iterable[str], now: Overview, visit: Visit) -> tuple[FigureRow, ...]:
    wanted = set(ids)
    return tuple(figure_row(one, visit) for one in now.standings if one.indicator.id in wanted)


def _title(id: str, now: Overview) -> Text:
    return next(one.indicator.title for one in now.standings if one.indicator.id == id)
