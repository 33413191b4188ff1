"""A trial: what a report that is right in itself would still be refused for, once it is read as it is published.

The text is looked through without pandoc first, which is fast and gives exact places. Pandoc then has the last word on
what is a heading, a block or code, so that nothing is found only when somebody builds.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from samstyr.kernels.report_text.values import Place
from samstyr.reports.publishing.reading import read
from samstyr.reports.publishing.refusals import CannotPublish
from samstyr.reports.publishing.resolving import Resolved
from samstyr.reports.publishing.values import Chapter, Publication, ShownFigure
from samstyr.reports.values import CheckedReport, Description, Finding, ResolvedReference

NO_NOTE = ShownFigure("", "", "")
UNSHOWN = "figure-not-shown"


def trial(report: CheckedReport, about: Description, folder: Path) -> tuple[Finding, ...]:
    """Return what reading a report as it is published finds. Raises PandocFailed."""
    shown: list[ResolvedReference] = []

    def show(one: ResolvedReference) -> ShownFigure:
        shown.append(one)
        return NO_NOTE

    resolved = Resolved(report, show)
    chapters, references = [], {}
    for file in dict.fromkeys(about.parts):
        begun = len(shown)
        chapters.append(resolved.chapter(file))
        references[file] = shown[begun:]
    publication = Publication(
        title=about.title.in_language(about.language),
        chapters=tuple(chapters),
        language=about.language,
        day=about.period.last,
        assets=folder.resolve(),
    )
    try:
        read(publication)
    except CannotPublish as cannot:
        texts = {part.file: part.found.text for part in report.parts}
        return tuple(_at_reference(one, references) or _at_line(one, chapters, texts) or one for one in cannot.findings)
    return ()


def _at_reference(one: Finding, references: Mapping[str, Sequence[ResolvedReference]]) -> Finding | None:
    """Return what is said of a reference at its place in the file that was written."""
    if one.fault.code != UNSHOWN:
        return None
    reference = references[one.file][int(one.fault.fields["number"].nb)]
    return Finding(reference.file, reference.place, one.fault)


def _at_line(one: Finding, chapters: Sequence[Chapter], texts: Mapping[str, str]) -> Finding | None:
    """Return what is said of a line of a chapter at the same line of the file that it came from."""
    chapter = next((chapter for chapter in chapters if chapter.file == one.file), None)
    if chapter is None:
        return None
    line = chapter.text.split("\n")[one.place.line - 1]
    before = line[: one.place.column - 1]
    for file in (one.file, *texts):
        for number, written in enumerate(texts.get(file, "").split("\n"), start=1):
            if written == line or (before.strip() and written.startswith(before)):
                return Finding(file, Place(number, one.place.column), one.fault)
    return None
