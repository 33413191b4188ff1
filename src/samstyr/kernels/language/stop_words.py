"""Words that say nothing about what is looked for. The lists are data: add what a search log would have shown."""

from collections.abc import Collection
from itertools import pairwise

from samstyr.kernels.language.folding import fold

_SMALL = """
    av at da de deg dem den denne der dere deres det dette di din disse ditt du en er et etter for fra får
    gjelder gjelde gjaldt ha han har hennes her hos i ikke ingen inn ja jeg kan kom kommer med meg mellom men
    min mot må nå når og også om opp oss på seg selv sin sine sitt skal skulle slik som til under ut var ved
    vi vil vår være vært å
    a about all also an and are as at be been by can did do does for from get has have i if in into is it its
    me my of on or our that the their them there these they this to was we were will with would you your no
    not any
"""
_ASKING = """
    hva hvem hvilke hvilken hvilket hvor hvordan hvorfor går gikk står finnes fins vise vis si mye mange stor stort
    store høy høyt mangler blir ble egentlig
    how what when where which who why much many big large high tell show going doing
"""
_AMOUNT = "mange mye stor stort store høy høyt many much big large high"
_ASKS_AFTER = frozenset(("hvor", "how"))

SMALL_WORDS: frozenset[str] = frozenset(map(fold, _SMALL.split()))
ASKING_WORDS: frozenset[str] = frozenset(map(fold, _ASKING.split()))
_AMOUNT_WORDS = frozenset(map(fold, _AMOUNT.split()))


def telling(folded: tuple[str, ...], own_name: Collection[str] = ()) -> tuple[str, ...]:
    """Return the words that say what is looked for; where none does, also those that ask; else all of them.

    A municipality's own name (`own_name`, folded) says little on its own site: «hvor stor er Asker» asks for a size.

    >>> telling(("hvor", "mange", "bor", "i", "asker")), telling(("hvor",))
    (('bor', 'asker'), ('hvor',))
    >>> telling(("hvor", "stor", "er", "asker"), {"asker"})
    ('hvor', 'stor', 'asker')
    """
    without_small = tuple(word for word in folded if word not in SMALL_WORDS)
    kept = tuple(word for word in without_small if word not in ASKING_WORDS)
    if any(word not in own_name for word in kept):
        return kept
    return without_small or folded


def asks_for_amount(folded: tuple[str, ...]) -> bool:
    """Return whether a question asks how many or how much, so that a single figure may be the answer.

    >>> asks_for_amount(("hvor", "mange", "bor", "her")), asks_for_amount(("mange", "bor"))
    (True, False)
    """
    return any(first in _ASKS_AFTER and second in _AMOUNT_WORDS for first, second in pairwise(folded))
