"""Which obligatory sections of a report are filled: a heading says so, and there is text below it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from samstyr.kernels.findings.catalogue import Fault, fault
from samstyr.kernels.language.slips import Neighbours
from samstyr.kernels.report_text.kinds import Section
from samstyr.kernels.report_text.values import Heading, ReportText

_MEANT: Final = re.compile(r"[^\W_]")


def filled_sections(found: ReportText) -> frozenset[str]:
    """Return the sections that a file fills: text stands below the heading, before the next of its level or above."""
    return frozenset(
        heading.section
        for place, heading in enumerate(found.headings)
        if heading.section and _MEANT.search(_below(found, place, heading))
    )


def unknown_sections(found: ReportText, known: Sequence[str]) -> Iterator[Fault]:
    """Give each heading that says it fills a section that no report of the kind has."""
    for heading in found.headings:
        if heading.section and heading.section not in known:
            nearest = Neighbours(known).nearest(heading.section)
            yield fault(
                "unknown-section",
                heading.start,
                heading.end,
                name=heading.section,
                nearest=f"{nearest}?" if nearest else "",
                known=", ".join(known),
            )


def not_filled(sections: Iterable[Section], filled: Iterable[str]) -> Iterator[Fault]:
    """Give each obligatory section that no file fills."""
    there = set(filled)
    for section in sections:
        if section.code not in there:
            yield fault("section-not-filled", section=section.title, reference=section.reference, code=section.code)


def _below(found: ReportText, place: int, heading: Heading) -> str:
    """Return the text below a heading, without the headings in it."""
    parts, at = [], heading.end
    for later in found.headings[place + 1 :]:
        parts.append(found.text[at : later.start])
        at = later.end
        if later.level <= heading.level:
            return "".join(parts)
    return "".join((*parts, found.text[at:]))
