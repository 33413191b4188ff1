"""The plan register as a hierarchy, with status and dates."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samstyr.kernels.assessment.words.phrases import together
from samstyr.kernels.texts import Text
from samstyr.look.parts import Count, Link, Words
from samstyr.plans.queries import register as registers
from samstyr.plans.queries.kinds import status_label
from samstyr.plans.queries.values import Plan, PlanGroup, Register
from samstyr.portal import links
from samstyr.portal.frame import Head, home_crumb
from samstyr.portal.pages.common import Nothing, Remark
from samstyr.portal.visit import Visit

# A plan's status has its own words, but looks like how a promise stands: done, under way, or neither.
MARKS = {"adopted": "reported_done", "planned": "ongoing"}
UNMARKED = "not_assessed"


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan in the register, with the plans that are part of it."""

    title: Words
    href: str
    status: str
    word: Words
    when: Words
    contradiction: str
    parts: tuple["PlanRow", ...]


@dataclass(frozen=True, slots=True)
class Level:
    """The plans of one type, at their level in the plan system."""

    id: str
    title: Words
    level: int
    number: int
    plans: tuple[PlanRow, ...]


@dataclass(frozen=True, slots=True)
class RegisterPage:
    """Everything that stands on the page, from the top."""

    head: Head
    title: str
    lead: str
    counts: tuple[Count, ...]
    reading: Remark
    groups: tuple[Level, ...]
    nothing: Nothing


def build(visit: Visit) -> RegisterPage:
    """Return the page of the plan register."""
    register = registers.register()
    parts = {part.id for group in register.groups for plan in group.plans for part in plan.parts}
    title, lead = _("Plans"), _lead(register)
    return RegisterPage(
        head=Head(title, lead, "plans", (home_crumb(),), title),
        title=title,
        lead=lead,
        counts=tuple(
            Count(mark(status), number, _lower(visit.say(status_label(status))))
            for status, number in register.by_status.items()
            if number
        ),
        reading=Remark(
            _("When sources disagree"),
            _(
                "A plan may be mentioned in several places with different dates. We show them all on the "
                "plan's own page, "
                "and say which one the register goes by. We correct none of them."
            ),
        ),
        groups=tuple(level for level in (_level(group, parts) for group in register.groups) if level.plans),
        nothing=Nothing(
            _("No plans."), _("The data package has no plans."), (Link(_("Front page"), links.to("front")),)
        ),
    )


def mark(status: str) -> str:
    """Return the mark that a plan's status is drawn with; a word always stands beside it."""
    return MARKS.get(status, UNMARKED)


def when(plan: Plan) -> Text:
    """Return when, and what happened then where the status alone would say something else: «I kraft 2033»."""
    first = plan.preferred
    if not first.date or first.event_label == plan.status_label:
        return first.when
    return together((first.event_label, first.when))


def plan_row(plan: Plan) -> PlanRow:
    """Return a plan with its parts as a line in the register."""
    return PlanRow(
        title=plan.title,
        href=links.to("plan", plan.id),
        status=mark(plan.status),
        word=plan.status_label,
        when=when(plan),
        contradiction=_("the sources disagree") if plan.contradiction else "",
        parts=tuple(plan_row(part) for part in plan.parts),
    )


def _level(group: PlanGroup, parts: set[str]) -> Level:
    own = tuple(plan_row(plan) for plan in group.plans if plan.id not in parts)
    return Level(f"type-{group.type}", group.label, group.level, len(own), own)


def _lead(register: Register) -> str:
    said = ngettext(
        "The register has %(number)s plan, from the one that governs to the ones that are governed.",
        "The register has %(number)s plans, from those that govern to those that are governed.",
        register.plans,
    )
    return said % {"number": register.plans}


def _lower(word: str) -> str:
    return word[:1].lower() + word[1:]
