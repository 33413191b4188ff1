"""SSB's KLASS, as far as we ask it: codes, changes and correspondences, in the form of its real answers."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from tests.servers.loopback import Asked, Loopback, Reply, as_json, serving

ROOT = "/api/klass/v1"
MERGED = {"0220": "Asker", "0627": "Røyken", "0628": "Hurum"}


def answer(asked: Asked) -> Reply:
    found = re.fullmatch(rf"{ROOT}/classifications/(\d+)/(\w+)", asked.path)
    if asked.headers.get("accept") != "application/json":
        return Reply(406)
    if found is None or found[1] not in {"131", "112"}:
        return as_json({"status": 404, "error": "Not Found", "message": "Classification not found"}, status=404)
    needed = {"codesAt": "date", "correspondsAt": "date"}.get(found[2], "from")
    if needed not in asked.query:
        message = f"Required request parameter '{needed}' is not present"
        return as_json({"status": 400, "error": "Bad Request", "message": message}, status=400)
    return as_json(_ANSWERS[found[2]])


def _code(code: str, name: str) -> dict[str, object]:
    return {"code": code, "parentCode": None, "level": "1", "name": name, "shortName": "", "presentationName": "",
            "validFrom": None, "validTo": None, "notes": ""}  # fmt: skip


_CODES = {"codes": [_code("0301", "Oslo - Oslove"), _code("3203", "Asker")]}
_PAIRS = {
    "correspondenceItems": [
        {"sourceCode": "3203", "sourceName": "Asker", "targetCode": "EKG12", "targetName": "KOSTRA-gruppe 12"}
    ]
}
_ANSWERS = {
    "codes": _CODES,
    "codesAt": _CODES,
    "changes": {
        "codeChanges": [
            {
                "oldCode": old, "oldName": name, "oldShortName": "", "newCode": "3025", "newName": "Asker",
                "newShortName": "", "changeOccurred": "2020-01-01",
            }
            for old, name in MERGED.items()
        ]
    },
    "corresponds": _PAIRS,
    "correspondsAt": _PAIRS,
}  # fmt: skip


@contextmanager
def klass() -> Iterator[tuple[Loopback, str]]:
    with serving(answer) as server:
        yield server, server.address + ROOT
