"""Norway's municipality codes since 2013, read from `known.toml`, with who says so."""

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Final, TypedDict, cast

from samstyr.kernels.municipalities.changes import CodeChange, Life
from samstyr.kernels.municipalities.history import History, history_of


class _Day(TypedDict):
    on: date
    changes: list[tuple[str, str, str, str]]


class _Known(TypedDict):
    source: str
    unchanged: list[tuple[str, str]]
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


@cache
def known_history() -> History:
    """Return what became of every code of Norway's municipalities."""
    return history_of(KNOWN_CHANGES, tuple(Life(code, name) for code, name in _WRITTEN["unchanged"]))


@cache
def known_names() -> frozenset[str]:
    """Return what Norway's municipalities are and were called since 2013, without the county that tells two apart."""
    written = [name for _, name in _WRITTEN["unchanged"]]
    written += [name for change in KNOWN_CHANGES for name in (change.old_name, change.new_name)]
    return frozenset(name.partition(" (")[0] for name in written if "?" not in name) - {""}
