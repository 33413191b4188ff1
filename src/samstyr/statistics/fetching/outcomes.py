"""What a source's `fetch` brings home."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from samstyr.kernels.datasets.values import Reading
from samstyr.kernels.json_values import Json
from samstyr.statistics.fetching.cards import Card
from samstyr.statistics.fetching.requests import Answer

# Pure: from bytes to what they say.
Read = Callable[[bytes], Reading]


@dataclass(frozen=True, slots=True)
class Part:
    """An answer that holds figures, and the codes that it was asked for, by dimension; none where that is not known."""

    answer: Answer
    codes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fetched:
    """Everything that came for one question of a person's.

    `asked` is the question as the person put it, and the same next month. `read` is how a part is read. `about` are
    answers that describe the table, `parts` those that hold its figures, in order. `cells` is how many there should be
    (0: it cannot be known before). Of a file, `mapping` says which column was what, and `remark` is a person's word.
    """

    card: Card
    table: str
    asked: Mapping[str, Json]
    read: Read
    parts: tuple[Part, ...]
    about: tuple[Answer, ...] = ()
    updated: str = ""
    cells: int = 0
    mapping: Mapping[str, Json] = field(default_factory=dict)
    remark: str = ""
