"""FHI's statistics API, as far as we ask it: what a table is, its dimensions, and its figures with a byte order mark,
codes as lists, roles that are null and `k` where a figure is hidden."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from math import prod

from tests.servers.loopback import Asked, Loopback, Reply, as_json, serving
from tests.servers.mishaps import BOM
from tests.servers.tables import any_figure

ROOT = "/api/open/v1"
CODES = {
    "GEO": {"0": "Hele landet", "32": "Akershus", "3203": "Asker", "0301": "Oslo"},
    "AAR": {f"{year}_{year}": str(year) for year in range(2019, 2025)},
    "MEASURE_TYPE": {"RATE": "per 1000", "ANTALL": "antall"},
}


class Fhi:
    """The service. `modified` is when the table was last changed; without one it does not say."""

    def __init__(self) -> None:
        self.modified: str | None = "2026-02-02T08:00:00+00:00"

    def answer(self, asked: Asked) -> Reply:
        found = re.fullmatch(rf"{ROOT}/nokkel/[Tt]able/360(/\w+)?", asked.path)
        if found is None:
            return as_json({"status": 404, "title": "Not Found", "detail": "No such table"}, status=404)
        match found[1]:
            case None:
                return as_json({"tableId": 360, "title": "Fallulykker", "modifiedAt": self.modified})
            case "/dimension":
                return as_json({"dimensions": [_dimension(code) for code in CODES]})
            case _:
                return _figures(json.loads(asked.body))


def _dimension(code: str) -> dict[str, object]:
    categories = [{"value": value, "label": label, "children": []} for value, label in CODES[code].items()]
    if code == "GEO":
        # Places lie below each other: the country, its counties, their municipalities.
        country, county, *municipalities = categories
        county["children"] = municipalities
        country["children"] = [county]
        categories = [country]
    return {"code": code, "label": code.lower(), "categories": categories}


def _figures(said: dict) -> Reply:
    asked = {one["code"]: one["values"] for one in said["dimensions"]}
    if set(asked) != set(CODES) or any(one["filter"] != "item" for one in said["dimensions"]):
        return as_json(
            {"status": 400, "title": "Bad Request", "detail": "All dimensions must be specified"}, status=400
        )
    if prod(map(len, asked.values())) > said["response"]["maxRowCount"]:
        return as_json({"status": 400, "title": "Too many rows"}, status=400)
    chosen = {code: asked[code] for code in CODES}
    values = [figure(codes) for codes in product(*chosen.values())]
    body = {
        "class": "dataset", "version": "2.0", "href": None, "label": "Fallulykker", "source": None, "role": None,
        "updated": "2026-02-02T08:00:00+00:00", "id": list(chosen), "size": [len(codes) for codes in chosen.values()],
        "dimension": {
            code: {"label": code.lower(), "category": {"index": codes, "label": {c: CODES[code][c] for c in codes}}}
            for code, codes in chosen.items()
        },
        "value": values, "status": "",
    }  # fmt: skip
    return Reply(body=BOM + json.dumps(body).encode())


def figure(codes: tuple[str, ...]) -> int | str:
    value = any_figure(codes)
    return "k" if value is None else value


@contextmanager
def fhi() -> Iterator[tuple[Fhi, Loopback, str]]:
    service = Fhi()
    with serving(service.answer) as server:
        yield service, server, server.address + ROOT
