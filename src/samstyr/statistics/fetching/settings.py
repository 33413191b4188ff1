"""What the person who runs Samstyr has said about sources: `sources.toml` in the home, one table a source.

[ssb]
address = "https://data.ssb.no/api/pxwebapi/v2"
token = "…"                 # sent to that address alone, as `Authorization: Bearer …`
[ssb.limits]
calls = 20
"""

import stat
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Final

from samstyr.statistics.fetching.addresses import checked
from samstyr.statistics.fetching.cards import Card, Limits, card

FILE: Final = "sources.toml"
_OTHERS: Final = 0o077


class BadSettings(ValueError):
    """The file cannot be gone by."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path} cannot be used: {why}. Correct the file, or remove it to use what Samstyr knows.")


class NoAddress(ValueError):
    """The source has no address of its own."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"It is not known where {name} is, so nothing was asked. Give its address with --address, or in {FILE}."
        )


@dataclass(frozen=True, slots=True)
class Source:
    """A card as it is to be used now, and what is sent along to prove who asks."""

    card: Card
    authorisation: str = ""


def source_at(name: str, home: Path, address: str = "") -> Source:
    """Return a source by its name, at the address given, else the one in the home, else the card's.

    A token is for the address it was written beside, and sent to no other. Raises NoSuchSource, BadSettings,
    NoAddress and AddressRefused.
    """
    known, said = card(name), _said(home / FILE, name)
    token = str(said.get("token", ""))
    at_home = known.at(str(said.get("address", "")))
    chosen = at_home.at(address)
    if not chosen.address:
        raise NoAddress(name)
    checked(chosen.address)
    limits = _limits(home / FILE, chosen.limits, said.get("limits", {}))
    proof = f"Bearer {token}" if token and chosen.address == at_home.address else ""
    return Source(replace(chosen, limits=limits), proof)


def _said(path: Path, name: str) -> Mapping[str, Any]:
    try:
        said = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise BadSettings(path, str(error)) from None
    found = _table(path, name, said.get(name, {}))
    _table(path, f"{name}.limits", found.get("limits", {}))
    unknown = set(found) - {"address", "token", "limits"}
    if unknown:
        raise BadSettings(path, f"{name} has {', '.join(sorted(unknown))}; there are address, token and limits")
    if "token" in found and stat.S_IMODE(path.stat().st_mode) & _OTHERS:
        raise BadSettings(path, f"it holds a token and others than you can read it (chmod 600 '{path}')")
    return found


def _table(path: Path, place: str, said: object) -> dict[str, Any]:
    if not isinstance(said, dict):
        raise BadSettings(path, f"{place} is no table")
    return said


def _limits(path: Path, known: Limits, said: Mapping[str, Any]) -> Limits:
    names = {field.name for field in fields(Limits)}
    wrong = [name for name, value in said.items() if name not in names or not isinstance(value, int) or value < 1]
    if wrong:
        raise BadSettings(path, f"limits.{wrong[0]} should be one of {', '.join(sorted(names))}, and a number over 0")
    return replace(known, **said)
