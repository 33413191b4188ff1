"""What a source's `fetch` brings home."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from samstyr.kernels.json_values import Json
from samstyr.statistics.fetching.cards import Card
from samstyr.statistics.fetching.requests import Answer


@dataclass(frozen=True, slots=True)
class Fetched:
    """Everything that came for one question of a person's.

    `asked` is the question as the person put it, and the same next month. `codes` are those asked for, by dimension,
    `cells` how many figures there should be of them (0: it cannot be known before). `about` are answers that describe
    the table, `parts` those that hold its figures, in order.
    """

    card: Card
    table: str
    asked: Mapping[str, Json]
    parts: tuple[Answer, ...]
    about: tuple[Answer, ...] = ()
    updated: str = ""
    cells: int = 0
    codes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
