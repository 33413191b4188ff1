"""What pages need said in HTML of ours: figures with notes, charts in two widths, tags with shapes, tables that scroll.

Whatever stands in such a piece is escaped here or drawn by us; the writer's words go through pandoc's HTML writer.
"""

from string import ascii_lowercase
from typing import Final

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from samstyr.kernels.report_text.shape import BOX
from samstyr.look.charts.store import Form
from samstyr.look.icons import SPRITE_PREFIX
from samstyr.look.words import shape_of
from samstyr.reports.publishing import figures, words
from samstyr.reports.publishing.cleaning import ASSET
from samstyr.reports.publishing.drawings import Gallery
from samstyr.reports.publishing.numbering import Notes
from samstyr.reports.publishing.panels import building
from samstyr.reports.publishing.panels.filling import BLOCK, FilledPart
from samstyr.reports.publishing.syntax import (
    Element,
    attribute,
    division,
    has_class,
    link,
    picture,
    raw,
    raw_inline,
    rewritten,
    text_of,
)
from samstyr.reports.publishing.values import Publication
from samstyr.reports.publishing.web.tables import HTML, table_on_page

ASSETS: Final = "assets"
_OURS: Final = (
    building.PANEL,
    building.PROMISE,
    building.OVERLINE,
    building.TITLE,
    building.SMALL,
    building.KEY_FIGURES,
    building.KEY_FIGURE,
    building.BIG,
)


class WebTree:
    """Turns the blocks of one chapter into what pandoc's HTML writer can say. `files` are the chapters' pages."""

    def __init__(
        self, filled: FilledPart, notes: Notes, publication: Publication, gallery: Gallery, files: dict[str, str]
    ) -> None:
        self._filled = filled
        self._notes = notes
        self._publication = publication
        self._gallery = gallery
        self._files = files
        self._seen: set[int] = set()
        self._footnotes: list[list[Element]] = []
        self.assets: list[str] = []

    def blocks(self) -> list[Element]:
        changed: list[Element] = rewritten(list(self._filled.part.blocks), self._instead)
        return [*changed, *self._listed_footnotes()]

    def _instead(self, element: Element) -> list[Element] | None:
        kind = element["t"]
        if kind == "Span":
            return self._span(element)
        if kind == "Image" and ASSET in element["c"][0][1]:
            file = attribute(element, "file")
            self.assets.append(file)
            return [picture(f"{ASSETS}/{file}", text_of(element["c"][1]))]
        if kind == "Link":
            return self._link(element)
        if kind == "Note":
            return [self._footnote(element)]
        if kind == "Table":
            return table_on_page(element, lambda inside: rewritten(inside, self._instead))
        return self._block(element) if kind == "Div" and element["c"][0][1] else None

    def _span(self, element: Element) -> list[Element] | None:
        number = figures.number_of(element)
        if number is not None:
            return self._figure(number, element)
        if has_class(element, "Span", building.TAG):
            return [_tag(attribute(element, "status"), text_of(element["c"][1]))]
        if has_class(element, "Span", building.MARK):
            return [_mark(attribute(element, "status"), text_of(element["c"][1]))]
        return None

    def _figure(self, number: int, element: Element) -> list[Element]:
        """Return a figure with its note's number, which the switch on the page shows."""
        note = self._notes.numbers[number]
        back = "" if note in self._seen else format_html(' id="f{}"', note)
        self._seen.add(note)
        said = words.filled(words.SOURCE_NUMBER, number=str(note)).in_language(self._publication.language)
        start = format_html('<span class="rep-figure"{}>', back)
        end = format_html('<sup class="rep-note"><a href="#n{}" aria-label="{}">{}</a></sup></span>', note, said, note)
        inside = rewritten(figures.inlines_of(element), self._instead)
        return [raw_inline(HTML, start), *inside, raw_inline(HTML, end)]

    def _footnote(self, element: Element) -> Element:
        """Return the letter of a footnote; figures have numbers, so that nobody takes one for the other."""
        self._footnotes.append([])
        number = len(self._footnotes)
        self._footnotes[number - 1] = rewritten(element["c"], self._instead)
        said = words.filled(words.FOOTNOTE, letter=letter(number)).in_language(self._publication.language)
        shown = '<sup class="rep-footnote"><a href="#fn{}" id="fr{}" aria-label="{}">{}</a></sup>'
        return raw_inline(HTML, format_html(shown, number, number, said, letter(number)))

    def _listed_footnotes(self) -> list[Element]:
        if not self._footnotes:
            return []
        back = words.BACK_TO_TEXT.in_language(self._publication.language)
        items = []
        for number, blocks in enumerate(self._footnotes, start=1):
            link_back = '<a class="rep-back" href="#fr{}" aria-label="{} {}">↑</a>'
            returned = raw(HTML, format_html(link_back, number, back, letter(number)))
            items.append([division("", [*blocks, returned], name=f"fn{number}")])
        letters = [1, {"t": "LowerAlpha"}, {"t": "Period"}]
        return [division("rep-footnotes", [{"t": "OrderedList", "c": [letters, items]}])]

    def _link(self, element: Element) -> list[Element] | None:
        """Return a link to another chapter as one to its page."""
        target = element["c"][2][0]
        chapter = target[1:].partition("-")[0] if target.startswith("#c") else ""
        own = self._filled.part.anchor
        if not chapter or (chapter == own and target != f"#{own}"):
            return None
        page = self._files.get(chapter, "")
        address = page if target == f"#{chapter}" else f"{page}{target}"
        return [link(rewritten(element["c"][1], self._instead), address)]

    def _block(self, element: Element) -> list[Element] | None:
        css, inside = element["c"][0][1][0], element["c"][1]
        if css == building.CHART:
            return [raw(HTML, self._chart(int(attribute(element, "n"))))]
        if css == building.MULTIPLES:
            return self._multiples(inside)
        if css == BLOCK:
            return list(rewritten(inside, self._instead))
        if css == BOX:
            return [division("rep-box", rewritten(inside, self._instead))]
        if css in _OURS:
            return [division(css.replace("sam-", "rep-"), rewritten(inside, self._instead))]
        return None

    def _chart(self, number: int) -> SafeString:
        drawing = self._gallery.drawings[number]
        wide, narrow = (_drawn(self._gallery.svg(number, form)) for form in (Form.WIDE, Form.NARROW))
        return format_html(
            '<figure class="sam-figure rep-chart"><figcaption><p class="rep-overline">{}</p>'
            '<p class="sam-figure-title">{}</p><p class="sam-figure-sub">{}</p></figcaption>'
            '<div class="sam-chart"><div class="wide">{}</div><div class="narrow">{}</div></div>'
            '<p class="rep-small">{}</p></figure>',
            drawing.overline, drawing.chart.title, _without_name(drawing), wide, narrow, drawing.source,
        )  # fmt: skip

    def _multiples(self, inside: list[Element]) -> list[Element]:
        drawn = [int(attribute(one, "n")) for one in inside if has_class(one, "Div", building.CHART)]
        others = rewritten([one for one in inside if one["t"] != "Div"], self._instead)
        small = mark_safe("".join(self._small(number) for number in drawn))  # noqa: S308 - escaped in each
        return [raw(HTML, format_html('<ul class="rep-multiples">{}</ul>', small)), *others]

    def _small(self, number: int) -> SafeString:
        drawing = self._gallery.drawings[number]
        svg = _drawn(self._gallery.svg(number, Form.SMALL))
        return format_html(
            '<li><p class="rep-multiple-name">{}</p><p class="rep-small">{}</p>{}</li>',
            drawing.overline, drawing.chart.title, svg,
        )  # fmt: skip


def letter(number: int) -> str:
    """Return the letter of a footnote: a to z, then aa.

    >>> letter(1), letter(26), letter(27)
    ('a', 'z', 'aa')
    """
    before, place = divmod(number - 1, len(ascii_lowercase))
    return (letter(before) if before else "") + ascii_lowercase[place]


def _drawn(svg: str) -> SafeString:
    return mark_safe(svg)  # noqa: S308 - our own drawing; its words were escaped when it was drawn


def _without_name(drawing: building.Drawing) -> str:
    """Return the words below a chart's title, without the name that stands above it already."""
    name, _unit, _end = drawing.overline.rpartition(" (")
    return drawing.chart.subtitle.removeprefix(name or drawing.overline).removeprefix(", ")


def _tag(status: str, word: str) -> Element:
    said = format_html('<span class="rep-tag" data-status="{}">{}{}</span>', status, _shape(status), word)
    return raw_inline(HTML, said)


def _mark(status: str, word: str) -> Element:
    return raw_inline(HTML, format_html('{}<span class="ds-sr-only">{}</span>', _shape(status), word))


def _shape(status: str) -> SafeString:
    return format_html(
        '<svg class="sam-mark" data-status="{}" aria-hidden="true"><use href="#{}{}"/></svg>',
        status, SPRITE_PREFIX, shape_of(status),
    )  # fmt: skip
