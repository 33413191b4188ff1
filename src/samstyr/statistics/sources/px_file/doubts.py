"""What is wrong in a PX file without touching cells or dimensions: figures are read, and each doubt is said."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from samstyr.kernels.datasets.values import Doubt
from samstyr.statistics.sources.px_file.entries import Entry
from samstyr.statistics.sources.px_file.header import Header
from samstyr.statistics.sources.px_file.notes import about_cells
from samstyr.statistics.sources.px_file.variables import Variable

_NEEDED: Final = ("MATRIX", "SUBJECT-CODE", "SUBJECT-AREA", "CONTENTS", "DECIMALS")
_ON_VARIABLE: Final = frozenset(
    {
        "DOMAIN", "DOUBLECOLUMN", "PRESTEXT", "MAP", "ELIMINATION", "TIMEVAL", "HIERARCHIES", "HIERARCHYLEVELS",
        "HIERARCHYLEVELSOPEN", "HIERARCHYNAMES", "VARIABLE-TYPE", "VARIABLECODE", "PARTITIONED",
    }
)  # fmt: skip
_ON_CONTENTS: Final = frozenset(
    {"LAST-UPDATED", "STOCKFA", "UNITS", "CONTACT", "REFPERIOD", "BASEPERIOD", "CFPRICES", "DAYADJ", "SEASADJ"}
)
_ON_VALUE: Final = frozenset({"VALUENOTE", "VALUENOTEX", "PRECISION"})
_ON_CELLS: Final = frozenset({"CELLNOTE", "CELLNOTEX", "DATANOTECELL"})
_YES_OR_NO: Final = frozenset(
    {"COPYRIGHT", "DESCRIPTIONDEFAULT", "AUTOPEN", "AGGREGALLOWED", "DOUBLECOLUMN", "DAYADJ", "SEASADJ"}
)
_LETTERS: Final = {"CFPRICES": frozenset("CF"), "STOCKFA": frozenset("SFAX")}
_RANGES: Final = {
    "DECIMALS": range(16), "SHOWDECIMALS": range(7), "PRECISION": range(1, 7), "ROUNDING": range(2),
    "CONFIDENTIAL": range(4), "PRESTEXT": range(4),
}  # fmt: skip
_BOTH: Final = 2
_PARTS_OF_YEAR: Final = {"A": 1, "H": 2, "Q": 4, "M": 12}
_RANGE: Final = re.compile(
    r'TLIST\((?P<unit>[AHQM])1?\)"(?P<first_year>[0-9]{4})(?P<first_part>[0-9]{0,2})"'
    r'"(?P<last_year>[0-9]{4})(?P<last_part>[0-9]{0,2})"',
    re.ASCII | re.IGNORECASE,
)
_HOW_KEYED: Final = ("VALUES", "CODES")


def doubts_about(header: Header, variables: Sequence[Variable]) -> Iterator[Doubt]:
    """Return every doubt about a file, but for what is said in languages other than its main one."""
    yield from _faults(header)
    yield from _lacking(header)
    yield from _decimals(header)
    for entry in header.own:
        if not entry.fault:
            yield from (Doubt(entry.where, said) for said in doubts_about_entry(entry, header, variables))


def _faults(header: Header) -> Iterator[Doubt]:
    known = {header.language, "", *header.values("LANGUAGES")}
    for entry in header.entries:
        if entry.fault:
            yield Doubt(entry.where, entry.fault)
        elif entry.language not in known:
            yield Doubt(entry.where, f"LANGUAGES does not name the language {entry.language!r}")


def _lacking(header: Header) -> Iterator[Doubt]:
    faulty = {entry.keyword for entry in header.own if entry.fault}
    for keyword in _NEEDED:
        if not header.every(keyword) and keyword not in faulty:
            yield Doubt(keyword, "it is missing, and the format asks for it")
    if not header.text("TITLE") and not header.text("DESCRIPTION") and not {"TITLE", "DESCRIPTION"} & faulty:
        yield Doubt("TITLE", "it is missing, and the format asks for it")
    if not header.all_of("UNITS") and "UNITS" not in faulty:
        yield Doubt("UNITS", "it is missing, so it is not known what the figures are counted in")
    if _yes(header, "DESCRIPTIONDEFAULT") and not header.text("DESCRIPTION") and "DESCRIPTION" not in faulty:
        yield Doubt("DESCRIPTION", "it is missing, and DESCRIPTIONDEFAULT says that it is to be shown")


def _yes(header: Header, keyword: str) -> bool:
    return header.text(keyword).upper() == "YES"


def _decimals(header: Header) -> Iterator[Doubt]:
    stored, shown = header.number("DECIMALS"), header.number("SHOWDECIMALS")
    if stored is not None and shown is not None and shown > stored:
        yield Doubt("SHOWDECIMALS", f"{shown} decimals are to be shown, and the figures have {stored}")


def doubts_about_entry(entry: Entry, header: Header, variables: Sequence[Variable]) -> Iterator[str]:
    """Return what is wrong with one entry, in words."""
    for check in _CHECKS:
        yield from check(entry, header, variables)


Check = Callable[[Entry, Header, Sequence[Variable]], Iterator[str]]


def named(name: str, variables: Sequence[Variable]) -> Variable | None:
    """Return the variable with a name, None where there is none."""
    return next((variable for variable in variables if variable.name == name), None)


def _variable_is_there(entry: Entry, _header: Header, variables: Sequence[Variable]) -> Iterator[str]:
    on_variable = entry.keyword in _ON_VARIABLE or (entry.keyword in ("NOTE", "NOTEX") and entry.subkeys)
    if on_variable and entry.subkeys and named(entry.subkeys[0], variables) is None:
        yield f"there is no variable {entry.subkeys[0]!r}"


def _content_is_there(entry: Entry, header: Header, variables: Sequence[Variable]) -> Iterator[str]:
    if entry.keyword not in _ON_CONTENTS or not entry.subkeys:
        return
    contents = named(header.text("CONTVARIABLE"), variables)
    if contents is None:
        yield "it is about a content, and CONTVARIABLE does not say which variable has contents"
    elif contents.code_of(entry.subkeys[0]) is None:
        yield f"{contents.name!r} has no value {entry.subkeys[0]!r}"


def _value_is_there(entry: Entry, _header: Header, variables: Sequence[Variable]) -> Iterator[str]:
    if entry.keyword not in _ON_VALUE:
        return
    if len(entry.subkeys) != _BOTH:
        yield "it must name a variable and a value"
        return
    variable = named(entry.subkeys[0], variables)
    if variable is None:
        yield f"there is no variable {entry.subkeys[0]!r}"
    elif variable.code_of(entry.subkeys[1]) is None:
        yield f"{variable.name!r} has no value {entry.subkeys[1]!r}"


def _cells_are_there(entry: Entry, _header: Header, variables: Sequence[Variable]) -> Iterator[str]:
    if entry.keyword in _ON_CELLS and about_cells(entry.subkeys, variables) is None:
        yield "it does not name one value, or *, for each variable"


def _elimination(entry: Entry, _header: Header, variables: Sequence[Variable]) -> Iterator[str]:
    variable = named(entry.subkeys[0], variables) if entry.keyword == "ELIMINATION" and entry.subkeys else None
    if variable is None or not entry.items:
        return
    item = entry.items[0]
    if item.text.upper() not in ("YES", "NO") and variable.code_of(item.text) is None:
        yield f"{item.text!r} is neither YES, NO nor a value of {variable.name!r}"


def _times(entry: Entry, _header: Header, variables: Sequence[Variable]) -> Iterator[str]:
    variable = named(entry.subkeys[0], variables) if entry.keyword == "TIMEVAL" and entry.subkeys else None
    if variable is None:
        return
    times = _in_range(entry.values[0]) if '"' in entry.values[0] else len(entry.values) - 1
    if times is not None and times != len(variable.codes):
        yield f"there are {times} times for {len(variable.codes)} values"


def _in_range(text: str) -> int | None:
    """Return how many years, quarters or the like a range has, None where that cannot be told."""
    found = _RANGE.fullmatch(text)
    if found is None:
        return None
    a_year = _PARTS_OF_YEAR[found["unit"].upper()]
    first, last = (int(found[f"{end}_year"]) * a_year + int(found[f"{end}_part"] or 1) for end in ("first", "last"))
    return last - first + 1


def _allowed(entry: Entry, _header: Header, _variables: Sequence[Variable]) -> Iterator[str]:
    text = entry.values[0] if entry.values else ""
    if entry.keyword in _YES_OR_NO and text.upper() not in ("YES", "NO"):
        yield f"{text!r} is neither YES nor NO"
    if text and entry.keyword in _LETTERS and text.upper() not in _LETTERS[entry.keyword]:
        yield f"{text!r} is none of {', '.join(sorted(_LETTERS[entry.keyword]))}"
    if entry.keyword == "KEYS" and text.upper() not in _HOW_KEYED:
        yield f"{text!r} is neither VALUES nor CODES; the rows' keys were read as values"
    numbers = _RANGES.get(entry.keyword)
    if numbers is not None and text.lstrip("0") not in {str(number).lstrip("0") for number in numbers}:
        yield f"{text!r} is no whole number from {numbers[0]} to {numbers[-1]}"


_CHECKS: Final[tuple[Check, ...]] = (
    _variable_is_there,
    _content_is_there,
    _value_is_there,
    _cells_are_there,
    _elimination,
    _times,
    _allowed,
)
