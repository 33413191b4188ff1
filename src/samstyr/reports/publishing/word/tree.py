"""What Word needs said in its own way: styles by name, figures as links, charts as pictures with words."""

from typing import Final

from samstyr.kernels.numbers import NO_BREAK_SPACE
from samstyr.kernels.report_text.shape import BOX
from samstyr.reports.publishing import figures
from samstyr.reports.publishing.cleaning import ASSET
from samstyr.reports.publishing.drawings import Gallery
from samstyr.reports.publishing.panels import building
from samstyr.reports.publishing.panels.filling import BLOCK, FilledPart
from samstyr.reports.publishing.pictures import data_address, look_up
from samstyr.reports.publishing.status import kind_of
from samstyr.reports.publishing.syntax import (
    NO_ATTRIBUTES,
    Element,
    attribute,
    division,
    has_class,
    link,
    paragraph,
    picture,
    plain,
    rewritten,
    span,
    text_of,
    words,
)
from samstyr.reports.publishing.values import Publication
from samstyr.reports.publishing.word.marking import Marker
from samstyr.reports.publishing.word.marks import figure_address

# The class of a block, and the style that its paragraphs have.
_STYLES: Final = {
    building.OVERLINE: "Overline",
    building.TITLE: "Panel Title",
    building.BIG: "Panel Title",
    building.SMALL: "Small Print",
    BOX: "Note Box",
}
_UNWRAPPED: Final = (building.PANEL, building.PROMISE, building.KEY_FIGURES, building.KEY_FIGURE)
ACROSS: Final = 3


class WordTree:
    """Turns the blocks of one chapter into what pandoc's Word writer can say."""

    def __init__(self, filled: FilledPart, publication: Publication, gallery: Gallery) -> None:
        self._filled = filled
        self._publication = publication
        self._gallery = gallery
        self._marker = Marker(publication.base_address, publication.language)

    def blocks(self) -> list[Element]:
        changed: list[Element] = rewritten(list(self._filled.part.blocks), self._instead)
        return changed

    def title(self) -> list[Element]:
        changed: list[Element] = rewritten(list(self._filled.part.title_inlines), self._instead)
        return changed

    def _instead(self, element: Element) -> list[Element] | None:
        number = figures.number_of(element)
        if number is not None:
            return [self._figure(number, element)]
        if has_class(element, "Span", building.MARK) and attribute(element, building.HEADED):
            return []
        if has_class(element, "Span", building.TAG) or has_class(element, "Span", building.MARK):
            style = f"Status {kind_of(attribute(element, 'status')).capitalize()}"
            # Tags have no ground in Word, so a mark tells where one begins.
            sign = words(f"●{NO_BREAK_SPACE}")
            return [span("", [*sign, *element["c"][1]], custom_style=style)]
        if element["t"] == "Image" and ASSET in element["c"][0][1]:
            found = look_up(self._publication.assets, attribute(element, "file"))
            shown = picture(data_address(found), text_of(element["c"][1]))
            # The title of a picture says which file it was.
            shown["c"][2][1] = found.name
            return [shown]
        if element["t"] == "Header":
            return [self._header(element)]
        return self._block(element)

    def _figure(self, number: int, element: Element) -> Element:
        """Return a figure as a link to its short address, so that it can be found again in the file."""
        figure = self._filled.figures[number]
        shown = [span("", figures.inlines_of(element), custom_style="Report Figure")]
        said = text_of(figures.inlines_of(element))
        return link(shown, figure_address(figure, self._publication.base_address, said), title=figure.note)

    def _header(self, element: Element) -> Element:
        level, (name, _css, pairs), inlines = element["c"]
        changed: Element = {"t": "Header", "c": [level, [name, [], pairs], rewritten(inlines, self._instead)]}
        self._marker.heading(changed, name.removeprefix(f"{self._filled.part.anchor}-"))
        changed["c"][1] = [name, [], []]
        return changed

    def _block(self, element: Element) -> list[Element] | None:
        if element["t"] != "Div" or not element["c"][0][1]:
            return None
        css, inside = element["c"][0][1][0], element["c"][1]
        if css == building.CHART:
            return self._chart(int(attribute(element, "n")))
        if css == building.MULTIPLES:
            return self._multiples(inside)
        return self._changed(css, element, rewritten(inside, self._instead))

    def _changed(self, css: str, element: Element, inside: list[Element]) -> list[Element] | None:
        if css == BLOCK:
            return self._marker.panel(element, inside)
        if css == BOX:
            return self._marker.box(inside, _STYLES[BOX])
        if css in _STYLES:
            return [division("", inside, custom_style=_STYLES[css])]
        return inside if css in _UNWRAPPED else None

    def _chart(self, number: int) -> list[Element]:
        drawing = self._gallery.drawings[number]
        shown = picture(self._gallery.picture(number), self._gallery.alternative(number), width="100%")
        said = ". ".join(filter(None, (drawing.chart.subtitle, drawing.source)))
        return [
            division("", [plain(*words(drawing.overline))], custom_style="Overline"),
            division("", [plain(*words(drawing.chart.title))], custom_style="Chart Title"),
            {"t": "Figure", "c": [NO_ATTRIBUTES, [None, [plain(*words(f"{said}."))]], [plain(shown)]]},
        ]

    def _multiples(self, inside: list[Element]) -> list[Element]:
        """Return small charts in a table that only lays them out, and after it what could not be drawn."""
        drawn = [int(attribute(one, "n")) for one in inside if has_class(one, "Div", building.CHART)]
        others = rewritten([one for one in inside if one["t"] != "Div"], self._instead)
        rows = [drawn[start : start + ACROSS] for start in range(0, len(drawn), ACROSS)]
        return [*([self._grid(rows)] if rows else []), *others]

    def _grid(self, rows: list[list[int]]) -> Element:
        widths = [[{"t": "AlignLeft"}, {"t": "ColWidth", "c": 1 / ACROSS}] for _each in range(ACROSS)]
        cells = [[self._small(number) for number in row] + [[]] * (ACROSS - len(row)) for row in rows]
        written = [
            [NO_ATTRIBUTES, [[NO_ATTRIBUTES, {"t": "AlignDefault"}, 1, 1, cell] for cell in row]] for row in cells
        ]
        nothing = [NO_ATTRIBUTES, []]
        return {
            "t": "Table",
            "c": [NO_ATTRIBUTES, [None, []], widths, nothing, [[NO_ATTRIBUTES, 0, [], written]], nothing],
        }

    def _small(self, number: int) -> list[Element]:
        drawing = self._gallery.drawings[number]
        shown = picture(self._gallery.picture(number), self._gallery.alternative(number), width="2in")
        return [
            division("", [plain(*words(drawing.overline))], custom_style="Overline"),
            division("", [plain(*words(drawing.chart.title))], custom_style="Small Print"),
            paragraph(shown),
        ]
