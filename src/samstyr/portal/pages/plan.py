"""A plan: its status, and every statement about it with its source, also where they contradict each other."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samstyr.kernels.texts import Text
from samstyr.look.parts import Cell, Column, Link, Row, Table, Words
from samstyr.plans.queries import register as registers
from samstyr.plans.queries.values import Plan, Statement
from samstyr.portal import links, wording
from samstyr.portal.frame import Head, home_crumb
from samstyr.portal.pages.common import Remark, source_line
from samstyr.portal.pages.plans import mark
from samstyr.portal.visit import Visit
from samstyr.statistics.queries import sources as every_source
from samstyr.statistics.queries.sources import Source


@dataclass(frozen=True, slots=True)
class PlanPage:
    """Everything that stands on a plan's page, from the top."""

    head: Head
    overline: Words
    title: Words
    lead: str
    status: str
    word: Words
    contradiction: Remark | None
    statements_title: str
    statements_lead: str
    statements: Table
    related_title: str
    related: tuple[Link, ...]


def build(plan_id: str, visit: Visit) -> PlanPage | None:
    """Return a plan's page, or None where there is no such plan."""
    plan = registers.plan(id=plan_id)
    if plan is None:
        return None
    title, lead = visit.say(plan.title), _lead(plan, visit)
    of_type = Link(plan.type_label, links.to("plans", anchor=f"type-{plan.type}"))
    crumbs = (home_crumb(), Link(_("Plans"), links.to("plans")), of_type)
    return PlanPage(
        head=Head(title, f"{title}. {lead}", "plans", crumbs, plan.title),
        overline=_("Plan"),
        title=plan.title,
        lead=lead,
        status=mark(plan.status),
        word=plan.status_label,
        contradiction=_contradiction(plan),
        statements_title=_("What the sources say"),
        statements_lead=_said_in(len(plan.statements)),
        statements=_statements(plan, every_source.sources(), visit),
        related_title=_("Plans that are part of this one"),
        related=tuple(Link(part.title, links.to("plan", part.id), note=part.status_label) for part in plan.parts),
    )


def _lead(plan: Plan, visit: Visit) -> str:
    first = plan.preferred
    told = {
        "event": visit.say(first.event_label),
        "when": visit.say(first.when),
        "body": visit.say(_inside(first.body)),
    }
    if not first.date:
        return _("%(event)s. No date is stated.") % told
    return (_("%(event)s %(when)s by %(body)s.") if first.body else _("%(event)s %(when)s.")) % told


def _inside(name: Text) -> Text:
    """Return a body's name as it stands in a sentence: without a capital in Norwegian."""
    return Text(name.nb[:1].lower() + name.nb[1:], name.en)


def _contradiction(plan: Plan) -> Remark | None:
    if not plan.contradiction:
        return None
    return Remark(
        _("The sources disagree."),
        _(
            "The statements below contradict each other. The register goes by the first; we show them "
            "all and correct none."
        ),
    )


def _said_in(number: int) -> str:
    said = ngettext("The plan is mentioned once.", "The plan is mentioned %(number)s times.", number)
    return said % {"number": wording.in_words(number)}


def _statements(plan: Plan, sources: Mapping[str, Source], visit: Visit) -> Table:
    columns = (Column(_("What")), Column(_("When")), Column(_("By")), Column(_("As printed")), Column(_("Source")))
    rows = tuple(_statement(one, sources, visit) for one in plan.statements)
    return Table(_("Statements about the plan"), columns, rows, folds=True, caption_hidden=True)


def _statement(said: Statement, sources: Mapping[str, Source], visit: Visit) -> Row:
    source = source_line(said.citation, sources, visit)
    note = _("the register goes by this") if said.preferred else _("contradicts") if said.contradicts else ""
    return Row(
        Cell(said.event_label, note=note),
        (
            Cell(said.when),
            Cell(said.body or "–", quiet=not said.body),
            Cell(wording.quoted(said.printed) if said.printed else "–", quiet=not said.printed),
            Cell(f"{source.title}, {source.place}" if source.place else source.title, note=said.note),
        ),
    )
