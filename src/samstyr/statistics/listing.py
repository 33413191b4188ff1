"""A few of many, as an error says them."""

from collections.abc import Iterable


def listed(words: Iterable[str], most: int = 5) -> str:
    """Return the first words with commas between, and how many more there are; `none` where there are none."""
    known = list(words)
    more = f" and {len(known) - most} more" if len(known) > most else ""
    return (", ".join(known[:most]) or "none") + more
