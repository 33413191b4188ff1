"""What an edition says that the figures in force do not say any more: for its pages, and so in few queries."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from samstyr.goals.queries.in_areas import in_areas
from samstyr.kernels.references.expressions import Expression
from samstyr.kernels.references.material import Material
from samstyr.kernels.report_text.values import Places
from samstyr.reports.checking.resolving import Resolver
from samstyr.reports.editions.values import Edition
from samstyr.reports.queries.editions import edition_pages
from samstyr.reports.queries.impact import source_of, stated
from samstyr.reports.queries.material import COUNT, GROUPED, RANK, subject_in
from samstyr.reports.reading.gathering import read_report
from samstyr.reports.sentences.comparing import figure_changes, revised
from samstyr.reports.sentences.figures import stated_figure
from samstyr.reports.sentences.stating import state
from samstyr.reports.sentences.values import (
    FigureChange,
    ReferenceChange,
    RevisedSentence,
    SentenceKind,
    StatedFigure,
    StatedReference,
    StatedSentence,
)
from samstyr.reports.values import CheckedReport, Description, Finding, ReadReport, ResolvedReference

Place = tuple[str, int]

_FUNCTION_ENDS: Final = "("


def revised_since(edition: Edition, *, home: Path, area: str) -> Mapping[str, tuple[RevisedSentence, ...]]:
    """Return the sentences of an edition that revised figures touch, by the name of the chapter they stand in.

    Four queries, however long it is. A panel is told of with the figures in it that are others, not with its new lines;
    counts, cells of tables and places in groups are not followed here (`samstyr report impact` follows all).
    Raises EditionDamaged and NotSentences.
    """
    kept = stated(home, edition)
    with source_of(home, edition) as folder:
        read = read_report(folder)
    if read.description is None:
        return {}
    material = _material(kept, read.description, area, edition)
    followed = _followed(read)
    now = state(_resolved(read, read.description, material), material, None)
    text = revised([_only(one, followed) for one in kept if one.kind is not SentenceKind.PANEL], now)
    order = {_told_by(one): number for number, one in enumerate(kept)}
    found = sorted([*text, *_panels(kept, material)], key=lambda one: order[_told_by(one.before)])
    return _by_chapter(edition, read, read.description, found)


def _told_by(one: StatedSentence) -> tuple[str, int, SentenceKind, str]:
    return one.file, one.line, one.kind, one.text


def _followed(read: ReadReport) -> frozenset[Place]:
    """Return the places of the references that indicators' own figures decide."""
    return frozenset(
        (part.file, one.start)
        for part in read.parts
        for one in part.found.references
        if not _is_beyond(one.reference.expression)
    )


def _is_beyond(one: Expression) -> bool:
    return one.function == COUNT or bool(one.words) or any(name.words for name in one.figures)


def _only(one: StatedSentence, followed: frozenset[Place]) -> StatedSentence:
    return replace(one, references=tuple(each for each in one.references if (one.file, each.at) in followed))


def _material(kept: Sequence[StatedSentence], about: Description, area: str, edition: Edition) -> Material:
    """Return what the references of an edition speak of, as it is in force, from what they rested on then."""
    references = [reference for one in kept for reference in one.references]
    used = [figure for one in references for figure in one.figures]
    ids, places = {one.indicator for one in used}, {area, *(one.area for one in used)}
    found = in_areas(indicators=ids, areas=sorted(places), as_of=edition.day, read_in=edition.day)
    ranked = {figure.area for one in references if _function(one) == RANK for figure in one.figures}
    return Material(
        subjects={(one.indicator.id, one.series.area): subject_in(one, edition.day) for one in found},
        area=area,
        as_of=edition.day,
        groups={id: ids for one in references for id, ids in _group(one)},
        fields={area: tuple(sorted(ranked))},
        period=about.period,
    )


def _function(one: StatedReference) -> str:
    name, bracket, _ = one.expression.partition(_FUNCTION_ENDS)
    return name if bracket else ""


def _group(one: StatedReference) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the indicators that the best or worst of a goal was chosen from."""
    if _function(one) in GROUPED and "," not in one.expression:
        name = one.expression.partition(_FUNCTION_ENDS)[2].partition("@")[0]
        yield name, tuple(dict.fromkeys(figure.indicator for figure in one.figures))


def _resolved(read: ReadReport, about: Description, material: Material) -> CheckedReport:
    """Return the references of an edition worked out again, and what is wrong with them."""
    resolver = Resolver(material, about.language)
    references: list[ResolvedReference] = []
    findings: list[Finding] = []
    for part in read.parts:
        places = Places(part.found.text)
        for written in part.found.references:
            found, faults = resolver.resolve(written)
            if found is not None:
                references.append(ResolvedReference(part.file, places.of(written.start), written, *found))
            findings += [Finding(part.file, places.of(one.start), one) for one in faults]
    return CheckedReport(about, read.parts, tuple(references), tuple(findings))


def _panels(kept: Sequence[StatedSentence], material: Material) -> Iterator[RevisedSentence]:
    """Give each panel in which a figure is another."""
    in_force = {
        stated.key: stated
        for (indicator, _), one in material.subjects.items()
        for figure in one.series.figures
        for stated in [stated_figure(indicator, figure)]
    }
    known = {indicator for indicator, _ in material.subjects}
    for one in kept:
        if one.kind is SentenceKind.PANEL:
            found = [(each, _changed(each, in_force, known)) for each in one.references]
            changes = tuple(ReferenceChange(each, each, figures) for each, figures in found if figures)
            if changes:
                yield RevisedSentence(one, one, changes)


def _changed(
    one: StatedReference, in_force: Mapping[tuple[str, str, str, bool], StatedFigure], known: set[str]
) -> tuple[FigureChange, ...]:
    own = [figure for figure in one.figures if figure.indicator in known and not figure.is_target]
    return tuple(figure_changes(own, [in_force[figure.key] for figure in own if figure.key in in_force]))


def _by_chapter(
    edition: Edition, read: ReadReport, about: Description, found: Sequence[RevisedSentence]
) -> Mapping[str, tuple[RevisedSentence, ...]]:
    """Return sentences by the chapter they stand in."""
    parts = tuple(dict.fromkeys(about.parts))
    names = dict(zip(parts, (one.name for one in edition_pages(edition).chapters), strict=True))
    chapters = {file: names[part] for part in parts for file in _files(part, read, set())}
    by_chapter: dict[str, list[RevisedSentence]] = defaultdict(list)
    for one in found:
        by_chapter[chapters.get(one.before.file, "")].append(one)
    return {name: tuple(sentences) for name, sentences in by_chapter.items()}


def _files(part: str, read: ReadReport, seen: set[str]) -> Iterator[str]:
    """Give a file and those that it includes."""
    if part in seen:
        return
    seen.add(part)
    yield part
    for one in read.parts:
        if one.file == part:
            for include in one.found.includes:
                yield from _files(include.name, read, seen)
