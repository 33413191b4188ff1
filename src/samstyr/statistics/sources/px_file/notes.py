"""The notes of a PX file, and the cells each is about."""

from collections.abc import Iterator, Sequence

from samstyr.kernels.datasets.values import Note
from samstyr.statistics.sources.px_file.entries import Entry
from samstyr.statistics.sources.px_file.header import Header
from samstyr.statistics.sources.px_file.variables import ALL, Variable

_ON_TABLE_OR_VARIABLE = {"NOTE": False, "NOTEX": True}
_ON_VALUE = {"VALUENOTE": False, "VALUENOTEX": True}
_ON_CELLS = {"CELLNOTE": False, "CELLNOTEX": True, "DATANOTECELL": False}
KEYWORDS = (*_ON_TABLE_OR_VARIABLE, *_ON_VALUE, *_ON_CELLS)


def notes_of(header: Header, variables: Sequence[Variable]) -> tuple[Note, ...]:
    """Return the notes in the file's order. A note about values that are not there is left to the doubts."""
    by_name = {variable.name: variable for variable in variables}
    return tuple(note for entry in header.own for note in _notes(entry, by_name, variables))


def _notes(entry: Entry, by_name: dict[str, Variable], variables: Sequence[Variable]) -> Iterator[Note]:
    if entry.keyword not in KEYWORDS or entry.fault:
        return
    about = _about(entry, by_name, variables)
    if about is not None:
        mandatory = (_ON_TABLE_OR_VARIABLE | _ON_VALUE | _ON_CELLS)[entry.keyword]
        for text in entry.values:
            # In this format a number sign ends a line.
            yield Note(text.replace("#", "\n"), about, mandatory)


def _about(entry: Entry, by_name: dict[str, Variable], variables: Sequence[Variable]) -> dict[str, str] | None:
    if entry.keyword in _ON_CELLS:
        return about_cells(entry.subkeys, variables)
    if not entry.subkeys:
        return {} if entry.keyword in _ON_TABLE_OR_VARIABLE else None
    variable = by_name.get(entry.subkeys[0])
    if variable is None:
        return None
    if entry.keyword in _ON_TABLE_OR_VARIABLE:
        return {variable.id: ""}
    code = variable.code_of(entry.subkeys[1]) if len(entry.subkeys) == len(("variable", "value")) else None
    return None if code is None else {variable.id: code}


def about_cells(keys: Sequence[str], variables: Sequence[Variable]) -> dict[str, str] | None:
    """Return the codes that a cell note names, None where it names something that is not there."""
    if len(keys) != len(variables):
        return None
    about = {}
    for key, variable in zip(keys, variables, strict=True):
        if key == ALL:
            continue
        code = variable.code_of(key)
        if code is None:
            return None
        about[variable.id] = code
    return about
