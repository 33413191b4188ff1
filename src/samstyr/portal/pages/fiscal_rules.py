"""The rules that the municipality has set for its own money, and how it went year by year."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samstyr.goals.queries import fiscal_rules as rules_over_years
from samstyr.goals.queries.values import FiscalRule, Standing
from samstyr.kernels.assessment.outcomes import Attainment
from samstyr.kernels.assessment.words.target_words import target_words
from samstyr.look.parts import Cell, Column, KeyItem, Link, Multiple, Row, Table
from samstyr.organisation.queries import bodies
from samstyr.portal import charts, links, wording
from samstyr.portal.frame import Head, home_crumb
from samstyr.portal.pages.common import Nothing, source_line
from samstyr.portal.visit import Visit
from samstyr.statistics.queries import sources as every_source

MET = (Attainment.MET, Attainment.MET_WITH_RESERVATION)


@dataclass(frozen=True, slots=True)
class FiscalRulesPage:
    """Everything that stands on the page, from the top."""

    head: Head
    title: str
    lead: str
    rules_title: str
    rules_lead: str
    multiples: tuple[Multiple, ...]
    key: tuple[KeyItem, ...]
    years_title: str
    years_lead: str
    table: Table
    decided: Table
    nothing: Nothing


def build(visit: Visit) -> FiscalRulesPage:
    """Return the page of the fiscal rules."""
    package = visit.package
    rules = rules_over_years.fiscal_rules(as_of=package.reference_date, area=package.municipality)
    title = _("Fiscal rules")
    lead = _lead(rules)
    return FiscalRulesPage(
        head=Head(title, lead, "rules", (home_crumb(),), title),
        title=title,
        lead=lead,
        rules_title=_("How it stands"),
        rules_lead=_(
            "A fiscal rule is a limit that the municipality has set for itself, so that its economy holds over time."
        ),
        multiples=tuple(multiple(rule.standing, visit) for rule in rules),
        key=multiples_key(),
        years_title=_("Year by year"),
        years_lead=_("Each year is held against the rule as it is today."),
        table=_years(rules, visit),
        decided=_decided(rules, visit),
        nothing=Nothing(
            _("No fiscal rules."),
            _("The data package has no targets with the role of fiscal rule."),
            (Link(_("Front page"), links.to("front")),),
        ),
    )


def multiple(standing: Standing, visit: Visit) -> Multiple:
    """Return a small chart on a card for a key figure with a target."""
    latest = standing.assessment.latest
    return Multiple(
        title=wording.head(standing.indicator.title),
        href=links.to("indicator", standing.indicator.id),
        figure=wording.shown(latest, visit.language) if latest else _("no figures"),
        when=wording.in_period(latest.period, visit.language) if latest else "",
        chart=charts.small(standing, visit.language),
        status=standing.assessment.attainment,
        note=wording.row_note(standing, visit.language),
    )


def multiples_key() -> tuple[KeyItem, ...]:
    """Return what the signs in the small charts mean."""
    return (
        KeyItem("zone", _("Here the target is met")),
        KeyItem("met", _("met")),
        KeyItem("met_with_reservation", _("met, with a reservation")),
        KeyItem("missed", _("not met")),
    )


def _lead(rules: tuple[FiscalRule, ...]) -> str:
    if not rules:
        return _("There are no fiscal rules in the data package.")
    met = sum(rule.standing.assessment.attainment in MET for rule in rules)
    said = ngettext(
        "The municipality has %(number)s rule for its own money.",
        "The municipality has %(number)s rules for its own money.",
        len(rules),
    )
    kept = ngettext("%(met)s of them is met now.", "%(met)s of them are met now.", met)
    first = said % {"number": wording.in_words(len(rules))}
    return f"{first} {kept % {'met': wording.in_words(met, capital=True)}}"


def _years(rules: tuple[FiscalRule, ...], visit: Visit) -> Table:
    periods = sorted({figure.period for rule in rules for figure in rule.standing.series.figures})
    columns = (
        Column(_("Rule")),
        *(Column(visit.say(period.label), numeric=True) for period in periods),
        Column(_("Target")),
    )
    rows = []
    for rule in rules:
        verdicts = {year.figure.period: year.verdict.attainment for year in rule.years}
        cells = []
        for period in periods:
            figure = rule.standing.series.at(period)
            if figure is None:
                cells.append(Cell("–", quiet=True))
            elif not figure.is_measured:
                cells.append(Cell(wording.shown(figure, visit.language), quiet=True))
            else:
                text = wording.number(figure.number, visit.language)
                cells.append(Cell(text, verdicts.get(period, ""), hidden_word=True))
        indicator = rule.standing.indicator
        cells.append(Cell(target_words(rule.target, indicator.unit)))
        head = Cell(wording.head(indicator.title), href=links.to("indicator", indicator.id), note=indicator.unit.symbol)
        rows.append(Row(head, tuple(cells)))
    return Table(_("The fiscal rules year by year"), columns, tuple(rows), folds=True)


def _decided(rules: tuple[FiscalRule, ...], visit: Visit) -> Table:
    sources, names = every_source.sources(), bodies.names()
    rows = []
    for rule in rules:
        body = names.get(rule.target.decided_by)
        said = source_line(rule.target.citation, sources, visit)
        rows.append(
            Row(
                Cell(wording.head(rule.standing.indicator.title)),
                (Cell(body or _("not stated")), Cell(said.title), Cell(said.place), Cell(rule.target.note)),
            )
        )
    columns = (Column(_("Rule")), Column(_("Decided by")), Column(_("Source")), Column(_("Place")), Column(_("Note")))
    return Table(
        _("Who decided the rules, and where it says so"), columns, tuple(rows), folds=True, caption_hidden=True
    )
