"""The forms of adjectives and verbs that say a way: «tettere» and «tettest», «står stille» and «stått stille»."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

_IG: Final = "ig"
_PARTICLE: Final = "|"


class Parts(NamedTuple):
    """The forms of a verb with what follows it: «går tilbake» and «gikk tilbake» are finite, «gått tilbake» perfect."""

    infinitive: str
    finite: tuple[str, str]
    perfect: str


def compared(stem: str, endings: Sequence[str], after_ig: Sequence[str]) -> Iterator[str]:
    """Give the forms of a degree of an adjective: its stem with each ending; one in «-ig» has its own.

    >>> list(compared("tett", ["est", "ast"], ["st", "ast"])), list(compared("hyppig", ["est", "ast"], ["st", "ast"]))
    (['tettest', 'tettast'], ['hyppigst', 'hyppigast'])
    """
    for ending in after_ig if stem.endswith(_IG) else endings:
        yield f"{stem}{ending}"


def parts_of(row: str) -> Parts:
    """Return the forms of a verb that is written by its four parts and what follows it.

    >>> parts_of("gå går gikk gått | tilbake").finite
    ('går tilbake', 'gikk tilbake')
    >>> parts_of("øke øker økte økt").perfect
    'økt'
    """
    verb, _, behind = row.partition(_PARTICLE)
    infinitive, present, past, perfect = (f"{form} {behind.strip()}".strip() for form in verb.split())
    return Parts(infinitive, (present, past), perfect)
