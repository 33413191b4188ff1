"""A statistical office with PxWebApi v2, limits and all: what it refuses, and how, is as SSB does it.

The forms are those of the research notes and the conformance files; `test_statbank` holds them against real answers.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from math import prod
from urllib.parse import parse_qs, urlsplit

from tests.servers.clock import SteppingClock
from tests.servers.loopback import Asked, Loopback, Reply, as_json, serving
from tests.servers.tables import KEY_FIGURES, POPULATION, Table, Variable, dataset, metadata

ROOT = "/api/pxwebapi/v2"
_CODES = re.compile(r"(valueCodes|codelist)\[(.+)\]", re.IGNORECASE)


class Refused(Exception):
    """An answer that is not figures."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(reply.status)
        self.reply = reply


def problem(title: str, status: int = 400) -> Refused:
    return Refused(as_json({"type": "Parameter error", "title": title, "status": status}, status=status))


@dataclass(frozen=True)
class Selected:
    """What a question asks of one variable."""

    variable: str
    codes: tuple[str, ...]
    codelist: str = ""


@dataclass
class StatBank:
    """The office: its tables by id, and how much may be asked of it. Change `tables` to publish something new."""

    tables: dict[str, Table] = field(default_factory=lambda: {table.id: table for table in (KEY_FIGURES, POPULATION)})
    clock: SteppingClock = field(default_factory=SteppingClock)
    cells: int = 800_000
    calls: int = 40
    seconds: int = 60
    letters: int = 2_100
    # Real answers, by the table's id, given instead of made-up ones.
    recorded: dict[str, bytes] = field(default_factory=dict)
    _window: list[float] = field(default_factory=list)

    def serve(self) -> AbstractContextManager[Loopback]:
        return serving(self.answer)

    def answer(self, asked: Asked) -> Reply:
        left = self._left()
        headers = {
            "x_ratelimit_limit": str(self.calls),
            "x_ratelimit_policy": f"{self.calls};w={self.seconds}s",
            "x_ratelimit_remaining": str(max(left, 0)),
            "x_ratelimit_resource": "SB_API_1MIN",
        }
        if left < 0:
            reply = as_json({"type": "Rate limit", "title": "Too many requests", "status": 429}, status=429)
        elif len(asked.target) > self.letters:
            reply = Reply(404)
        else:
            try:
                reply = self._route(asked)
            except Refused as refused:
                reply = refused.reply
        return Reply(reply.status, reply.body, headers={**headers, **reply.headers})

    def _left(self) -> int:
        """Return how many calls are left in the window after this one; fewer than none when it is one too many."""
        now = self.clock.seconds()
        if not self._window or now >= self._window[0] + self.seconds:
            self._window = []
        self._window.append(now)
        return self.calls - len(self._window)

    def _route(self, asked: Asked) -> Reply:
        routes: list[tuple[str, Callable[[Asked, str], Reply]]] = [
            (rf"{ROOT}/tables/([^/]+)/metadata", self._metadata),
            (rf"{ROOT}/tables/([^/]+)/data", self._data),
            (rf"{ROOT}/code[Ll]ists/([^/]+)", self._codelist),
        ]
        for pattern, answer in routes:
            found = re.fullmatch(pattern, asked.path)
            if found:
                return answer(asked, found[1])
        raise problem("Not found", 404)

    def _table(self, id: str) -> Table:
        if id not in self.tables:
            raise problem("Non-existent table", 404)
        return self.tables[id]

    def _metadata(self, _asked: Asked, id: str) -> Reply:
        return as_json(metadata(self._table(id)))

    def _codelist(self, asked: Asked, id: str) -> Reply:
        for table in self.tables.values():
            for variable in table.variables:
                if id in variable.codelists:
                    values = [
                        {"code": code, "label": f"Gruppe {code}", "valueMap": list(within)}
                        for code, within in variable.codelists[id].items()
                    ]
                    return as_json({"id": id, "label": id, "language": "no", "type": "Aggregation", "values": values})
        raise problem("Non-existent codelist", 404)

    def _data(self, asked: Asked, id: str) -> Reply:
        table = self._table(id)
        selection = self._selection(table, _posted(asked) if asked.method == "POST" else _in_address(asked))
        if prod(len(codes) for codes in selection.values()) > self.cells:
            title = "Too many cells selected"
            said = {"type": "Parameter error", "title": title, "detail": title, "status": 400}
            raise Refused(as_json(said, status=400))
        if id in self.recorded:
            return Reply(body=self.recorded[id])
        return as_json(dataset(table, selection))

    def _selection(self, table: Table, selected: Sequence[Selected]) -> dict[str, tuple[str, ...]]:
        by_id = {one.variable: one for one in selected}
        for one in selected:
            if table.variable(one.variable) is None:
                raise problem("Non-existent variable")
            if len(set(one.codes)) < len(one.codes):
                raise Refused(Reply(500))
        if any(not variable.may_be_left_out and variable.id not in by_id for variable in table.variables):
            raise problem("Missing selection for mandantory variable")
        chosen = [variable for variable in table.variables if variable.id in by_id]
        return {variable.id: _codes(variable, by_id[variable.id]) for variable in chosen}


def _codes(variable: Variable, selected: Selected) -> tuple[str, ...]:
    if selected.codelist and selected.codelist not in variable.codelists:
        raise problem("Non-existent codelist")
    known: Mapping[str, object] = variable.codelists[selected.codelist] if selected.codelist else variable.labels
    if selected.codes == ("*",):
        return tuple(known)
    if not set(selected.codes) <= set(known):
        raise problem("Non-existent value")
    return selected.codes


def _posted(asked: Asked) -> list[Selected]:
    body = json.loads(asked.body)
    return [
        Selected(one["variableCode"], tuple(one["valueCodes"]), one.get("codelist") or "") for one in body["selection"]
    ]


def _in_address(asked: Asked) -> list[Selected]:
    codes: dict[str, tuple[str, ...]] = {}
    codelists: dict[str, str] = {}
    for name, values in parse_qs(urlsplit(asked.target).query).items():
        found = _CODES.fullmatch(name)
        if found and found[1].lower() == "valuecodes":
            codes[found[2]] = tuple(values[-1].split(","))
        elif found:
            codelists[found[2]] = values[-1]
    return [Selected(variable, given, codelists.get(variable, "")) for variable, given in codes.items()]
