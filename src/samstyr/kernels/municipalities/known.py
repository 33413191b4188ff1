"""The few changes of code that the demo needs, read from `known.toml`, with who says so."""

import tomllib
from datetime import date
from importlib.resources import files
from typing import Final, TypedDict, cast

from samstyr.kernels.municipalities.changes import CodeChange


class _Day(TypedDict):
    on: date
    changes: list[tuple[str, str, str, str]]


class _Known(TypedDict):
    source: str
    days: list[_Day]


_WRITTEN: Final = cast(
    _Known,
    tomllib.loads(files("samstyr.kernels.municipalities").joinpath("known.toml").read_text(encoding="utf-8")),
)
KNOWN_SOURCE: Final = _WRITTEN["source"]
KNOWN_CHANGES: Final = tuple(
    CodeChange(old, new, day["on"], old_name, new_name)
    for day in _WRITTEN["days"]
    for old, old_name, new, new_name in day["changes"]
)
