"""Blocks of lines out of a PDF, and what each of them is: prose, a point of a list, a heading, a quotation, a table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from samstyr.kernels.documents.counting import counted_points
from samstyr.kernels.documents.flattened import NOT_MEASURED
from samstyr.kernels.documents.hyphens import is_broken, plain
from samstyr.kernels.documents.values import PieceKind
from samstyr.kernels.language.stop_words import SMALL_WORDS

# The last seven are those of the typefaces Symbol and Wingdings, which have no letters of their own.
SURE_BULLETS: Final = "→•▪●◦‣■□◆▶►·∙➢➔✓*\uf02d\uf0a7\uf0a8\uf0b7\uf0d8\uf0e0\uf0fc"
_BULLET: Final = re.compile(
    rf"\s*(?P<sign>[{SURE_BULLETS}]|[–—-](?=\s)|o(?=\s{{2,}}|\s[A-ZÆØÅ«])|\(?[0-9]{{1,2}}[.)](?=\s+[A-ZÆØÅ«]))\s*"
)
_NOTE: Final = re.compile(r"\s*[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}\s*(?=\w)")
# «4.2 Grunnskole»: a heading with its number; «4.2 prosent» goes on a sentence.
_NUMBERED: Final = re.compile(r"\s*[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}\.?\s+[A-ZÆØÅ][^.!?:;]{2,60}\Z")
_YEARS: Final = re.compile(r"\b(?:19|20)[0-9]{2}(?:\s?[-–/]\s?(?:19|20)?[0-9]{2})?\b")
_PAGE_NUMBER: Final = re.compile(r"\s*[0-9]{1,3}\s*\Z")
_CAPTION: Final = re.compile(
    r"\s*(?:Kilder?|Kjelder?|Foto|Illustrasjon|Figur|Tabell|Sources?|Photo|Figure|Table)\b[^.!?]{0,40}[:.]"
)
_ATTRIBUTION: Final = re.compile(r"\([^()]{3,80}\)\Z")
_UNITS: Final = r"(?:%|‰|kr(?:/m2)?|mill\.?|mrd\.?|µg/m3|kg/m2)?"
_FIGURE: Final = re.compile(
    rf"(?:[<>≤≥]\s?)?[+\-–−]?[0-9][0-9\s.,]*{_UNITS}|{NOT_MEASURED}|n/a|–|-|\.\.", re.IGNORECASE
)
_UNMEASURED: Final = re.compile(NOT_MEASURED, re.IGNORECASE)
_ENDED: Final = re.compile(r"[.!?:…][»”\")\]]*\Z")
_INNER_STOP: Final = re.compile(r"[a-zæøå0-9%)»][.!?] +[A-ZÆØÅ«]")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_YEAR_LABEL: Final = re.compile(r"(?:19|20)[0-9]{2}\s*:\s")
# After these a sentence always goes on.
_AWAITING: Final = frozenset((
    "av", "enn", "for", "fra", "i", "ifølge", "innen", "med", "mellom", "mot", "og", "på", "per", "til", "ved", "frå",
    "and", "by", "from", "in", "of", "than", "the", "to", "with",
))  # fmt: skip
_LONGEST_HEADING = 60
# Nobody prints longer lines: a text with such lines has each paragraph on a line of its own.
_LONGEST_PRINTED: Final = 250
_SHARE_OF_LINE: Final = 0.6
_MOST_HEADING_WORDS, _MOST_HEADING_LINES = 12, 3
_FEWEST_IN_SENTENCE, _FEWEST_ELSEWHERE = 2, 4
_FIGURES_IN_TABLE, _SMALL_IN_PROSE, _FEWEST_PROSE_WORDS = 0.34, 0.14, 7


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stand together, with the number of the first and the page they are on.

    `level` is that of a heading that the file itself says is one, 0 elsewhere.
    """

    lines: tuple[str, ...]
    first_line: int
    page: int | None
    is_item: bool = False
    is_note: bool = False
    level: int = 0

    @property
    def text(self) -> str:
        """Return the lines with blanks between them, as they stand."""
        return plain(" ".join(self.lines))


def blocks_of(lines: Sequence[str], first_line: int, page: int | None) -> Iterator[Block]:
    """Give the blocks of a page: cut at empty lines, before each point of a list, and before each note."""
    current: list[str] = []
    held = Block((), first_line, page)
    counted, opened = counted_points(lines), ""
    for number, line in enumerate(lines, start=first_line):
        bullet = counted.get(number - first_line) or _bullet(line, current, opened)
        note = _NOTE.match(line)
        begins = not line.strip() or bullet or note or _is_indented(line, current) or _stands_apart(line, current)
        if begins and current:
            yield replace(held, lines=tuple(current))
            current = []
        if not line.strip():
            continue
        if not current:
            held, opened = Block((), number, page, bullet is not None, note is not None), bullet or ""
        current.append(line[len(bullet or (note[0] if note else "")) :])
    if current:
        yield replace(held, lines=tuple(current))


def _stands_apart(line: str, before: Sequence[str]) -> bool:
    """Return whether a line is no part of the block before it: a numbered heading, what follows one, a page number."""
    if not before:
        return False
    if max(len(line), len(before[-1])) > _LONGEST_PRINTED:
        return True
    is_ended = _ENDED.search(before[-1].rstrip()) is not None
    if len(before) == 1 and _is_title_over(before[0], line):
        return True
    if len(before) == 1 and _NUMBERED.match(before[0].rstrip()):
        return line.strip()[:1].isupper()
    if _NUMBERED.match(line.rstrip()):
        return is_ended or _PAGE_NUMBER.match(before[-1]) is not None
    return is_ended and _PAGE_NUMBER.match(line) is not None


def _is_title_over(line: str, below: str) -> bool:
    """Return whether a line is a title with its text right below: the text's first words would have had room on it."""
    is_short = len(line) < _SHARE_OF_LINE * len(below) and len(line.split()) <= _MOST_HEADING_WORDS
    reads = is_short and line[:1].isupper() and below[:1].isupper() and "\t" not in line
    return reads and not (_ENDED.search(line) or _has_digit(line) or _awaits_more(line.rstrip()) or is_broken(line))


def _is_indented(line: str, before: Sequence[str]) -> bool:
    """Return whether a line begins a paragraph by being set in where the one before it is not."""
    return (
        bool(before)
        and line[:1].isspace()
        and not before[-1][:1].isspace()
        and line.strip()[:1].isupper() | (line.strip()[:1] in "«“0123456789")
    )


def _bullet(line: str, before: Sequence[str], opened: str) -> str | None:
    """Return the sign that a line begins a point of a list with; `opened` is that of the point before it."""
    found = _BULLET.match(line)
    said = line[found.end() :] if found else ""
    if found is None or not said.strip():
        return None
    if found["sign"] in SURE_BULLETS or found["sign"] == "o":
        return found[0]
    is_new = not before or _ENDED.search(before[-1].rstrip()) is not None
    # The next point of a list whose points end in nothing.
    is_alike = opened.strip() == "-" or (bool(opened) and (said[:1].isupper() or said[:1].isdigit()))
    is_new = is_new or (is_alike and line.startswith("- ") and not is_broken(before[-1]))
    if found["sign"][-1] in ".)":
        # A short line with a number is a heading; a number in the middle of a sentence is one of its own.
        return found[0] if is_new and (_ENDED.search(said.rstrip()) or len(said) > _LONGEST_HEADING) else None
    # A dash that goes on with a sentence is no bullet, nor is that of a number less than nothing.
    return found[0] if is_new and (not said[:1].isdigit() or _begins_with_figure(said)) else None


def is_dated_title(block: Block) -> bool:
    """Return whether a block is one line of words with nothing but years in figures: «Regnskap 2022»."""
    text = block.text
    is_short = len(block.lines) == 1 and len(text.split()) <= _MOST_HEADING_WORDS and "\t" not in block.lines[0]
    undated = _YEARS.sub("", text)
    return is_short and text[:1].isupper() and undated != text and not _has_digit(undated) and not _ENDED.search(text)


def lines_apart(block: Block) -> Iterator[Block]:
    """Give the lines of a block that is no row of figures: each says something by itself, if not begun small.

    What is not measured says so in a cell, and such a block is what is left of a table.
    """
    if _UNMEASURED.search(block.text):
        return
    begun = [at for at, line in enumerate(block.lines) if at == 0 or not line.strip()[:1].islower()]
    for start, end in zip(begun, [*begun[1:], len(block.lines)], strict=True):
        yield replace(block, lines=block.lines[start:end], first_line=block.first_line + start)


def _begins_with_figure(said: str) -> bool:
    """Return whether a point of a list begins with a figure: «62 prosent av elevene», «2022: 1,8»."""
    return _YEAR_LABEL.match(said) is not None or len(_LETTERS.findall(said)) > len(("unit",))


def kind_of_block(block: Block) -> PieceKind:
    """Return what a block is, by its own look."""
    text = block.text
    if block.is_item or block.is_note:
        return PieceKind.ITEM if block.is_item else PieceKind.NOTE
    if _CAPTION.match(text) or _is_attribution(text):
        return PieceKind.CAPTION
    if len(block.lines) == 1 and _NUMBERED.match(text):
        return PieceKind.HEADING
    if text.startswith(("«", "“", "”")) and (text.endswith(("»", "”", "»)")) or _ATTRIBUTION.search(text)):
        return PieceKind.QUOTE
    return _kind_of_words(block, text)


def _is_attribution(text: str) -> bool:
    return (
        text.startswith("(") and _ATTRIBUTION.fullmatch(text) is not None and len(text.split()) <= _MOST_HEADING_WORDS
    )


def _kind_of_words(block: Block, text: str) -> PieceKind:
    reads = _reads_as_prose(text)
    if not reads and is_tabular(block.lines):
        return PieceKind.TABLE
    if _is_heading(block, text):
        return PieceKind.HEADING
    if reads:
        return PieceKind.PARAGRAPH
    return PieceKind.TABLE if _has_digit(text) else PieceKind.HEADING


def is_tabular(lines: Sequence[str]) -> bool:
    """Return whether lines are figures in columns with their labels: few words beside the figures, or none."""
    text = plain(" ".join(lines))
    figures = [one[0] for one in _FIGURE.finditer(text) if one[0].strip(" -–")]
    words = _LETTERS.findall(_FIGURE.sub(" ", text))
    if not figures:
        return False
    ends = sum(bool(_figure_ends(line)) for line in lines)
    few_words = len(figures) >= _FIGURES_IN_TABLE * (len(figures) + len(words))
    return few_words or (ends * 2 >= len(lines) and not _INNER_STOP.search(text))


def _figure_ends(line: str) -> bool:
    found = list(_FIGURE.finditer(line.rstrip()))
    return bool(found) and found[-1].end() >= len(line.rstrip()) and not line.rstrip().endswith((".", ","))


def _reads_as_prose(text: str) -> bool:
    words = [word.casefold() for word in _LETTERS.findall(text)]
    if not words:
        return False
    small = sum(word in SMALL_WORDS for word in words) / len(words)
    is_ended = _ENDED.search(text) is not None
    # «Andelen er 12 %.»
    fewest = _FEWEST_IN_SENTENCE if text[:1].isupper() and not text.endswith(":") else _FEWEST_ELSEWHERE
    if is_ended and small > 0 and len(words) >= fewest:
        return True
    long_enough = len(words) >= _FEWEST_PROSE_WORDS and small >= _SMALL_IN_PROSE
    return long_enough and (
        is_ended
        or is_broken(text)
        or _awaits_more(text)
        or _INNER_STOP.search(text) is not None
        or (not text.isupper() and len(words) > 2 * _MOST_HEADING_WORDS)
    )


def _is_heading(block: Block, text: str) -> bool:
    words = text.split()
    is_short = len(words) <= _MOST_HEADING_WORDS and len(block.lines) <= _MOST_HEADING_LINES
    letters = "".join(_LETTERS.findall(text))
    if letters and letters.isupper():
        return True
    return is_short and not _ENDED.search(text) and not _has_digit(text) and text[:1].isupper() and not is_broken(text)


def _has_digit(text: str) -> bool:
    return any(one.isdigit() for one in text)


def ends_inside(block: Block) -> bool:
    """Return whether a block ends where no heading does: in a word, or after a small one («… og den»)."""
    words = block.text.split()
    return is_broken(block.text) or (bool(words) and words[-1] in SMALL_WORDS)


def _awaits_more(text: str) -> bool:
    return text.rpartition(" ")[2] in _AWAITING


def begins_a_sentence(block: Block) -> bool:
    """Return whether a block reads as the beginning of a sentence, though figures stand at the ends of its lines."""
    words = [word.casefold() for word in _LETTERS.findall(block.text)]
    small = sum(word in SMALL_WORDS for word in words)
    return len(words) >= _FEWEST_PROSE_WORDS and small >= _SMALL_IN_PROSE * len(words) and not _ENDED.search(block.text)


def ends_a_sentence(block: Block) -> bool:
    """Return whether a block is one line with a stop: what is left of a sentence, however many figures are in it."""
    return len(block.lines) == 1 and block.text.endswith(".") and not block.is_item and not block.is_note


def goes_on(before: Block, after: Block) -> bool:
    """Return whether a block goes on where the one before it was cut: in a word, or in a sentence."""
    end, start = before.lines[-1].rstrip(), after.lines[0].lstrip()
    if after.is_item or after.is_note or not start:
        return False
    if start[0].islower():
        return is_broken(end) or not _ENDED.search(end)
    # «… fra 12 prosent i | 2018 til …»: the rest comes, whatever it begins with.
    return start[0].isalnum() and _awaits_more(end)
