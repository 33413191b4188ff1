"""The heads and feet of pages: most of them name the document, and a few state something."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

# A figure with its unit or with what is counted; «Side 3 av 12» is neither.
_STATING: Final = re.compile(r"[0-9]\s*(?:%|‰|[a-zæøå]{3,})")
_FEWEST_WORDS: Final = 3


def stating(texts: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Give the heads and feet that state something, each text once, with their numbers among all of them, from 1.

    >>> list(stating(["Side 3 av 12", "Resultatet var 2 prosent", "Vei 25, 1383 Sund", "Resultatet var 2 prosent"]))
    [(2, 'Resultatet var 2 prosent')]
    """
    said: set[str] = set()
    for number, text in enumerate(texts, start=1):
        if text not in said and _STATING.search(text) and len(text.split()) >= _FEWEST_WORDS:
            said.add(text)
            yield number, text
