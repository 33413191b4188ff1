"""What the web pages of an edition say; their frame may be another one."""

from html.parser import HTMLParser
from typing import Final

from samstyr.reports.editions.comparing.values import Said, words_of
from samstyr.reports.editions.values import EditionChapter, EditionPages

_STRUCTURE: Final = frozenset(
    {"h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "table", "tr", "th", "td", "figure", "img", "svg"}
)
_FIGURE: Final = "rep-figure"
# What has no end tag.
_VOID: Final = frozenset({"img", "br", "hr", "wbr", "col", "use", "input", "meta", "link"})


def said_on(pages: EditionPages) -> Said:
    """Return what pages say: their words, every figure with its note, and how they are built."""
    readers = [_read(chapter) for chapter in pages.chapters]
    head = " ".join((pages.title, pages.subtitle, pages.kind, pages.place, *pages.facts, *pages.authors))
    said = [head, *(" ".join((one.title, *reader.text)) for one, reader in zip(pages.chapters, readers, strict=True))]
    text = [word for one in said for word in words_of(one)]
    figures = [figure for one in readers for figure in one.figures]
    figures += [f"{note.address} {note.text}" for chapter in pages.chapters for note in chapter.notes]
    structure = [tag for one in readers for tag in ("chapter", *one.tags)]
    return Said(tuple(text), tuple(figures), tuple(structure))


def _read(chapter: EditionChapter) -> "_Reader":
    reader = _Reader()
    reader.feed(chapter.body)
    reader.close()
    return reader


class _Reader(HTMLParser):
    """Gathers the words, figures and tags of HTML. A drawing says what its label says: how it is drawn is its own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.figures: list[str] = []
        self.tags: list[str] = []
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if self._in_drawing:
            if tag not in _VOID:
                self._open.append((tag, False))
            return
        if tag in _STRUCTURE:
            self.tags.append(tag)
        self.text += filter(None, (given.get("alt"), given.get("aria-label") if tag == "svg" else None))
        is_figure = _FIGURE in (given.get("class") or "").split()
        if is_figure:
            self.figures.append("")
        if tag not in _VOID:
            self._open.append((tag, is_figure))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "svg" or tag in _VOID:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, said: str) -> None:
        if self._in_drawing:
            return
        self.text.append(said)
        if any(is_figure for _tag, is_figure in self._open):
            self.figures[-1] += said

    @property
    def _in_drawing(self) -> bool:
        return any(tag == "svg" for tag, _is_figure in self._open)
