"""Unrevised or revised: only the calendar tells."""

import pytest

from samstyr.statistics.sources.pxweb.vintages import Vintage, vintage_of

KOSTRA = ("KOKkommuneregion0000", "ContentsCode", "Tid")


@pytest.mark.parametrize(
    ("updated", "newest", "vintage"),
    [
        ("2026-03-16T07:00:00Z", "2025", Vintage.UNREVISED),
        ("2026-06-14T07:00:00Z", "2025", Vintage.UNREVISED),
        ("2026-06-15T06:00:00Z", "2025", Vintage.REVISED),
        ("2026-03-16T07:00:00Z", "2024", Vintage.REVISED),
        # 15 March 2026 is a Sunday, 15 June 2025 too: the figures come on the Monday.
        ("2026-03-15T07:00:00Z", "2025", Vintage.UNKNOWN),
        ("2025-06-15T06:00:00Z", "2024", Vintage.UNREVISED),
        ("2025-06-16T06:00:00Z", "2024", Vintage.REVISED),
        # 15 June 2024 is a Saturday.
        ("2024-06-16T06:00:00Z", "2023", Vintage.UNREVISED),
        ("2024-06-17T06:00:00Z", "2023", Vintage.REVISED),
        ("2026-03-16", "2025", Vintage.UNREVISED),
        ("", "2025", Vintage.UNKNOWN),
        ("i går", "2025", Vintage.UNKNOWN),
        ("2026-03-16", "2025K4", Vintage.UNKNOWN),
        ("2012-06-20", "2011", Vintage.UNKNOWN),
    ],
)
def test_by_the_day_and_the_newest_year(updated: str, newest: str, vintage: Vintage):
    assert vintage_of(KOSTRA, ["2011", newest], updated) is vintage


def test_figures_that_are_not_kostra_have_no_vintage():
    assert vintage_of(("Region", "ContentsCode", "Tid"), ["2025"], "2026-03-16") is Vintage.UNKNOWN
