"""What was promised, and what came of it, in our reading."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samstyr.goals.queries import promises as every_promise
from samstyr.goals.queries import register
from samstyr.goals.queries.values import Promise
from samstyr.kernels.assessment.words.phrases import sentence
from samstyr.look.parts import Count, FilterChoice, Link, PromiseRow, Words
from samstyr.look.words import STATUS_WORDS
from samstyr.portal import links, wording
from samstyr.portal.frame import Head, home_crumb
from samstyr.portal.pages.common import Nothing, Remark, source_title
from samstyr.portal.visit import Visit
from samstyr.statistics.queries import sources as every_source
from samstyr.statistics.queries.sources import Source


@dataclass(frozen=True, slots=True)
class PromiseGroup:
    """The promises of one focus area."""

    id: str
    title: Words
    promises: tuple[PromiseRow, ...]


@dataclass(frozen=True, slots=True)
class PromisesPage:
    """Everything that stands on the page, from the top."""

    head: Head
    title: str
    lead: str
    statuses: tuple[str, ...]
    counts: tuple[Count, ...]
    reading: Remark
    choices: tuple[FilterChoice, ...]
    groups: tuple[PromiseGroup, ...]
    unjudged_title: str
    unjudged_lead: str
    unjudged: tuple[PromiseRow, ...]
    nothing: Nothing


def build(visit: Visit) -> PromisesPage:
    """Return the page of the promises."""
    sources = every_source.sources()
    found = every_promise.promises()
    judged = [promise for promise in found.promises if promise.judged]
    others = [promise for promise in found.promises if not promise.judged]
    counts = _counts(found.by_status)
    title, lead = _("Promises, and what came of them"), _lead(len(judged), counts, visit)
    return PromisesPage(
        head=Head(title, lead, "promises", (home_crumb(),), _("Promises")),
        title=title,
        lead=lead,
        statuses=tuple(count.status for count in counts for _each in range(count.number)),
        counts=counts,
        reading=Remark(
            _("Who has judged?"),
            _(
                "The source does not grade the promises. We have sorted them, by what stands on the lines "
                "that are named "
                "below each promise. The promises are given in our words."
            ),
        ),
        choices=_choices(counts, len(judged)),
        groups=_groups(judged, sources, visit),
        unjudged_title=_unjudged_title(len(others)),
        unjudged_lead=_("The source says what was promised, but not how it went."),
        unjudged=tuple(promise_row(promise, sources, visit) for promise in others),
        nothing=Nothing(
            _("No promises."),
            _("The data package has no promises that anyone has read the outcome of."),
            (Link(_("Front page"), links.to("front")),),
        ),
    )


def promise_row(promise: Promise, sources: Mapping[str, Source], visit: Visit) -> PromiseRow:
    """Return a promise with what came of it and who says so."""
    return PromiseRow(
        theme=promise.theme,
        promise=promise.promise,
        status=promise.status,
        outcome=promise.status_text,
        source=_source(promise, sources, visit),
        reading=_("our reading") if promise.judged else "",
        id=f"lofte-{promise.id}",
    )


def _source(promise: Promise, sources: Mapping[str, Source], visit: Visit) -> str:
    source = sources.get(promise.citation.source)
    title = source_title(source, visit) if source else promise.citation.source
    told = {"source": title, "line": promise.citation.place, "lines": wording.lines(promise.status_lines)}
    if not promise.status_lines:
        return _("%(source)s, line %(line)s.") % told
    return _("%(source)s. The promise: line %(line)s. What happened: line %(lines)s.") % told


def _counts(by_status: Mapping[str, int]) -> tuple[Count, ...]:
    return tuple(Count(key, number) for key, number in by_status.items() if number and key != every_promise.NOT_JUDGED)


def _lead(judged: int, counts: tuple[Count, ...], visit: Visit) -> str:
    if not judged:
        return _("What was promised, and what came of it.")
    said = ngettext("%(number)s promise was made.", "%(number)s promises were made.", judged) % {"number": judged}
    parts = [f"{count.number} {_word(count.status, visit)}" for count in counts]
    return _("%(said)s In our reading: %(parts)s.") % {"said": said, "parts": ", ".join(parts)}


def _word(status: str, visit: Visit) -> str:
    return visit.say(STATUS_WORDS[status]) if status in STATUS_WORDS else status


def _choices(counts: tuple[Count, ...], total: int) -> tuple[FilterChoice, ...]:
    def shown(number: int) -> str:
        return _("Shows %(number)s of %(total)s promises.") % {"number": number, "total": total}

    every = FilterChoice("all", _("All"), total, shown(total))
    return (
        every,
        *(
            FilterChoice(one.status, sentence(STATUS_WORDS[one.status]), one.number, shown(one.number))
            for one in counts
        ),
    )


def _groups(judged: list[Promise], sources: Mapping[str, Source], visit: Visit) -> tuple[PromiseGroup, ...]:
    areas: dict[str, Words] = {area.id: area.title for area in register.focus_areas()}
    areas[""] = _("Across the focus areas")
    groups = []
    for area, title in areas.items():
        rows = tuple(promise_row(promise, sources, visit) for promise in judged if promise.focus_area == area)
        if rows:
            groups.append(PromiseGroup(f"l-{area or 'felles'}", title, rows))
    return tuple(groups)


def _unjudged_title(number: int) -> str:
    title = ngettext("%(number)s promise that nobody has judged", "%(number)s promises that nobody has judged", number)
    return title % {"number": number}
