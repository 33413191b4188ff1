"""Reports, with their chapters and headings: those of the edition that a reader should see."""

from samstyr.kernels.assessment.words.phrases import sentence
from samstyr.kernels.report_text.kinds import KINDS
from samstyr.kernels.texts import Language, Text
from samstyr.reports.editions.values import Edition, EditionChapter, EditionDamaged
from samstyr.reports.queries import editions
from samstyr.reports.queries.translations import translations
from samstyr.search.values import Address, Draft, Drafts, Kind


def reports() -> Drafts:
    """Yield every report. One whose files are damaged cannot be read, and so not be found."""
    newest = editions.newest_of_each(editions.editions())
    for edition in newest:
        try:
            chapters = editions.edition_pages(edition).chapters
        except EditionDamaged:
            continue
        kind = sentence(KINDS[edition.kind].label)
        said = Text("{kind} {period}", "{kind} {period}").filled(kind=kind, period=edition.period.label)
        # Of several languages each is found by its own words, or a search would find the same twice.
        is_one = not translations(edition, newest)
        title = edition.title if is_one else _own(edition.title.in_language(edition.language), edition.language)
        yield Draft(Kind.REPORT, edition.report, title, Address("report", (edition.report,)), said=said)
        for chapter in chapters:
            yield from _chapter(edition, title, chapter)


def _chapter(edition: Edition, report: Text, chapter: EditionChapter) -> Drafts:
    """Yield a chapter and its headings; a heading says in which chapter it is, since many are called the same."""
    stem = chapter.name.removesuffix(".html")
    ids, key = (edition.report, str(edition.number), stem), f"{edition.report}/{stem}"
    title = _own(chapter.title, edition.language)
    yield Draft(Kind.REPORT, key, title, Address("chapter", ids), said=report)
    for heading in chapter.headings:
        yield Draft(
            kind=Kind.REPORT,
            key=f"{key}#{heading.anchor}",
            title=_own(f"{chapter.title}: {heading.title}", edition.language),
            address=Address("chapter", ids, heading.anchor),
            said=report,
        )


def _own(words: str, language: Language) -> Text:
    return Text(words) if language == "nb" else Text("", words)
