"""What we know of each source before we ask it: its card, a table in the `source.toml` of the source's folder."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, Final

from samstyr.kernels.texts import Text

CARD: Final = "source.toml"


class NoSuchSource(ValueError):
    """There is no card by that name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"There is no source called {name!r}. There are: {', '.join(sorted(cards()))}.")


@dataclass(frozen=True, slots=True)
class Limits:
    """What may be asked: cells and bytes in one answer, calls in a window of seconds, letters in an address."""

    cells: int = 800_000
    calls: int = 30
    seconds: int = 60
    address_letters: int = 2000
    answer_bytes: int = 256 << 20


@dataclass(frozen=True, slots=True)
class Expectations:
    """What makes us doubt what came: fewer figures than this share of the last ones, or fewer cells than this."""

    least_share_of_last: float = 0.9
    least_cells: int = 1


@dataclass(frozen=True, slots=True)
class Card:
    """A source: who publishes it, where it is asked, under which licence, and whose symbols it uses.

    `kind` is the name of the source's folder, `symbols` a publisher in the kernels' table of symbols. An empty address
    must be given with each question.
    """

    name: str
    kind: str
    publisher: Text
    address: str
    licence: str
    licence_address: str = ""
    language: str = ""
    limits: Limits = field(default_factory=Limits)
    expect: Expectations = field(default_factory=Expectations)
    symbols: str = "px"

    def at(self, address: str) -> "Card":
        """Return the card with another address, where one is given."""
        return replace(self, address=address.rstrip("/")) if address else self


@cache
def cards() -> Mapping[str, Card]:
    """Return every card by its name."""
    folder = files("samstyr.statistics").joinpath("sources")
    return {card.name: card for source in folder.iterdir() if source.is_dir() for card in _cards_of(source)}


def card(name: str) -> Card:
    """Return a source's card. Raises NoSuchSource."""
    try:
        return cards()[name]
    except KeyError:
        raise NoSuchSource(name) from None


def _cards_of(source: Traversable) -> Iterator[Card]:
    path = source.joinpath(CARD)
    if path.is_file():
        for name, said in tomllib.loads(path.read_text("utf-8")).items():
            yield _card(name, source.name, said)


def _card(name: str, kind: str, said: Mapping[str, Any]) -> Card:
    return Card(
        name=name,
        kind=kind,
        publisher=Text(said["publisher"]["nb"], said["publisher"]["en"]),
        address=said["address"],
        licence=said["licence"],
        licence_address=said.get("licence_address", ""),
        language=said.get("language", ""),
        limits=Limits(**said.get("limits", {})),
        expect=Expectations(**said.get("expect", {})),
        symbols=said.get("symbols", "px"),
    )
