"""A report's file read once: its references, addresses, includes and headings, and what is wrong with them.

Markdown as pandoc reads it, as far as a report may use it. Time is in proportion to the text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from samstyr.kernels.findings.catalogue import Fault, fault
from samstyr.kernels.references.expressions import PLAIN, Reference
from samstyr.kernels.references.reading import KEPT, NotAReference, read_expression, read_option, read_reference
from samstyr.kernels.report_text.attributes import Attribute, Attributes, read_attributes
from samstyr.kernels.report_text.blocks import Blocks, stands_alone, tables
from samstyr.kernels.report_text.code import blanked, code_faults, code_spans
from samstyr.kernels.report_text.shape import LOOKS, picture_faults, unmeant
from samstyr.kernels.report_text.values import Address, Heading, Include, ReportText, Span, Written

FIGURE: Final = "fig"
SECTION: Final = "section"
INCLUDE: Final = "include"
LONGEST_LINE: Final = 20_000
MOST_TABLE_ROWS: Final = 500
LONGEST_WORDS: Final = 1000

_SIGNS: Final = re.compile(r"\\.|\{\{|!?\[|\](?P<after>\{(?!\{)|\()?|\{(?=[^{}\n]*\bfig\s*=)", re.DOTALL)
_SHORT: Final = re.compile(r"\{\{(?P<body>[^{}\n]*)\}\}")
_INCLUDE: Final = re.compile(rf"\s*{INCLUDE}\s+(?P<name>\S.*?)\s*")
_DESTINATION: Final = re.compile(
    r"\(\s*(?:<(?P<angled>[^<>\n]*)>|(?P<bare>[^\s()]*(?:\([^\s()]*\)[^\s()]*)*))(?P<title>[^()\n]*)\)"
)
_DEFINITION: Final = re.compile(r"^[ ]{0,3}\[(?!\^)[^\]\n]+\]:[ \t]*<?(?P<address>[^\s>]+)>?[^\n]*$", re.MULTILINE)
_AUTOMATIC: Final = re.compile(r"<(?P<address>[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)>")
_HEADING: Final = re.compile(
    r"^(?P<within>(?:[ ]{0,3}(?:>|[-*+]|[0-9]+[.)])[ \t]++|>)*)(?P<level>#{1,6})(?:[ \t]+(?P<title>[^\n]*))?$"
    # A line with a line below it is a heading as well.
    r"|(?:(?<=\n\n)|\A)(?P<lined>[^\s#>|:+=`~-][^\n]*)\n(?P<line>=+|-+)[ \t]*$",
    re.MULTILINE,
)
_CLOSING_MARKS: Final = re.compile(r"(?:^|[ \t])#+[ \t]*$")
_TABLE_ROWS: Final = re.compile(rf"(?:^[ \t]*\|[^\n]*\n){{{MOST_TABLE_ROWS + 3},}}", re.MULTILINE)
_BRACES: Final = re.compile(r"\{[^{}\"]*(?:\"[^{}\"]*\"[^{}\"]*)*\}")


def scan(text: str) -> ReportText:
    """Return all that stands in a report's file; what is wrong with it is among the faults, in order of place."""
    code = code_spans(text)
    finder = _Finder(text, blanked(text, code))
    finder.faults += code_faults(text, code)
    finder.find_references()
    finder.find_further_addresses()
    finder.find_headings()
    blocks = Blocks(finder.plain)
    blocks.find()
    finder.silent += blocks.lines
    finder.silent += ((name.start, name.end) for block in blocks.found for name in block.of)
    finder.faults += blocks.faults
    finder.faults += tables(finder.plain)
    finder.find_what_is_too_large()
    return ReportText(
        text=text,
        references=tuple(sorted(finder.references, key=lambda one: one.start)),
        addresses=tuple(sorted(finder.addresses, key=lambda one: one.start)),
        includes=tuple(finder.includes),
        headings=tuple(finder.headings),
        faults=tuple(sorted(finder.faults, key=lambda one: (one.start, one.end))),
        silent=tuple(sorted(finder.silent)),
        blocks=tuple(blocks.found),
    )


@dataclass(slots=True)
class _Finder:
    """What has been found so far. `plain` is the text without its code, every other character in its place."""

    text: str
    plain: str
    references: list[Written] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)
    includes: list[Include] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    silent: list[Span] = field(default_factory=list)

    def find_references(self) -> None:
        """Go through brackets and braces once; an opening bracket waits for its closing one."""
        waiting: list[re.Match[str]] = []
        at = 0
        while found := _SIGNS.search(self.plain, at):
            at = found.end()
            sign = found[0]
            if sign == "{{":
                at = self._short(found.start())
            elif sign in ("[", "!["):
                waiting.append(found)
            elif sign == "{":
                at = self._misplaced(found.start())
            elif sign.startswith("]"):
                opening = waiting.pop() if waiting else None
                at = self._closed(opening, found)

    def _short(self, start: int) -> int:
        found = _SHORT.match(self.plain, start)
        if found is None:
            self.faults.append(fault("reference-not-closed", start, start + 2))
            return start + 2
        self.silent.append(found.span())
        include = _INCLUDE.fullmatch(found["body"])
        if include is not None:
            self.includes.append(Include(include["name"], *found.span()))
            return found.end()
        try:
            reference = read_reference(found["body"])
        except NotAReference as wrong:
            self.faults.append(wrong.fault.moved(found.start("body")))
        else:
            self.references.append(Written(reference, found[0], found.start(), found.end(), found.start("body")))
        return found.end()

    def _misplaced(self, start: int) -> int:
        self.faults.append(fault("misplaced-reference", start, start + 1))
        return start + 1

    def _closed(self, opening: re.Match[str] | None, closing: re.Match[str]) -> int:
        """Take what follows a closing bracket: attributes of a span, or where a link leads."""
        after = closing["after"]
        if after == "(":
            return self._address(opening, closing)
        if after != "{":
            return closing.end()
        brace = closing.end() - 1
        braced = _BRACES.match(self.plain, brace)
        attributes = _attributes(braced[0]) if braced is not None else None
        if braced is None or attributes is None:
            # Without a reference in it, it is a brace as any other.
            if self.plain.startswith(f"{FIGURE}=", brace + 1):
                self.faults.append(fault("span-not-closed", brace, brace + 1))
            return closing.end()
        self.silent.append(braced.span())
        if attributes.get(FIGURE) is None:
            self.faults += unmeant(attributes, LOOKS, braced.start())
            return braced.end()
        if opening is None or opening[0] != "[":
            self.faults.append(fault("misplaced-reference", *braced.span()))
        else:
            self._span(opening.end(), closing.start(), braced)
        return braced.end()

    def _span(self, words_start: int, words_end: int, braced: re.Match[str]) -> None:
        words = self.text[words_start:words_end]
        self.silent.append((words_start, words_end))
        if len(words) > LONGEST_WORDS:
            self.faults.append(fault("reference-too-long", words_start, words_end, most=LONGEST_WORDS))
            return
        found = _reference(braced[0])
        if isinstance(found, Fault):
            self.faults.append(found.moved(braced.start()))
            return
        reference, body = found
        start, body_start = words_start - 1, braced.start() + body
        self.references.append(Written(reference, braced[0], start, braced.end(), body_start, words, words_start))

    def _address(self, opening: re.Match[str] | None, closing: re.Match[str]) -> int:
        found = _DESTINATION.match(self.plain, closing.end() - 1)
        if found is None:
            return closing.end()
        group = "angled" if found["angled"] is not None else "bare"
        is_picture = opening is not None and opening[0] == "!["
        if opening is not None and is_picture:
            words = self.text[opening.end() : closing.start()]
            self.faults += picture_faults(found[group], words, opening.start(), found.end())
        self.addresses.append(Address(found[group], is_picture, found.start(group), found.end(group)))
        self.silent.append((found.start(), found.start("title")))
        end = found.end()
        if self.plain.startswith("{", end):
            attributes = read_attributes(self.plain, end)
            if attributes is not None:
                self.silent.append((end, attributes.end))
                if attributes.get(FIGURE) is not None:
                    self.faults.append(fault("misplaced-reference", end, attributes.end))
                else:
                    self.faults += unmeant(attributes, (), 0)
                return attributes.end
        return end

    def find_further_addresses(self) -> None:
        """Find addresses that stand alone: definitions of links, and addresses in angles."""
        for pattern in (_DEFINITION, _AUTOMATIC):
            for found in pattern.finditer(self.plain):
                self.addresses.append(Address(found["address"], False, found.start("address"), found.end("address")))
                self.silent.append(found.span("address"))

    def find_headings(self) -> None:
        """Find the headings, their words, and which section each says that it fills."""
        for found in _HEADING.finditer(self.plain):
            group = "lined" if found["lined"] is not None else "title"
            level = len(found["level"]) if found["level"] else (1 if found["line"].startswith("=") else 2)
            title, section = found[group] or "", ""
            brace = title.rfind("{")
            start = found.start(group) + brace
            attributes = read_attributes(self.plain, start) if brace >= 0 else None
            if attributes is not None and attributes.end <= found.end():
                self.silent.append((start, attributes.end))
                self.faults += unmeant(attributes, (SECTION,), 0)
                pair = attributes.get(SECTION)
                section, title = pair.value if pair else "", title[:brace]
            title = _CLOSING_MARKS.sub("", title).strip()
            if not found["within"] and not stands_alone(self.plain, found.start()):
                self.faults.append(fault("heading-not-read", *found.span(), title=title))
            self.headings.append(Heading(level, section, *found.span(), title))

    def find_what_is_too_large(self) -> None:
        """Find lines and tables that nobody could read."""
        start = 0
        for line in self.plain.split("\n"):
            if len(line) > LONGEST_LINE:
                self.faults.append(fault("line-too-long", start, start + len(line), most=LONGEST_LINE))
            start += len(line) + 1
        for table in _TABLE_ROWS.finditer(self.plain):
            self.faults.append(fault("table-too-large", table.start(), table.end(), most=MOST_TABLE_ROWS))


@lru_cache(maxsize=KEPT)
def _attributes(braced: str) -> Attributes | None:
    """Return what stands between two braces, if it is attributes and nothing more."""
    found = read_attributes(braced, 0)
    return found if found is not None and found.end == len(braced) else None


@lru_cache(maxsize=KEPT)
def _reference(braced: str) -> tuple[Reference, int] | Fault:
    """Return the reference that attributes make, and where its expression begins; or what is wrong with it."""
    attributes = _attributes(braced)
    try:
        return _read(() if attributes is None else attributes.pairs)
    except NotAReference as wrong:
        return wrong.fault


def _read(pairs: Sequence[Attribute]) -> tuple[Reference, int]:
    options, expression, body_start, seen = PLAIN, None, 0, set[str]()
    for pair in pairs:
        if pair.key in seen:
            raise NotAReference(fault("option-twice", pair.start, pair.end, name=pair.key))
        seen.add(pair.key)
        if pair.key == FIGURE:
            body_start = pair.value_start
            try:
                expression = read_expression(pair.value)
            except NotAReference as wrong:
                raise NotAReference(wrong.fault.moved(body_start)) from None
        else:
            options = read_option(options, pair.key, pair.value, start=pair.start, end=pair.end)
    if expression is None:
        raise NotAReference(fault("name-missing", body_start, body_start))
    return Reference(expression, options), body_start
