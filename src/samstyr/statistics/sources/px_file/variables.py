"""The variables of a PX file as dimensions: codes, labels, roles, units and hierarchies."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from samstyr.kernels.datasets.faults import CellsInDoubt
from samstyr.kernels.datasets.values import Dimension, Role, StatedUnit
from samstyr.statistics.sources.px_file.header import Header

ALL: Final = "*"
_ROLES: Final = {"T": Role.TIME, "TIME": Role.TIME, "G": Role.PLACE, "GEO": Role.PLACE, "GEOGRAPHICAL": Role.PLACE}


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable: its name in the file's main language, its values as texts, and its codes in the same order."""

    name: str
    id: str
    texts: tuple[str, ...]
    codes: tuple[str, ...]
    _code_by_name: dict[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Make it quick to find a value among many; a text goes before a code, the first text before later ones."""
        by_name = dict(zip(self.codes, self.codes, strict=True))
        by_name |= dict(zip(reversed(self.texts), reversed(self.codes), strict=True))
        object.__setattr__(self, "_code_by_name", by_name)

    def code_of(self, said: str) -> str | None:
        """Return the code of a value that is named by its text or by its code, None where it is neither."""
        return self._code_by_name.get(said)


def variables_of(header: Header) -> tuple[Variable, ...]:
    """Return the variables in the order of the cells; raises CellsInDoubt where they are not certain."""
    names = header.variables()
    if not names:
        raise CellsInDoubt("STUB and HEADING", "neither names a variable")
    if len(set(names)) < len(names):
        raise CellsInDoubt("STUB and HEADING", "they name a variable twice")
    for keyword in ("VALUES", "CODES", "KEYS"):
        _refuse_unknown(header, keyword, names)
    variables = tuple(_variable(header, name) for name in names)
    ids = [variable.id for variable in variables]
    if len(set(ids)) < len(ids):
        raise CellsInDoubt("VARIABLECODE", "two variables have the same code")
    contents = header.text("CONTVARIABLE")
    if contents and contents not in names:
        raise CellsInDoubt("CONTVARIABLE", f"there is no variable {contents!r}")
    return variables


def dimensions_of(header: Header, variables: Sequence[Variable]) -> tuple[Dimension, ...]:
    """Return the variables as dimensions."""
    return tuple(_dimension(header, variable) for variable in variables)


def table_unit(header: Header) -> StatedUnit | None:
    """Return the unit of all cells, None where a variable says what is counted."""
    if header.text("CONTVARIABLE"):
        return None
    base, decimals = header.text("UNITS"), shown_decimals(header)
    return StatedUnit(base=base, decimals=decimals) if base or decimals is not None else None


def shown_decimals(header: Header) -> int | None:
    """Return how many decimals the publisher shows."""
    shown = header.number("SHOWDECIMALS")
    return header.number("DECIMALS") if shown is None else shown


def _refuse_unknown(header: Header, keyword: str, names: Sequence[str]) -> None:
    for entry in header.every(keyword):
        if len(entry.subkeys) != 1 or entry.subkeys[0] not in names:
            raise CellsInDoubt(entry.where, "it is about no variable in STUB or HEADING")


def _variable(header: Header, name: str) -> Variable:
    texts = header.values("VALUES", name)
    if not texts:
        raise CellsInDoubt(f'VALUES("{name}")', "it is not there, so the variable has no values")
    codes = header.values("CODES", name) or texts
    if len(codes) != len(texts):
        raise CellsInDoubt(f'CODES("{name}")', f"there are {len(codes)} codes for {len(texts)} values")
    if len(set(codes)) < len(codes):
        twice = next(code for code in codes if codes.count(code) > 1)
        raise CellsInDoubt(f'CODES("{name}")', f"{twice!r} is there twice")
    return Variable(name, header.text("VARIABLECODE", name) or name, texts, codes)


def _dimension(header: Header, variable: Variable) -> Dimension:
    return Dimension(
        id=variable.id,
        codes=variable.codes,
        label=variable.name,
        role=_role(header, variable.name),
        labels=dict(zip(variable.codes, variable.texts, strict=True)),
        units=_units(header, variable),
        children=_children(header, variable),
    )


def _role(header: Header, name: str) -> Role:
    if header.text("CONTVARIABLE") == name:
        return Role.MEASURE
    if header.all_of("TIMEVAL", name):
        return Role.TIME
    role = _ROLES.get(header.text("VARIABLE-TYPE", name).upper(), Role.OTHER)
    return Role.PLACE if role is Role.OTHER and header.all_of("MAP", name) else role


def _units(header: Header, variable: Variable) -> dict[str, StatedUnit]:
    is_contents = header.text("CONTVARIABLE") == variable.name
    general = header.text("UNITS") if is_contents else ""
    units = {}
    for text, code in zip(variable.texts, variable.codes, strict=True):
        own = (header.text("UNITS", text) or header.text("UNITS", code)) if is_contents else ""
        precision = header.number("PRECISION", variable.name, text)
        decimals = shown_decimals(header) if precision is None and is_contents else precision
        if own or general or decimals is not None:
            units[code] = StatedUnit(base=own or general, decimals=decimals)
    return units


def _children(header: Header, variable: Variable) -> Mapping[str, tuple[str, ...]]:
    children: dict[str, list[str]] = {}
    for entry in header.all_of("HIERARCHIES", variable.name):
        for parent, child in (item.parts for item in entry.items if len(item.parts) == len(("parent", "child"))):
            children.setdefault(variable.code_of(parent) or parent, []).append(variable.code_of(child) or child)
    return {parent: tuple(dict.fromkeys(below)) for parent, below in children.items()}
