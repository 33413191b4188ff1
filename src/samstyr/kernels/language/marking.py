"""Which words of a text were looked for, and the part of a long text where they stand."""

import re
from collections.abc import Callable

_WORDS = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_MARGIN = 60


def hits_in(text: str, is_hit: Callable[[str], bool]) -> tuple[str, ...]:
    """Return the words of a text that were looked for, as they are written there, each once and in order.

    >>> hits_in("Netto lånegjeld, og gjeld", lambda word: word.endswith("gjeld"))
    ('lånegjeld', 'gjeld')
    """
    return tuple(dict.fromkeys(word for word in _WORDS.findall(text) if is_hit(word)))


def excerpt(text: str, is_hit: Callable[[str], bool], *, length: int) -> str:
    """Return the part of a long text around the first hit, cut between words, with dots where something is left out.

    A text that is short enough comes back whole.
    """
    if len(text) <= length:
        return text
    first = next((found.start() for found in _WORDS.finditer(text) if is_hit(found[0])), 0)
    start = max(0, min(first - _MARGIN, len(text) - length))
    start = text.find(" ", start) + 1 if start else 0
    end = start + length
    if end >= len(text):
        return f"… {text[start:]}" if start else text
    end = max(text.rfind(" ", start, end), start + 1)
    return f"{'… ' if start else ''}{text[start:end].rstrip(' ,;')} …"
