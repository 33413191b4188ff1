"""From what a person wants to the codes that are asked for, by what the table says of itself."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Final

from samstyr.statistics.fetching.splitting import Axis
from samstyr.statistics.sources.pxweb.descriptions import PLACE, TIME, Description, Variable
from samstyr.statistics.sources.pxweb.expressions import codes_meant
from samstyr.statistics.values import Wishes

# The codes of a code list: a question to the office, asked only where a list is wanted.
CodesOf = Callable[[str], Mapping[str, str]]

_YEAR: Final = re.compile(r"\d{4}")


class NoSuchVariable(ValueError):
    """The table has no variable by that name."""

    def __init__(self, table: str, said: str, description: Description) -> None:
        known = ", ".join(f"{variable.id} ({variable.label})" for variable in description.variables)
        near = get_close_matches(said, [variable.id for variable in description.variables], 1)
        hint = f" Did you mean {near[0]}?" if near else ""
        super().__init__(f"Table {table} has no {said}, so nothing was asked.{hint} It has: {known}.")


class NoSuchCodelist(ValueError):
    """The variable has no code list by that name."""

    def __init__(self, variable: Variable, said: str) -> None:
        known = ", ".join(variable.codelists) or "none"
        super().__init__(
            f"{variable.id} has no code list {said!r}, so nothing was asked. It has: {known}. "
            "Small and capital letters differ here."
        )


class NoPeriod(ValueError):
    """Nothing lies in the span of time."""

    def __init__(self, variable: Variable, since: str, until: str) -> None:
        span = " ".join(filter(None, (since and f"since {since}", until and f"until {until}")))
        super().__init__(
            f"The table has nothing {span}: its periods run from {variable.codes[0]} to {variable.codes[-1]}."
            if variable.codes
            else f"The table has no periods at all, so nothing {span} either."
        )


def axes_of(wishes: Wishes, description: Description, codes_of: CodesOf) -> tuple[Axis, ...]:
    """Return the codes to ask for, by variable in the table's order.

    A variable that nothing is said of is left out where the office sums over it, and else taken with all its codes.
    Raises NoSuchVariable, NoSuchCode, NoSuchCodelist and NoPeriod.
    """
    said = _by_variable(wishes, description)
    codelists = {_found(name, description).id: codelist for name, codelist in wishes.codelists.items()}
    return tuple(
        _axis(variable, said.get(variable.id, ("*",)), codelists.get(variable.id, ""), wishes, codes_of)
        for variable in description.variables
        if variable.id in said or variable.id in codelists or not variable.may_be_left_out
    )


def _by_variable(wishes: Wishes, description: Description) -> dict[str, Sequence[str]]:
    said: dict[str, Sequence[str]] = {_found(name, description).id: codes for name, codes in wishes.select.items()}
    if wishes.regions:
        said[_in_role(PLACE, "dimension of place (--region)", description).id] = wishes.regions
    if wishes.since or wishes.until:
        said.setdefault(_in_role(TIME, "dimension of time (--since, --until)", description).id, ("*",))
    return said


def _axis(variable: Variable, said: Sequence[str], codelist: str, wishes: Wishes, codes_of: CodesOf) -> Axis:
    if codelist and codelist not in variable.codelists:
        raise NoSuchCodelist(variable, codelist)
    codes = tuple(codes_of(codelist)) if codelist else variable.codes
    is_time = variable.role == TIME
    meant = codes_meant(said, variable.id, codes, is_time=is_time)
    if is_time and (wishes.since or wishes.until):
        meant = tuple(_within(variable, meant, wishes.since, wishes.until))
        if not meant:
            raise NoPeriod(variable, wishes.since, wishes.until)
    return Axis(variable.id, meant, codelist)


def _within(variable: Variable, codes: Sequence[str], since: str, until: str) -> Iterator[str]:
    """Yield the codes of a span of time. A year takes all its months and quarters with it, at both ends."""
    for code in codes:
        # An office may number its periods and say the year in the label only.
        period = code if _YEAR.match(code) else variable.labels.get(code, code)
        if (not since or period >= since) and (not until or period[: len(until)] <= until):
            yield code


def _found(name: str, description: Description) -> Variable:
    variable = description.named(name)
    if variable is None:
        raise NoSuchVariable(description.id, name, description)
    return variable


def _in_role(role: str, said: str, description: Description) -> Variable:
    variable = description.with_role(role)
    if variable is None:
        raise NoSuchVariable(description.id, said, description)
    return variable
