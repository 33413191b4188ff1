"""Figures from FHI's statistics: which codes the table has, what is wanted of them, and then part by part."""

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote

import orjson

from samstyr.kernels.datasets.values import Role
from samstyr.statistics.fetching.cards import Card
from samstyr.statistics.fetching.client import Client, Tell
from samstyr.statistics.fetching.contents import json_object
from samstyr.statistics.fetching.faults import SourceRefused, SourceTrouble, Unusable
from samstyr.statistics.fetching.outcomes import Fetched, Part
from samstyr.statistics.fetching.requests import Answer, Request
from samstyr.statistics.fetching.splitting import Axis, count_cells, split
from samstyr.statistics.sources.fhi.parse import ROLES, parse
from samstyr.statistics.sources.pxweb.descriptions import Description, Variable
from samstyr.statistics.sources.pxweb.selecting import axes_of
from samstyr.statistics.values import Wishes

_BOM: Final = b"\xef\xbb\xbf"


class NoSuchTable(SourceTrouble):
    """FHI has no table by that name."""

    def __init__(self, table: str, address: str) -> None:
        super().__init__(
            f"There is no table {table} at {address}, so nothing was fetched. It should be a source and a number, for "
            f"instance nokkel/360; {address}/Common/source lists the sources."
        )


def fetch(*, card: Card, table: str, wishes: Wishes, client: Client, tell: Tell) -> Fetched:
    """Fetch what is wanted of a table, for instance `nokkel/360`. Raises SourceTrouble and errors of what is wanted."""
    source, _, number = table.partition("/")
    if not source or not number.isdigit():
        raise NoSuchTable(table, card.address)
    place = f"{card.address}/{quote(source, safe='')}/Table/{number}"
    about = tuple(_asked(client, table, card, url) for url in (place, f"{place}/dimension"))
    updated = str(_object(about[0]).get("modifiedAt") or "")
    axes = axes_of(wishes, _description(table, updated, about[1]), lambda _: {})
    parts = list(split(axes, card.limits.cells))
    tell(f"{table}: {count_cells(axes)} cells, {len(parts)} to ask for")
    answers = []
    for number_of_part, part in enumerate(parts, 1):
        tell(f"Part {number_of_part} of {len(parts)}")
        request = Request(f"{place}/data", body=_question(part, card.limits.cells), version=updated)
        answer = client.ask(request, json_object) if updated else client.ask_anew(request, json_object)
        answers.append(Part(answer, {axis.id: axis.codes for axis in part}))
    return Fetched(
        card=card,
        table=table,
        asked=wishes.said,
        read=parse,
        updated=updated,
        cells=count_cells(axes),
        about=about,
        parts=tuple(answers),
    )


def _asked(client: Client, table: str, card: Card, url: str) -> Answer:
    try:
        return client.ask_anew(Request(url), json_object)
    except SourceRefused as refused:
        if refused.status in {400, 404}:
            raise NoSuchTable(table, card.address) from None
        raise


def _description(table: str, updated: str, answer: Answer) -> Description:
    try:
        variables = tuple(_variable(one) for one in _object(answer)["dimensions"])
    except (KeyError, TypeError, AttributeError) as error:
        raise Unusable(
            answer.request.url, f"what the table says of its dimensions cannot be read ({error!r})."
        ) from None
    return Description(table, table, updated, variables)


def _variable(said: Mapping[str, Any]) -> Variable:
    labels: dict[str, str] = {}
    _take_in(labels, said["categories"])
    return Variable(
        id=said["code"],
        label=str(said.get("label") or said["code"]),
        codes=tuple(labels),
        labels=labels,
        role=ROLES.get(said["code"], Role.OTHER).value,
        may_be_left_out=False,
        codelists=(),
    )


def _take_in(labels: dict[str, str], categories: list[Mapping[str, Any]]) -> None:
    """Take in codes in their order, and those below each after it."""
    for category in categories:
        labels[str(category["value"])] = str(category.get("label") or category["value"])
        _take_in(labels, category.get("children") or [])


def _question(axes: tuple[Axis, ...], most: int) -> bytes:
    dimensions = [{"code": axis.id, "filter": "item", "values": list(axis.codes)} for axis in axes]
    return orjson.dumps({"dimensions": dimensions, "response": {"format": "json-stat2", "maxRowCount": most}})


def _object(answer: Answer) -> Mapping[str, Any]:
    found: Mapping[str, Any] = orjson.loads(answer.content.removeprefix(_BOM))
    return found
