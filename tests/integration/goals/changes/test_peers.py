"""Peer tables over a country of 357 municipalities: put in, replaced, worked out anew, taken out."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from pytest_django import DjangoAssertNumQueries

from samstyr.goals.changes import peers as changes
from samstyr.goals.models import Indicator, PeerTable
from samstyr.goals.queries.peers import compared, peers
from samstyr.goals.values import NationalReading, Peers
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.peers.comparing import compare, learn_from
from samstyr.kernels.peers.groups import GroupKind
from samstyr.kernels.peers.outcomes import LevelKind
from samstyr.places.models import PeerMember
from samstyr.places.queries.groups import groups
from samstyr.statistics.queries.units import units
from tests.peer_country import ALIKE, MUNICIPALITIES, NOTE, OURS, codes, put_groups, reading

DEBT, DWELLINGS = "oko_netto_laanegjeld", "by_nye_boliger"
AS_OF = date(2023, 8, 31)
pytestmark = pytest.mark.usefixtures("demo")
ABOUT = {"area": "asker", "as_of": AS_OF, "by": "Kari", "at": datetime(2023, 10, 2, tzinfo=UTC)}


@pytest.fixture
def debt() -> NationalReading:
    put_groups()
    return reading(DEBT, replace(units()["percent"], decimals=1))


@pytest.fixture
def renewed(debt: NationalReading) -> Peers:
    changes.renew(indicators=[DEBT], readings=[debt], number=5, **ABOUT)
    return found(DEBT)


def found(id: str) -> Peers:
    answer = peers(id=id, as_of=AS_OF)
    assert answer is not None
    return answer


def test_every_municipality_is_there_with_the_groups_of_ours(
    renewed: Peers, django_assert_num_queries: DjangoAssertNumQueries
):
    with django_assert_num_queries(1):
        peers(id=DEBT, as_of=AS_OF)
    assert len(renewed.known.figures) == MUNICIPALITIES
    assert [one.comparison.group.id for one in renewed.beside] == [
        "alike", "county_32", "near", "country", "country_without_oslo",
    ]  # fmt: skip
    assert (renewed.area, str(renewed.known.period), renewed.known.notes) == (OURS, "2022", (NOTE,))
    assert renewed.name(OURS).nb == "Asker"
    assert compared() == (DEBT,)


def test_every_number_is_the_kernels(renewed: Peers, debt: NationalReading):
    every = {one.group.id: one for one in groups(codes=codes())}
    for one in renewed.beside:
        peer = every[one.comparison.group.id]
        expected = compare(
            OURS,
            peer.group,
            {code: series.figures[0] for code, series in debt.series.items()},
            period=renewed.known.period,
            rule=renewed.rule,
            weights={code: series.figures[0] for code, series in debt.weights.items()},
            published=debt.published[peer.code].figures[0] if peer.code in debt.published else None,
            as_of=AS_OF,
        )
        for name in (
            "measured",
            "spread",
            "level",
            "level_kind",
            "computed",
            "apart",
            "rank",
            "distance",
            "band",
            "size",
        ):
            assert getattr(one.comparison, name) == getattr(expected, name), name
        figures = {code: series.figures[0] for code, series in debt.series.items()}
        better = learn_from(expected, figures, renewed.rule, as_of=AS_OF)
        assert [(each.area, each.by) for each in one.better] == [(each.area, each.by) for each in better]
    nearest = renewed.nearest
    assert nearest is not None
    assert nearest.comparison.level_kind is LevelKind.PUBLISHED
    assert nearest.comparison.apart


def test_a_table_is_replaced_and_others_are_left_alone(renewed: Peers, debt: NationalReading):
    other = reading(DWELLINGS, units()["count"], ours="512", middle=300)
    changes.renew(indicators=[DWELLINGS], readings=[other], number=6, **ABOUT)
    changes.renew(
        indicators=[DEBT], readings=[reading(DEBT, renewed.known.figures[OURS].unit, ours="80.0")], number=7, **ABOUT
    )
    assert found(DEBT).mine is not None
    assert str(found(DEBT).mine.value) == "80.0"
    assert dict(PeerTable.objects.values_list("indicator", "number")) == {DEBT: 7, DWELLINGS: 6}


def test_what_sources_no_longer_say_has_no_table(renewed: Peers, debt: NationalReading):
    changes.renew(indicators=[DEBT, DWELLINGS], readings=[replace(debt, series={})], number=6, **ABOUT)
    assert peers(id=DEBT, as_of=AS_OF) is None
    assert compared() == ()


def test_a_reading_that_was_not_asked_for_is_not_written(debt: NationalReading):
    changes.renew(indicators=[DWELLINGS], readings=[debt], number=5, **ABOUT)
    assert compared() == ()


def test_new_groups_are_compared_with_without_asking_the_sources_again(renewed: Peers):
    PeerMember.objects.filter(group="alike").exclude(code__in=ALIKE[:3]).update(retired=6)
    changes.recompute(number=6, **ABOUT)
    nearest = found(DEBT).nearest
    assert nearest is not None
    assert (nearest.comparison.size, nearest.comparison.is_thin) == (3, True)
    assert nearest.better == ()


def counted_in_persons(min_count: int) -> None:
    Indicator.objects.filter(id=DEBT).update(unit="persons", decimals=0, min_count=min_count)


@pytest.mark.parametrize("work_out_again", [True, False])
def test_a_smallest_count_hides_figures_of_every_municipality(renewed: Peers, work_out_again: bool):
    before = {code: figure for code, figure in renewed.known.figures.items() if figure.is_measured}
    counted_in_persons(90)
    if work_out_again:
        changes.recompute(number=6, **ABOUT)
    after = found(DEBT)
    few = {code for code, figure in before.items() if 0 < figure.number < 90}
    assert len(few) > 100
    assert all(after.known.figures[code].value == Missing(MissingReason.SUPPRESSED) for code in few)
    if work_out_again:
        country = next(one for one in after.beside if one.comparison.group.id == "country").comparison
        assert country.spread is not None
        assert country.spread.lowest >= 90 or country.spread.lowest <= 0


def test_a_retired_indicator_loses_its_table(renewed: Peers):
    Indicator.objects.filter(id=DEBT).update(retired=6)
    changes.recompute(number=6, **ABOUT)
    assert PeerTable.objects.count() == 0


def test_a_municipality_without_a_code_stands_beside_nobody(debt: NationalReading):
    changes.renew(indicators=[DEBT], readings=[debt], number=5, **ABOUT | {"area": "ukjent"})
    assert (found(DEBT).mine, found(DEBT).beside) == (None, ())


def test_a_few_municipalities_are_not_taken_for_the_country(debt: NationalReading):
    few = ("0301", "3201", OURS)
    fetched = replace(debt, series={code: debt.series[code] for code in few}, published={})
    changes.renew(indicators=[DEBT], readings=[fetched], number=5, **ABOUT)
    told = found(DEBT)
    assert len(told.known.figures) == len(few)
    assert not {GroupKind.COUNTRY, GroupKind.COUNTY} & {one.comparison.group.kind for one in told.beside}
