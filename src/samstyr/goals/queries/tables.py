"""Which printed tables show the same as an indicator."""

from collections import defaultdict
from typing import Final

from samstyr.goals.models import IndicatorTable

SAME: Final = "same"


def same_tables() -> dict[str, frozenset[str]]:
    """Return the tables that print an indicator's own figures, by indicator, in one query."""
    found = defaultdict(set)
    rows = IndicatorTable.objects.filter(retired=None, relation=SAME).values_list("indicator", "table_id")
    for indicator, table in rows:
        found[indicator].add(table)
    return {indicator: frozenset(tables) for indicator, tables in found.items()}
