"""From chapters to a Word file: title, contents that Word can renew, chapters, sources."""

import json
import tempfile
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from samstyr.kernels.texts import Text
from samstyr.reports.publishing import pandoc, words
from samstyr.reports.publishing.dates import day_words
from samstyr.reports.publishing.drawings import Gallery
from samstyr.reports.publishing.numbering import notes_of, reference_address
from samstyr.reports.publishing.panels.filling import Filled, FilledPart
from samstyr.reports.publishing.syntax import (
    Element,
    division,
    document,
    header,
    link,
    numbered,
    plain,
    raw,
    text_of,
)
from samstyr.reports.publishing.syntax import words as inlines
from samstyr.reports.publishing.values import Publication
from samstyr.reports.publishing.word.finishing import finished
from samstyr.reports.publishing.word.marking import Marker
from samstyr.reports.publishing.word.styles import reference_document
from samstyr.reports.publishing.word.tree import WordTree

OPEN: Final = "openxml"
_REFERENCE: Final = "reference.docx"


def docx(publication: Publication, filled: Filled, gallery: Gallery) -> bytes:
    """Return the report as a Word file; the same report gives the same bytes. Raises PandocFailed."""
    chapters = [_chapter(part, publication, gallery) for part in filled.parts]
    blocks = [*_front(publication), *_contents(chapters, publication), *(one for part in chapters for one in part)]
    tree = json.dumps(document(blocks, _meta(publication))).encode()
    with tempfile.TemporaryDirectory(prefix="samstyr-word-") as name:
        folder = Path(name)
        (folder / _REFERENCE).write_bytes(reference_document(publication.language))
        options = ["--from", "json", "--to", "docx+native_numbering", "--reference-doc", _REFERENCE, "--output", "-"]
        return finished(pandoc.run("write the Word file", options, tree, folder=folder), publication.day)


def _meta(publication: Publication) -> dict[str, Element]:
    def text(written: str) -> Element:
        return {"t": "MetaInlines", "c": inlines(written)}

    return {
        "title": {
            "t": "MetaInlines",
            "c": _marker(publication).report(publication.title, **dict(publication.described)),
        },
        "subtitle": text(publication.subtitle),
        "author": {"t": "MetaList", "c": [text(one) for one in publication.authors]},
        "lang": text("nb-NO" if publication.language == "nb" else "en-GB"),
    }


def _marker(publication: Publication) -> Marker:
    return Marker(publication.base_address, publication.language)


def _front(publication: Publication) -> list[Element]:
    case = words.filled(words.CASE, number=publication.case_number) if publication.case_number else Text("")
    lines = (
        ". ".join(filter(None, (publication.kind, publication.place))),
        publication.period,
        day_words(publication.day, publication.language),
        case.in_language(publication.language),
    )
    return [division("", [plain(*inlines(line))], custom_style="Date") for line in lines if line]


def _chapter(filled: FilledPart, publication: Publication, gallery: Gallery) -> list[Element]:
    tree = WordTree(filled, publication, gallery)
    notes = notes_of(filled).notes
    marker = _marker(publication)
    blocks = [header(1, marker.title(tree.title(), filled.part), filled.part.anchor), *tree.blocks()]
    if notes:
        items = []
        for note in notes:
            address = reference_address(note, publication.base_address)
            page = link(inlines(words.PAGE_OF_FIGURE.in_language(publication.language)), address)
            said = [*inlines(f"{note.note} "), page]
            items.append([division("", [plain(*said)], custom_style="Small Print")])
        title = words.SOURCES.in_language(publication.language)
        blocks += [header(2, marker.sources(title, [one for item in items for one in item])), numbered(items)]
    return blocks


def _contents(chapters: list[list[Element]], publication: Publication) -> list[Element]:
    """Return the table of contents as a field that Word can renew, with what it comes to already in it."""
    title = words.CONTENTS.in_language(publication.language)
    entries = [
        (block["c"][0], block["c"][1][0], text_of(block["c"][2]))
        for chapter in chapters
        for block in chapter
        if block["t"] == "Header" and block["c"][0] <= 2 and block["c"][1][0]
    ]
    lines = [_entry(*entry) for entry in entries] or [_line(1, "")]
    first, last = lines[0], lines[-1]
    lines[0] = first.replace("</w:pPr>", f"</w:pPr>{_field('begin')}{_INSTRUCTION}{_field('separate')}", 1)
    lines[-1] = (lines[0] if len(lines) == 1 else last).removesuffix("</w:p>") + _field("end") + "</w:p>"
    heading = division("", [plain(*_marker(publication).contents(title))], custom_style="TOC Heading")
    return [heading, raw(OPEN, "".join(lines))]


def _entry(level: int, name: str, text: str) -> str:
    run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    return _line(level, f'<w:hyperlink w:anchor={quoteattr(name)} w:history="1">{run}</w:hyperlink>')


def _line(level: int, inside: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="TOC{level}"/></w:pPr>{inside}</w:p>'


def _field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


_INSTRUCTION: Final = '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>'
