"""One municipality beside its groups, from what sources say of everybody."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from samstyr.goals.comparing.standing_beside import as_shown, in_latest_period, peers_of
from samstyr.goals.values import NationalReading, PeerFigures
from samstyr.kernels.figures import Citation
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.municipalities.joining import Joining
from samstyr.kernels.peers.groups import Group, GroupKind, Membership
from samstyr.kernels.peers.outcomes import LevelKind
from samstyr.kernels.period import Period
from samstyr.kernels.series import Series
from samstyr.kernels.texts import Text
from samstyr.places.queries.groups import PeerGroup
from tests.kernel_values import PERSONS
from tests.peer_values import COUNT, PERIOD, RATE, figures

AS_OF = date(2023, 8, 31)


def known(values, *, published=None, joining=Joining.WEIGHTED, weights=None) -> PeerFigures:
    return PeerFigures(
        PERIOD,
        figures(values),
        figures(published or {}),
        figures(weights or {}),
        0,
        joining,
        {},
        Citation("", ""),
        (),
        (),
    )


def peer(id, kind, *areas, code="", seeker="") -> PeerGroup:
    return PeerGroup(Group(id, kind, Text(id), tuple(Membership(area) for area in areas), seeker), code)


def reading(**series) -> NationalReading:
    return NationalReading("rate", series, Joining.WEIGHTED, {})


def yearly(area, **values) -> Series:
    return Series(
        "rate",
        area,
        tuple(figures({area: value}, Period.of_year(int(year[1:])))[area] for year, value in values.items()),
    )


def test_the_groups_of_alike_municipalities_come_first_and_others_groups_not_at_all():
    groups = (
        peer("land", GroupKind.COUNTRY, "a", "b", "c"),
        peer("fylke", GroupKind.COUNTY, "a", "b"),
        peer("deres", GroupKind.NEIGHBOURS, "a", "b", seeker="b"),
        peer("våre", GroupKind.NEIGHBOURS, "b", seeker="a"),
        peer("andre", GroupKind.COUNTY, "b", "c"),
        peer("bare oss", GroupKind.COUNTY, "a"),
        peer("valgt", GroupKind.OWN_CHOICE, "b", "c", seeker="a"),
        peer("kostra", GroupKind.KOSTRA_GROUP, "a", "c"),
    )
    everybody = known({"a": "1", "b": "2", "c": "3"})
    found = peers_of(everybody, groups=groups, rule=RATE, min_count=None, area="a", as_of=AS_OF)
    assert [one.comparison.group.id for one in found.beside] == ["kostra", "valgt", "fylke", "våre", "land"]


def test_what_a_source_publishes_of_the_group_goes_first_by_the_code_of_the_group():
    groups = (peer("kostra", GroupKind.KOSTRA_GROUP, "a", "b", "c", code="EKG12"),)
    said = known(
        {"a": "1", "b": "2", "c": "4"}, published={"EKG12": "3", "EKG1": "9"}, weights={"a": "1", "b": "1", "c": "2"}
    )
    (one,) = peers_of(said, groups=groups, rule=RATE, min_count=None, area="a", as_of=AS_OF).beside
    assert (one.comparison.level_kind, one.comparison.level) == (LevelKind.PUBLISHED, Decimal("3.0"))
    assert (one.comparison.computed, one.comparison.apart) == (Decimal("2.8"), Decimal("0.2"))


def test_a_figure_about_few_persons_is_hidden_before_anything_is_worked_out():
    values = {"a": "60", "b": "3", "c": "70", "d": "80", "e": "90", "f": "95"}
    persons = {code: replace(figure, unit=PERSONS) for code, figure in figures(values).items()}
    said = replace(known({}, joining=Joining.SUMMED), figures=persons, published={"EKG12": persons["b"]})
    groups = (peer("kostra", GroupKind.KOSTRA_GROUP, *values, code="EKG12"),)
    found = peers_of(said, groups=groups, rule=COUNT, min_count=None, area="a", as_of=AS_OF)
    comparison = found.beside[0].comparison
    assert found.known.figures["b"].value == Missing(MissingReason.SUPPRESSED)
    assert found.known.published["EKG12"].value == Missing(MissingReason.SUPPRESSED)
    assert (comparison.size, comparison.measured, comparison.total) == (6, 5, None)
    assert comparison.spread is not None
    assert comparison.spread.lowest == 60
    assert comparison.level_kind is LevelKind.MEAN


def test_a_declared_smallest_count_goes_for_every_municipality():
    shown = as_shown(known({"a": "9", "b": "10", "c": "0"}), min_count=10)
    assert [figure.is_measured for figure in shown.figures.values()] == [False, True, True]


def test_the_period_is_the_last_that_the_municipality_has():
    said = reading(a=yearly("a", y2020="1", y2021="2"), b=yearly("b", y2021="3", y2022="4"), c=yearly("c", y2020="1"))
    found = in_latest_period(said, area="a", as_of=AS_OF)
    assert found is not None
    assert (str(found.period), sorted(found.figures)) == ("2021", ["a", "b"])


def test_where_the_municipality_has_none_it_is_the_last_that_anybody_has():
    said = reading(a=yearly("a", y2022=Missing(MissingReason.PENDING)), b=yearly("b", y2021="3"))
    found = in_latest_period(said, area="a", as_of=AS_OF)
    assert found is not None
    assert str(found.period) == "2021"


def test_what_has_not_begun_does_not_count_and_nothing_is_nothing():
    assert in_latest_period(reading(a=yearly("a", y2024="1")), area="a", as_of=AS_OF) is None
    assert in_latest_period(reading(), area="a", as_of=AS_OF) is None


def test_a_group_that_is_hardly_measured_is_not_spoken_of_unless_its_source_has_a_figure():
    members = ("a", "b", "c", "d", "e")
    land = peer("land", GroupKind.COUNTRY, *members, code="EAK")

    def told(values, **more):
        found = peers_of(known(values, **more), groups=[land], rule=RATE, min_count=None, area="a", as_of=AS_OF)
        return [one.comparison.level_kind for one in found.beside]

    assert told({"a": "1", "b": "2"}) == []
    assert told({"a": "1", "b": "2", "c": "3"}) == [LevelKind.MEDIAN]
    assert told({"a": "1", "b": "2"}, published={"EAK": "4"}) == [LevelKind.PUBLISHED]
