"""The page of the site on which the same stands as in a panel."""

from collections.abc import Sequence
from typing import Final

from samstyr.reports.publishing.addresses import front, page
from samstyr.reports.publishing.panels.facts import Facts

_OF_ALL: Final = {"fiscal-rules": "fiscal_rules", "promises": "promises"}


def page_of(kind: str, names: Sequence[str], facts: Facts) -> str:
    """Return the page of what a panel shows: of one thing its own, of several the first's."""
    if kind in _OF_ALL:
        return page(_OF_ALL[kind], "", facts.language)
    return page_of_name(names[0], facts) if names else front(facts.language)


def page_of_name(name: str, facts: Facts) -> str:
    """Return the page of a key figure, a goal, a focus area or a table."""
    if name in facts.standings:
        return page("indicator", name, facts.language)
    if name in facts.goals:
        return page("goal", name, facts.language)
    return page("focus_area" if name in facts.focus_areas else "table", name, facts.language)
