"""Words in pandoc's tree found by their sentence, and made a reference where they stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from samstyr.reports.publishing.syntax import Element, elements, span, text_of

# What is a letter by itself; all else that holds inline elements is looked into.
_BLANKS: Final = ("Space", "SoftBreak", "LineBreak")
_WORDS: Final = ("Str", *_BLANKS)
_INSIDE: Final = {"Emph": None, "Strong": None, "Underline": None, "SmallCaps": None, "Strikeout": None,
                  "Quoted": 1, "Link": 1}  # fmt: skip
_PARAGRAPHS: Final = ("Para", "Plain")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words to make a reference of: the sentence, where in it they stand, and the reference's name."""

    sentence: str
    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class _Letter:
    """A letter of a list of inlines: which of them it is in, and where in that one's text."""

    at: int
    place: int
    letter: str


def wrap(blocks: Sequence[Element], wanted: Wanted) -> bool:
    """Make words a reference where their sentence first stands without one; return whether that could be done."""
    return any(_wrapped(one["c"], wanted) for one in elements(list(blocks)) if one["t"] in _PARAGRAPHS)


def _wrapped(inlines: list[Element], wanted: Wanted) -> bool:
    letters = list(_letters(inlines))
    text = "".join(one.letter for one in letters)
    begun = text.find(wanted.sentence)
    while begun >= 0:
        first, last = letters[begun + wanted.start], letters[begun + wanted.end - 1]
        if _replaced(inlines, first, last, wanted.name):
            return True
        begun = text.find(wanted.sentence, begun + 1)
    return False


def _letters(inlines: Sequence[Element]) -> Iterator[_Letter]:
    """Give the letters as the sentence has them: blanks together are one."""
    was_blank = True
    for at, one in enumerate(inlines):
        for place, letter in enumerate(_text(one)):
            if not (letter.isspace() and was_blank):
                yield _Letter(at, place, " " if letter.isspace() else letter)
            was_blank = letter.isspace()


def _text(one: Element) -> str:
    if one["t"] in _BLANKS:
        return " "
    return "" if one["t"] == "Note" else text_of([one])


def _replaced(inlines: list[Element], first: _Letter, last: _Letter, name: str) -> bool:
    inside = inlines[first.at]
    if first.at == last.at and inside["t"] in _INSIDE:
        held = inside["c"] if _INSIDE[inside["t"]] is None else inside["c"][_INSIDE[inside["t"]]]
        return _by_places(held, first.place, last.place, name)
    if any(one["t"] not in _WORDS for one in inlines[first.at : last.at + 1]):
        return False
    _put(inlines, first, last, name)
    return True


def _by_places(inlines: list[Element], first: int, last: int, name: str) -> bool:
    """Make a reference of letters that are counted from the beginning of a list, blanks and all."""
    places = [_Letter(at, place, "") for at, one in enumerate(inlines) for place in range(len(_text(one)))]
    return last < len(places) and _replaced(inlines, places[first], places[last], name)


def _put(inlines: list[Element], first: _Letter, last: _Letter, name: str) -> None:
    whole = inlines[first.at : last.at + 1]
    before = _part(whole[0], 0, first.place)
    after = _part(whole[-1], last.place + 1, None)
    if len(whole) == 1:
        whole = _part(whole[0], first.place, last.place + 1)
    else:
        whole = [*_part(whole[0], first.place, None), *whole[1:-1], *_part(whole[-1], 0, last.place + 1)]
    inlines[first.at : last.at + 1] = [*before, span("", whole, fig=name), *after]


def _part(one: Element, start: int, end: int | None) -> list[Any]:
    if one["t"] != "Str":
        return [one] if start == 0 and end != 0 else []
    text = one["c"][start:end]
    return [{"t": "Str", "c": text}] if text else []
