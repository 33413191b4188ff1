"""Figures from an office with PxWebApi v2: what the table has, what is wanted of it, and then part by part."""

from collections.abc import Mapping, Sequence
from typing import Final
from urllib.parse import quote, urlencode

import orjson

from samstyr.statistics.fetching.cards import Card
from samstyr.statistics.fetching.client import Client, Tell
from samstyr.statistics.fetching.contents import json_object
from samstyr.statistics.fetching.faults import SourceRefused, SourceTrouble
from samstyr.statistics.fetching.outcomes import Fetched, Part
from samstyr.statistics.fetching.requests import Answer, Request
from samstyr.statistics.fetching.splitting import Axis, count_cells, split
from samstyr.statistics.sources.pxweb.descriptions import Description, read_codelist, read_description
from samstyr.statistics.sources.pxweb.parse import parse
from samstyr.statistics.sources.pxweb.selecting import axes_of
from samstyr.statistics.values import Wishes

FORMAT: Final = "json-stat2"
# In an address these belong to PxWeb's own expressions; a code that has one is sent by POST, where it is text only.
_SPECIAL: Final = frozenset(",()[]*?")
_NOT_THERE: Final = (400, 404)


class NoSuchTable(SourceTrouble):
    """The office has no table by that number."""

    def __init__(self, table: str, address: str, said: str) -> None:
        super().__init__(
            f"There is no table {table} at {address} ({said}), so nothing was fetched. Look it up at the publisher's; "
            "a table that was ended has often got a new number."
        )


def fetch(*, card: Card, table: str, wishes: Wishes, client: Client, tell: Tell) -> Fetched:
    """Fetch what is wanted of a table. Raises SourceTrouble, and the errors of what is wanted.

    What the table says of itself is asked for each time, since only that tells whether the figures are still the same.
    """
    described = _described(card, table, client)
    description = read_description(table, described.request.url, described.content)
    axes = axes_of(wishes, description, lambda codelist: _codelist(card, codelist, description, client))
    cells = count_cells(axes)
    parts = list(split(axes, card.limits.cells))
    tell(f"{description.label} – {f'{cells:,}'.replace(',', ' ')} cells, {len(parts)} to ask for")
    answers = []
    for number, part in enumerate(parts, 1):
        tell(f"Part {number} of {len(parts)}")
        answer = client.ask(_question(card, table, part, description), json_object)
        answers.append(Part(answer, {axis.id: axis.codes for axis in part}))
    return Fetched(
        card=card,
        table=table,
        asked=wishes.said,
        read=parse,
        updated=description.updated,
        cells=cells,
        about=(described,),
        parts=tuple(answers),
    )


def _described(card: Card, table: str, client: Client) -> Answer:
    url = f"{card.address}/tables/{quote(table, safe='')}/metadata{_language(card)}"
    try:
        return client.ask_anew(Request(url), json_object)
    except SourceRefused as refused:
        if refused.status in _NOT_THERE:
            raise NoSuchTable(table, card.address, str(refused.status)) from None
        raise


def _codelist(card: Card, codelist: str, description: Description, client: Client) -> Mapping[str, str]:
    url = f"{card.address}/codeLists/{quote(codelist, safe='')}{_language(card)}"
    return read_codelist(url, client.ask(Request(url, version=description.updated), json_object).content)


def _question(card: Card, table: str, axes: Sequence[Axis], description: Description) -> Request:
    """Return the question for one part: in the address, or as a body where the address would be too long for it."""
    place = f"{card.address}/tables/{quote(table, safe='')}/data"
    frame = {**({"lang": card.language} if card.language else {}), "outputFormat": FORMAT}
    by_variable = {f"valueCodes[{axis.id}]": ",".join(axis.codes) for axis in axes}
    by_list = {f"codelist[{axis.id}]": axis.codelist for axis in axes if axis.codelist}
    url = f"{place}?{urlencode({**frame, **by_list, **by_variable}, safe=',')}"
    if len(url) <= card.limits.address_letters and not any(
        _SPECIAL & set(code) for axis in axes for code in axis.codes
    ):
        return Request(url, version=description.updated)
    body = orjson.dumps({"selection": [_selected(axis) for axis in axes]})
    return Request(f"{place}?{urlencode(frame)}", body=body, version=description.updated)


def _selected(axis: Axis) -> dict[str, str | list[str]]:
    codelist: dict[str, str | list[str]] = {"codelist": axis.codelist} if axis.codelist else {}
    return {"variableCode": axis.id, **codelist, "valueCodes": list(axis.codes)}


def _language(card: Card) -> str:
    return f"?lang={card.language}" if card.language else ""
