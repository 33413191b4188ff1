"""Reading: from the Markdown of chapters to blocks in which every element is one that we know.

Pandoc reads all chapters at once, each in a scope of its own. What it could write as it stands into an output (raw
parts, attributes that Typst or a browser would obey) is either not read as such or taken away here.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from samstyr.kernels.findings.catalogue import fault
from samstyr.kernels.references.reading import meant
from samstyr.kernels.report_text.shape import heading_faults, title_faults
from samstyr.kernels.report_text.values import Heading
from samstyr.reports.checking.shape import LONGEST_PART
from samstyr.reports.publishing import conversions, figures
from samstyr.reports.publishing.cleaning import ATTRIBUTES_AT, NOWHERE, Cleaner
from samstyr.reports.publishing.refusals import START, CannotPublish
from samstyr.reports.publishing.syntax import Element, markup, text_of
from samstyr.reports.publishing.values import Chapter, Publication
from samstyr.reports.values import Finding

# Whatever lets a writer's text through to an output unread, or makes something else of it than what it says.
_OFF: Final = (
    "raw_html", "raw_tex", "raw_attribute", "native_divs", "native_spans", "markdown_in_html_blocks", "latex_macros",
    "tex_math_dollars", "tex_math_single_backslash", "tex_math_double_backslash", "citations", "yaml_metadata_block",
    "pandoc_title_block", "example_lists", "smart", "simple_tables", "multiline_tables",
)  # fmt: skip
DIALECT: Final = "markdown" + "".join(f"-{one}" for one in _OFF) + "+ascii_identifiers"
_SCOPE: Final = re.compile(r"^c(\d+)\.md__")


@dataclass(frozen=True, slots=True)
class Part:
    """A chapter as blocks, the title apart. `number` counts from 1; its anchors begin with `c` and the number."""

    number: int
    chapter: Chapter
    title: str
    title_inlines: tuple[Element, ...]
    blocks: tuple[Element, ...]

    @property
    def anchor(self) -> str:
        """Return the name of the chapter as a place to link to."""
        return f"c{self.number}"


def read(publication: Publication) -> tuple[Part, ...]:
    """Return every chapter as blocks. Raises CannotPublish with all that is wrong, and PandocFailed."""
    long = [one.file for one in publication.chapters if len(one.text) > LONGEST_PART]
    if long:
        raise CannotPublish(tuple(Finding(file, START, fault("part-too-long", most=LONGEST_PART)) for file in long))
    try:
        read_together = conversions.read([one.text for one in publication.chapters], DIALECT)
    except conversions.MarkInText:
        raise CannotPublish((Finding("", START, fault("unknown-block", name=conversions.START)),)) from None
    cleaner = Cleaner(publication)
    parts, titles = [], {}
    for number, (chapter, blocks) in enumerate(zip(publication.chapters, read_together, strict=True), start=1):
        clean = cleaner.clean(_named(blocks), chapter)
        if clean and clean[0]["t"] == "Header":
            titles[f"#{_name(clean[0])}"] = f"#c{number}"
        parts.append(_part(number, chapter, clean, cleaner))
    _lead_within(parts, titles, cleaner)
    if cleaner.refused:
        raise CannotPublish(tuple(cleaner.refused))
    return tuple(parts)


def _lead_within(parts: Sequence[Part], titles: Mapping[str, str], cleaner: Cleaner) -> None:
    """See that each link within the report leads to a place that there is; a title is taken out of its chapter."""
    places = {f"#{part.anchor}" for part in parts} | {f"#{_name(one)}" for part in parts for one in _places(part)}
    for part in parts:
        for element in markup([*part.title_inlines, *part.blocks]):
            if element["t"] != "Link" or not element["c"][2][0].startswith("#"):
                continue
            target = element["c"][2][0] = titles.get(element["c"][2][0], element["c"][2][0])
            if target not in places and target != NOWHERE:
                wanted = target.partition("-")[2] or target[1:]
                known = [name for name in (place.partition("-")[2] for place in places) if name]
                found = fault("anchor-missing", address=wanted, nearest=meant(wanted, known))
                cleaner.refuse(part.chapter, f"#{wanted})", found)


def _places(part: Part) -> list[Element]:
    return [one for one in markup(list(part.blocks)) if one["t"] in ATTRIBUTES_AT]


def _name(element: Element) -> str:
    return str(element["c"][ATTRIBUTES_AT[element["t"]]][0])


def _named(blocks: list[Element]) -> list[Element]:
    """Return blocks whose names begin with the chapter's anchor, as do links to them."""
    for element in markup(blocks):
        if element["t"] == "Link":
            target = element["c"][2]
            target[0] = f"#{_anchor(target[0][1:])}" if target[0].startswith("#") else target[0]
        if element["t"] in ATTRIBUTES_AT:
            place = element["c"][ATTRIBUTES_AT[element["t"]]]
            place[0] = _anchor(place[0])
    return blocks


def _anchor(name: str) -> str:
    return _SCOPE.sub(r"c\1-", name)


def _part(number: int, chapter: Chapter, blocks: list[Element], cleaner: Cleaner) -> Part:
    every = list(markup(blocks))
    headers = [element for element in every if element["t"] == "Header"]
    headings = [Heading(one["c"][0], "", 0, 0, text_of(one["c"][2]).strip()) for one in headers]
    first = headings[0] if headings else None
    refused = list(title_faults(first, is_first=bool(blocks) and blocks[0]["t"] == "Header"))
    if refused:
        cleaner.refuse(chapter, "", refused[0])
        return Part(number, chapter, "", (), ())
    for heading, found in heading_faults(headings):
        cleaner.refuse(chapter, heading.title, found)
    _count_figures(chapter, every, cleaner)
    title = blocks[0]["c"][2]
    return Part(number, chapter, text_of(title), tuple(title), tuple(blocks[1:]))


def _count_figures(chapter: Chapter, every: list[Element], cleaner: Cleaner) -> None:
    """See that each figure stands once, so that no words of a writer's pass for a figure, and none is left out."""
    found = sorted(number for number in map(figures.number_of, every) if number is not None)
    wanted = range(len(chapter.figures))
    for number in sorted(set(wanted) - set(found)):
        cleaner.refuse(chapter, figures.attributes_of(number), fault("figure-not-shown", number=number))
    if len(found) != len(set(found)) or not set(found) <= set(wanted):
        cleaner.refuse(chapter, f".{figures.CLASS}", fault("unknown-attribute", name=f".{figures.CLASS}", known="fig"))
