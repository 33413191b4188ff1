"""The page of the site on which the same stands as in a panel."""

from collections.abc import Sequence
from typing import Final

from samstyr.reports.publishing.panels.facts import Facts

FRONT: Final = "/"
_OF_ALL: Final = {"fiscal-rules": "/handlingsregler/", "promises": "/lofter/"}


def page_of(kind: str, names: Sequence[str], facts: Facts) -> str:
    """Return the page of what a panel shows: of one thing its own, of several the first's."""
    if kind in _OF_ALL or not names:
        return _OF_ALL.get(kind, FRONT)
    name = names[0]
    if name in facts.standings:
        return f"/nokkeltall/{name}/"
    if name in facts.goals:
        return f"/mal/{name}/"
    return f"/satsingsomrade/{name}/" if name in facts.focus_areas else f"/tall/{name}/"
