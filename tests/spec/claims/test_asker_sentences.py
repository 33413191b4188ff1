"""How well invented sentences about the demonstration's figures are found, linked and judged; the shares are floors.

Only the open set is held here; `./run bench asker_claims` tells of both.
"""

from collections.abc import Sequence
from functools import cache

import pytest

from samstyr.exchange.queries.package import package
from samstyr.reports.fact_check.checking import grounds
from tests.asker_claims import ALARMS, Found, Half, Row, half, is_linked_right, is_right

pytestmark = pytest.mark.usefixtures("demo")


# The demonstration is the same for every test, and nothing changes what is found.
@cache
def found_in(name: str) -> Half:
    of = package()
    day, own = of.reference_date, of.municipality
    return half(
        name,
        {
            "nb": grounds(as_of=day, own_area=own, language="nb"),
            "en": grounds(as_of=day, own_area=own, language="en"),
        },
    )


@pytest.fixture
def open_set() -> Half:
    return found_in("open")


def core(one: Half) -> list[tuple[Row, Found | None]]:
    return [(row, found) for row, found in one.pairs if row.is_number and "core" in row.standings]


def checkable(one: Half) -> list[tuple[Row, Found]]:
    return [(row, found) for row, found in core(one) if row.is_checkable and found]


def share(right: Sequence[bool]) -> float:
    return sum(right) / len(right)


def test_the_open_set_is_read_linked_and_judged_no_worse_than_before(open_set):
    assert len(core(open_set)) > 1600
    assert share([found is not None for _, found in core(open_set)]) >= 0.97
    linked = [[is_linked_right(row, one) for one in found.measures] for row, found in checkable(open_set)]
    assert share([bool(one) and all(one) for one in linked]) >= 0.89
    assert share([bool(one) and not any(one) for one in linked]) <= 0.035
    assert share([is_right(row, found) for row, found in checkable(open_set)]) >= 0.87
    seen = [found for row, found in open_set.pairs if found and {row.expected, row.other} & ALARMS]
    assert sum(found.said in ALARMS for found in seen) >= 265
    alarms = [found for found in open_set.found if found.said in ALARMS]
    assert len([found for found in alarms if found not in seen]) <= 18


def test_what_no_figure_is_there_for_never_agrees(open_set):
    """Agreeing with another measure by chance is what the link must never be chosen for."""
    without = [(row, found) for row, found in open_set.pairs if not row.about and row.value and found]
    assert len(without) > 250
    agreeing = [row for row, found in without if found.said == "agrees"]
    assert [row.text for row in agreeing if row.is_number] == []
    # One of two ways is soon the right one.
    assert len(agreeing) <= 4


def test_what_other_municipalities_write_of_themselves_is_not_held_against_ours():
    """However alike the measures are, «kommunen» is theirs; what names us, or a place with figures, is checked."""
    elsewhere = found_in("elsewhere")
    theirs = [(row, found) for row, found in core(elsewhere) if not row.is_checkable]
    assert len(theirs) > 140
    assert share([is_right(row, found) for row, found in theirs]) >= 0.97
    seen = [found for row, found in elsewhere.pairs if found and {row.expected, row.other} & ALARMS]
    alarms = [found for found in elsewhere.found if found.said in ALARMS and found not in seen]
    assert len(alarms) <= 3
