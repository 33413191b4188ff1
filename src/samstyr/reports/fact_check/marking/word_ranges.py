"""Words of a Word paragraph found by where they stand in its text, and runs cut so that a comment lies on them only."""

from copy import deepcopy
from typing import Any, Final

from docx.oxml.ns import qn
from lxml import etree

from samstyr.reports.documents.word_letters import Letter, letters_of

_RUN: Final = qn("w:r")
_FIELD: Final = qn("w:fldSimple")
_TEXT: Final = qn("w:t")
_PROPERTIES: Final = qn("w:rPr")
_ID: Final = qn("w:id")
_PRESERVE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def lay_comment(paragraph: Any, start: int, end: int, number: int) -> bool:
    """Lay a comment over the letters `start` up to `end` of a paragraph's text; return whether they were found."""
    letters = letters_of(paragraph)
    if not 0 <= start < end <= len(letters):
        return False
    first, last = letters[start], letters[end - 1]
    if any(one.element.getparent().tag != _RUN for one in (first, last)):
        return False
    ended = _field_of(last)
    if ended is None:
        ended = last.element.getparent()
        _cut(last.element, last.end)
    for marker in (_reference(number), _marker("w:commentRangeEnd", number)):
        ended.addnext(marker)
    # What was cut off at the beginning stands right before the end that is marked already.
    _begun(first).addprevious(_marker("w:commentRangeStart", number))
    return True


def _begun(first: Letter) -> Any:
    """Return the element that begins with a letter; a run is cut before it."""
    field = _field_of(first)
    if field is not None:
        return field
    return _cut(first.element, first.place) if _is_inside(first) else first.element.getparent()


def _field_of(letter: Letter) -> Any:
    """Return the field that a letter is a result of, None for others: programs lose comments that begin inside one."""
    return next(letter.element.iterancestors(_FIELD), None)


def lay_comment_at(mark: Any, number: int) -> bool:
    """Lay a comment over the mark of a note; return whether it stands in the text as such marks do."""
    run = mark.getparent()
    if run.tag != _RUN:
        return False
    run.addprevious(_marker("w:commentRangeStart", number))
    for marker in (_reference(number), _marker("w:commentRangeEnd", number)):
        run.addnext(marker)
    return True


def _is_inside(letter: Letter) -> bool:
    """Return whether anything of its run stands before a letter."""
    before = letter.element.getprevious()
    return letter.place > 0 or (before is not None and before.tag != _PROPERTIES)


def _cut(element: Any, place: int) -> Any:
    """Move what a run holds from a place on to a new run right after it, and return that run."""
    run = element.getparent()
    rest = list(element.itersiblings())
    new = etree.SubElement(run.getparent(), _RUN)
    run.addnext(new)
    properties = run.find(_PROPERTIES)
    if properties is not None:
        new.append(deepcopy(properties))
    if place == 0:
        new.append(element)
    elif element.tag == _TEXT and place < len(element.text or ""):
        tail = etree.SubElement(new, _TEXT, {_PRESERVE: "preserve"})
        tail.text, element.text = element.text[place:], element.text[:place]
        element.set(_PRESERVE, "preserve")
    new.extend(rest)
    if not [one for one in new if one.tag != _PROPERTIES]:
        new.getparent().remove(new)
    return new


def _marker(tag: str, number: int) -> Any:
    return etree.Element(qn(tag), {_ID: str(number)})


def _reference(number: int) -> Any:
    run = etree.Element(_RUN)
    properties = etree.SubElement(run, _PROPERTIES)
    etree.SubElement(properties, qn("w:rStyle"), {qn("w:val"): "CommentReference"})
    etree.SubElement(run, qn("w:commentReference"), {_ID: str(number)})
    return run
