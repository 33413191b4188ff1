"""A report checked: read, every reference worked out, every number and word held against the figures."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from samstyr.goals.queries.instead import NOTHING_INSTEAD, Instead
from samstyr.goals.queries.register import Register, register
from samstyr.kernels.report_text.digits import typed_figures
from samstyr.kernels.report_text.sections import filled_sections, not_filled, unknown_sections
from samstyr.kernels.report_text.values import Places
from samstyr.reports.checking.blocks import block_findings, shown_of
from samstyr.reports.checking.resolving import Resolver
from samstyr.reports.checking.shape import shape_findings
from samstyr.reports.queries.material import material_for
from samstyr.reports.reading.describing import FILE
from samstyr.reports.reading.gathering import FIRST, read_report
from samstyr.reports.values import CheckedReport, Description, Finding, PartText, ReadReport, ResolvedReference
from samstyr.statistics.queries.tables import summaries

TABLE = "table"


def check(path: Path, *, area: str, as_of: date, instead: Instead = NOTHING_INSTEAD) -> CheckedReport:
    """Return a report with all its references worked out and all that is wrong with it.

    `area` is the municipality that it speaks of; with `instead` it is checked as if some figures were others.
    Asks the database a handful of questions, however long it is.
    """
    return check_read(read_report(path), area=area, as_of=as_of, instead=instead)


def check_read(read: ReadReport, *, area: str, as_of: date, instead: Instead = NOTHING_INSTEAD) -> CheckedReport:
    """Return the same of a report that has been read."""
    about = read.description
    if about is None:
        return CheckedReport(None, (), (), read.findings)
    # References that are spelled alike are alike, and a text is compared faster than what it says.
    known = register()
    alike = {one.spelled: one.reference.expression for part in read.parts for one in part.found.references}
    material = material_for(alike.values(), area=area, as_of=as_of, period=about.period, known=known, instead=instead)
    shown = shown_of(known, material.groups, _tables(read.parts, known))
    resolver = Resolver(material, about.language)
    references: list[ResolvedReference] = []
    findings = list(read.findings)
    for part in read.parts:
        findings += _check_part(part, about, resolver, references)
        findings += block_findings(part, shown)
    findings += shape_findings(about.parts, read.parts)
    findings += _missing_sections(read.parts, about)
    return CheckedReport(about, read.parts, tuple(references), in_order(findings, read.parts))


def _check_part(
    part: PartText, about: Description, resolver: Resolver, references: list[ResolvedReference]
) -> Iterator[Finding]:
    places = Places(part.found.text)
    for written in part.found.references:
        found, faults = resolver.resolve(written)
        if found is not None:
            references.append(ResolvedReference(part.file, places.of(written.start), written, *found))
        for one in faults:
            yield Finding(part.file, places.of(one.start), one)
    known = [section.code for section in about.kind.sections]
    names = (*about.names, about.case_number) if about.case_number else about.names
    for one in (*typed_figures(part.found, names), *unknown_sections(part.found, known)):
        yield Finding(part.file, places.of(one.start), one)


def _tables(parts: Iterable[PartText], known: Register) -> tuple[str, ...]:
    """Return the tables of sources, where a block may be of one."""
    names = {name.name for part in parts for block in part.found.blocks if block.kind == TABLE for name in block.of}
    of_goals = {one.id for one in known.indicators} | {one.id for one in known.goals}
    of_goals |= {one.id for one in known.focus_areas}
    return tuple(one.id for one in summaries()) if names - of_goals else ()


def _missing_sections(parts: Iterable[PartText], about: Description) -> Iterator[Finding]:
    filled = {section for part in parts for section in filled_sections(part.found)}
    for one in not_filled(about.kind.sections_for(about.period), filled):
        yield Finding("", FIRST, one)


def in_order(findings: Iterable[Finding], parts: Iterable[PartText]) -> tuple[Finding, ...]:
    """Return findings in order of file and place, those of the whole report last."""
    order = {FILE: -1, **{part.file: place for place, part in enumerate(parts)}}
    last = len(order)
    return tuple(
        sorted(findings, key=lambda one: (order.get(one.file, last), one.place.line, one.place.column, one.fault.code))
    )
