"""One figure at its own permanent address, and its answer to «says who?»."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from samstyr.goals.queries import indicator as indicators
from samstyr.goals.queries.values import FoundFigure
from samstyr.kernels.assessment.words.phrases import sentence
from samstyr.kernels.missing import Missing
from samstyr.kernels.texts import Text
from samstyr.look.parts import Fact, Link, Table, Words
from samstyr.portal import links, wording
from samstyr.portal.frame import Head, home_crumb
from samstyr.portal.pages.answer import BigFigure, big_figure
from samstyr.portal.pages.common import Remark, source_line
from samstyr.portal.pages.figure_tables import revised
from samstyr.portal.pages.from_sources import described, disagreements
from samstyr.portal.visit import Visit
from samstyr.statistics.queries import sources as every_source
from samstyr.statistics.queries.sources import Source


@dataclass(frozen=True, slots=True)
class FigurePage:
    """Everything that stands on a figure's page, from the top."""

    head: Head
    overline: str
    title: Words
    tail: Words
    lead: Words
    big: BigFigure
    remarks: tuple[Remark, ...]
    link: Link
    facts: tuple[Fact, ...]
    revisions: Table | None


def build(indicator_id: str, period: str, visit: Visit) -> FigurePage | None:
    """Return a figure's page, or None where there is no such figure."""
    package = visit.package
    found = indicators.figure(id=indicator_id, period=period, as_of=package.reference_date, area=package.municipality)
    if found is None:
        return None
    indicator, figure = found.indicator, found.figure
    title, when = visit.say(indicator.title), wording.in_period(figure.period, visit.language)
    return FigurePage(
        head=Head(
            f"{title} {when}",
            f"{title} {when}: {wording.shown(figure, visit.language)}.",
            "goals",
            (home_crumb(), Link(indicator.title, links.to("indicator", indicator.id))),
            figure.period.label,
        ),
        overline=_("A figure and its source"),
        title=wording.head(indicator.title),
        tail=wording.tail(indicator.title),
        lead=indicator.definition,
        big=big_figure(figure, visit.language),
        remarks=_remarks(found) + disagreements(found.said, (figure,), visit),
        link=Link(_("See the figure among the others, and how it is assessed"), _there(found)),
        facts=_facts(found, described(every_source.sources(), found.said), visit),
        revisions=revised(found.revisions, visit),
    )


def _there(found: FoundFigure) -> str:
    return links.to("indicator", found.indicator.id, anchor=f"p-{found.figure.period}")


def _remarks(found: FoundFigure) -> tuple[Remark, ...]:
    figure, said = found.figure, []
    if isinstance(figure.value, Missing):
        said.append(Remark(_("Why there is no figure:"), figure.value.reason.explanation))
    if figure.caveat:
        said.append(Remark(_("Reservation:"), figure.caveat))
    if found.indicator.break_year and figure.period.year >= found.indicator.break_year:
        text = _("From %(year)s this is measured in a new way. The figure cannot be compared with the years before.")
        said.append(Remark(_("New method:"), text % {"year": found.indicator.break_year}))
    return tuple(said)


def _facts(found: FoundFigure, sources: Mapping[str, Source], visit: Visit) -> tuple[Fact, ...]:
    figure = found.figure
    source = source_line(figure.citation, sources, visit)
    every = [
        Fact(_("Source"), source.title, source.href),
        Fact(_("Place in the source"), source.place),
        Fact(_("As printed"), wording.quoted(figure.citation.printed) if figure.citation.printed else ""),
        Fact(_("Period"), figure.period.label),
        Fact(_("Area"), visit.place),
        Fact(_("Unit"), sentence(found.indicator.unit.label)),
        Fact(_("Read in"), visit.day(figure.as_of)),
        *(Fact(_("How it was made"), step) for step in _steps(found)),
    ]
    return tuple(fact for fact in every if fact.text)


def _steps(found: FoundFigure) -> tuple[Text, ...]:
    """Return how a figure was made that came from its sources; one that was typed in has no steps of its own."""
    said = found.said.at(found.figure.period) if found.said else None
    fetched = said is not None and said.citation.source == found.figure.citation.source
    return said.steps if said is not None and fetched else found.figure.steps
