"""KLASS's answers as codes, changes and correspondences."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from samstyr.kernels.datasets.code_lists import Code, Correspondence
from samstyr.kernels.datasets.faults import CellsInDoubt, NotReadable
from samstyr.kernels.datasets.json_text import parse_json
from samstyr.kernels.datasets.values import CodeTable, Reading
from samstyr.kernels.json_values import Json
from samstyr.kernels.municipalities.changes import CodeChange, NotAChange

CODES: Final = ("codes", "classificationItems")
CHANGES: Final = ("codeChanges",)
CORRESPONDENCES: Final = ("correspondenceItems", "correspondenceMaps")
_DAY_LETTERS: Final = len("2024-01-01")


class NotKlass(NotReadable):
    """Said of JSON that is none of KLASS's answers."""

    def __init__(self) -> None:
        """Say what was looked for."""
        names = ", ".join((*CODES, *CHANGES, *CORRESPONDENCES))
        super().__init__(f"This is no answer from KLASS: it has none of {names}. Fetch it again.")


def parse(content: bytes) -> Reading:
    """Return any of KLASS's answers as a table of codes. Raises NotReadable."""
    tree, doubts = parse_json(content)
    said = tree if isinstance(tree, dict) else {}
    if any(name in said for name in CHANGES):
        return Reading((), doubts, _of_changes(parse_changes(content)))
    if any(name in said for name in CORRESPONDENCES):
        return Reading((), doubts, _of_correspondences(parse_correspondences(content)))
    return Reading((), doubts, _of_codes(parse_codes(content)))


def parse_codes(content: bytes) -> tuple[Code, ...]:
    """Return the codes of `codes`, `codesAt` or a version. Raises NotReadable, and CellsInDoubt for a code twice."""
    codes = tuple(_code(item) for item in _items(content, CODES))
    seen: set[tuple[str, date | None, date | None]] = set()
    for code in codes:
        key = (code.code, code.valid_from, code.valid_to)
        if key in seen:
            raise CellsInDoubt("codes", f"the code {code.code!r} is there twice")
        seen.add(key)
    return codes


def parse_changes(content: bytes) -> tuple[CodeChange, ...]:
    """Return the changes of `changes`, in the answer's order. Raises NotReadable."""
    return tuple(_change(item) for item in _items(content, CHANGES))


def parse_correspondences(content: bytes) -> tuple[Correspondence, ...]:
    """Return the pairs of `corresponds`, `correspondsAt` or a correspondence table. Raises NotReadable."""
    return tuple(
        Correspondence(
            _text(item, "sourceCode"), _text(item, "sourceName"), _text(item, "targetCode"), _text(item, "targetName")
        )
        for item in _items(content, CORRESPONDENCES)
    )


def _items(content: bytes, names: tuple[str, ...]) -> Iterator[Mapping[str, Json]]:
    tree, _ = parse_json(content)
    said = tree if isinstance(tree, dict) else {}
    items = next((said[name] for name in names if isinstance(said.get(name), list)), None)
    if not isinstance(items, list):
        raise NotKlass
    for number, item in enumerate(items):
        if not isinstance(item, dict):
            raise CellsInDoubt(f"{names[0]}, number {number}", "it is no object")
        yield item


def _code(item: Mapping[str, Json]) -> Code:
    code = _text(item, "code")
    if not code:
        raise CellsInDoubt("codes", "there is a code without a code")
    level = _text(item, "level")
    return Code(
        code=code,
        name=_text(item, "name"),
        parent=_text(item, "parentCode"),
        level=int(level) if level.isdecimal() and level.isascii() else None,
        short_name=_text(item, "shortName"),
        shown_name=_text(item, "presentationName"),
        valid_from=_day(item, "validFromInRequestedRange") or _day(item, "validFrom"),
        valid_to=_day(item, "validToInRequestedRange") or _day(item, "validTo"),
        notes=_text(item, "notes"),
    )


def _change(item: Mapping[str, Json]) -> CodeChange:
    on = _day(item, "changeOccurred")
    if on is None:
        raise CellsInDoubt("codeChanges", f"the change of {_text(item, 'oldCode')!r} has no day")
    names = (_text(item, "oldName"), _text(item, "newName"))
    try:
        return CodeChange(_text(item, "oldCode"), _text(item, "newCode"), on, *names)
    except NotAChange as error:
        raise CellsInDoubt("codeChanges", str(error).rstrip(".")) from None


def _text(item: Mapping[str, Json], name: str) -> str:
    said = item.get(name)
    if isinstance(said, list | dict):
        raise CellsInDoubt(name, f"{said!r} is no text")
    return "" if said is None else str(said)


def _day(item: Mapping[str, Json], name: str) -> date | None:
    said = _text(item, name)
    try:
        return date.fromisoformat(said[:_DAY_LETTERS]) if said else None
    except ValueError:
        raise CellsInDoubt(name, f"{said!r} is no day") from None


def _of_codes(codes: tuple[Code, ...]) -> CodeTable:
    rows = (
        (c.code, c.parent, "" if c.level is None else str(c.level), c.name, _iso(c.valid_from), _iso(c.valid_to))
        for c in codes
    )
    return CodeTable(("code", "parent", "level", "name", "valid_from", "valid_to"), tuple(rows))


def _of_changes(changes: tuple[CodeChange, ...]) -> CodeTable:
    rows = ((c.old, c.old_name, c.new, c.new_name, _iso(c.on)) for c in changes)
    return CodeTable(("old_code", "old_name", "new_code", "new_name", "on"), tuple(rows))


def _of_correspondences(pairs: tuple[Correspondence, ...]) -> CodeTable:
    rows = ((p.source_code, p.source_name, p.target_code, p.target_name) for p in pairs)
    return CodeTable(("source_code", "source_name", "target_code", "target_name"), tuple(rows))


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()
