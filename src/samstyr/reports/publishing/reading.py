"""Reading: from the Markdown of chapters to blocks in which every element is one that we know.

Pandoc reads all chapters at once, each in a scope of its own. What it could write as it stands into an output (raw
parts, attributes that Typst or a browser would obey) is either not read as such or taken away here.
"""

import re
from dataclasses import dataclass
from typing import Final

from samstyr.reports.publishing import conversions, figures
from samstyr.reports.publishing.cleaning import ATTRIBUTES_AT, Cleaner
from samstyr.reports.publishing.refusals import CannotPublish, Refusal, line_of
from samstyr.reports.publishing.syntax import Element, elements, text_of
from samstyr.reports.publishing.values import Chapter, Publication

# Whatever lets a writer's text through to an output unread, or makes something else of it than what it says.
_OFF: Final = (
    "raw_html", "raw_tex", "raw_attribute", "native_divs", "native_spans", "markdown_in_html_blocks", "latex_macros",
    "tex_math_dollars", "tex_math_single_backslash", "tex_math_double_backslash", "citations", "yaml_metadata_block",
    "pandoc_title_block", "example_lists", "smart", "simple_tables", "multiline_tables",
)  # fmt: skip
DIALECT: Final = "markdown" + "".join(f"-{one}" for one in _OFF) + "+ascii_identifiers"
LONGEST_CHAPTER: Final = 2_000_000
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
    long = [one.file for one in publication.chapters if len(one.text) > LONGEST_CHAPTER]
    if long:
        raise CannotPublish(tuple(Refusal(file, 0, _too_long()) for file in long))
    try:
        read_together = conversions.read([one.text for one in publication.chapters], DIALECT)
    except conversions.MarkInText:
        said = f"No part may use the class {conversions.START}; take it away."
        raise CannotPublish((Refusal("report", 0, said),)) from None
    cleaner = Cleaner(publication)
    parts = []
    for number, (chapter, blocks) in enumerate(zip(publication.chapters, read_together, strict=True), start=1):
        clean = cleaner.clean(_named(blocks), chapter)
        parts.append(_part(number, chapter, clean, cleaner))
    if cleaner.refusals:
        raise CannotPublish(tuple(cleaner.refusals))
    return tuple(parts)


def _too_long() -> str:
    return f"The part has more than {LONGEST_CHAPTER} characters. Split it into several."


def _named(blocks: list[Element]) -> list[Element]:
    """Return blocks whose names begin with the chapter's anchor, as do links to them."""
    for element in elements(blocks):
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
    headers = [element for element in elements(blocks) if element["t"] == "Header"]
    if not blocks or blocks[0]["t"] != "Header" or blocks[0]["c"][0] != 1:
        cleaner.refuse(chapter, 1, "The part does not begin with its title. Write `# Title` on the first line.")
        return Part(number, chapter, "", (), ())
    before = 1
    for header in headers[1:]:
        level, words = header["c"][0], text_of(header["c"][2])
        if level == 1:
            said = f"“{words}” is a second title. Write `## {words}`, or make it a part of its own."
            cleaner.refuse(chapter, line_of(chapter.text, words), said)
        elif level > before + 1:
            said = f"The heading “{words}” skips a level. Write it with {before + 1} number signs."
            cleaner.refuse(chapter, line_of(chapter.text, words), said)
        before = level
    _count_figures(chapter, blocks, cleaner)
    title = blocks[0]["c"][2]
    return Part(number, chapter, text_of(title), tuple(title), tuple(blocks[1:]))


def _count_figures(chapter: Chapter, blocks: list[Element], cleaner: Cleaner) -> None:
    """See that each figure stands once, so that no words of a writer's pass for a figure."""
    found = sorted(number for number in map(figures.number_of, elements(blocks)) if number is not None)
    if found != list(range(len(chapter.figures))):
        said = f"{len(chapter.figures)} figures were worked out, and {len(found)} stand in the text. "
        cleaner.refuse(chapter, 0, said + f"Do not write the class {figures.CLASS} yourself; write {{{{ID@PERIOD}}}}.")
