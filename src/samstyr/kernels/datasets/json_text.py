"""JSON as a source sends it: what it says, in whatever letters, and refused where it says two things at once."""

import json
from collections.abc import Sequence
from typing import Final

import orjson

from samstyr.kernels.datasets.faults import CellsInDoubt, NotReadable
from samstyr.kernels.datasets.values import Doubt
from samstyr.kernels.json_values import Json

_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
# Lists of figures: they are long, and have no names in them.
_LISTS: Final = ("value", "status")


def parse_json(content: bytes) -> tuple[Json, tuple[Doubt, ...]]:
    """Return what JSON says, and a doubt where its letters had to be guessed.

    Raises NotReadable, and CellsInDoubt where an object says two different things under one name.
    """
    plain = content.removeprefix(_BYTE_ORDER_MARK)
    try:
        tree: Json = orjson.loads(plain)
    except orjson.JSONDecodeError as error:
        if "UTF-8" not in str(error):
            raise NotReadable(f"The JSON breaks off or is faulty: {error}. Fetch the file again.") from None
    else:
        _refuse_two_in_one(plain, tree)
        return tree, ()
    for encoding in ("utf-16", "windows-1252"):
        try:
            text = plain.decode(encoding).encode()
            tree = orjson.loads(text)
        except (UnicodeError, orjson.JSONDecodeError):
            continue
        _refuse_two_in_one(text, tree)
        return tree, (Doubt("letters", f"The file is not UTF-8 as JSON must be; it was read as {encoding}"),)
    raise NotReadable("The file is neither UTF-8 nor any other text that we know. Fetch the file again.")


def _refuse_two_in_one(text: bytes, tree: Json) -> None:
    """Refuse a name that an object has twice: readers of JSON keep one of the two, and do not say which."""
    if text.count(b":") != _colons(tree):
        # Seldom, and then slowly: a colon may also be written as an escape, or stand among the figures.
        json.loads(text, object_pairs_hook=_once, parse_int=str, parse_float=str)


def _colons(tree: Json) -> int:
    """Return how many colons the same tree has when every name is written once."""
    short = tree
    if isinstance(tree, dict):
        short = {name: [] if name in _LISTS and isinstance(said, list) else said for name, said in tree.items()}
    return orjson.dumps(short).count(b":")


def _once(members: Sequence[tuple[str, Json]]) -> dict[str, Json]:
    found: dict[str, Json] = {}
    for name, said in members:
        if found.setdefault(name, said) != said:
            raise CellsInDoubt(f"JSON, {name!r}", "one object says it twice, and not the same")
    return found
