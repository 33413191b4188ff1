"""Figures as text with the decimals they were written with: no powers of ten, nothing that only a float64 has."""

from collections.abc import Iterable, Iterator
from decimal import Decimal


def number_texts(values: Iterable[float | None], decimals: Iterable[int | None]) -> Iterator[str]:
    """Return each figure as text, "" where there is none.

    With a number of decimals it has so many; without one it has as many as it needs, and at least one, as JSON
    tells 100.0 from 100.

    >>> list(number_texts([100.0, 100.0, 2.5, 1e-7, None], [0, None, 2, None, None]))
    ['100', '100.0', '2.50', '0.0000001', '']
    """
    for value, places in zip(values, decimals, strict=True):
        yield "" if value is None else _shortest(value) if places is None else f"{value:.{places}f}"


def _shortest(value: float) -> str:
    text = repr(value)
    return format(Decimal(text), "f") if "e" in text else text
