"""A measure knows the places and times that it has figures for."""

from dataclasses import replace

from samstyr.kernels.claims.linking.measures import with_same
from tests.fjordvik import COUNT, MEASURES, PERCENT, figures, measure


def test_places_and_periods_are_those_of_the_figures() -> None:
    services = next(one for one in MEASURES if one.id == "tjenester")
    assert services.areas == {"fjordvik", "sund", "granli", "former_fjordvik"}
    assert [str(one) for one in services.periods("sund")] == ["2017", "2021"]
    assert services.periods("bergheim") == ()


def test_the_very_same_is_known_from_either_side() -> None:
    services, debt = (next(one for one in MEASURES if one.id == id) for id in ("tjenester", "gjeld"))
    printed = replace(debt, id="tabell/gjeld", same_as=frozenset({"gjeld"}))
    assert debt.is_same_as(debt)
    assert debt.is_same_as(printed)
    assert printed.is_same_as(debt)
    assert not debt.is_same_as(services)


def test_a_row_of_the_same_table_with_another_figure_is_not_the_same() -> None:
    rows = tuple(
        measure(f"samarbeid/{row}", "Samarbeid", PERCENT, figures(fjordvik={"2020": "40", "2022": value}), "", row)
        for row, value in (("Med skolen", "44"), ("Med biblioteket", "51"))
    )
    one = measure("skolesamarbeid", "Samarbeid", PERCENT, figures(fjordvik={"2022": "44"}))
    one, *_ = with_same((replace(one, same_as=frozenset(row.id for row in rows)), *rows))
    assert one.same_as == {"samarbeid/Med skolen"}


def test_rows_of_like_names_with_the_same_long_figure_are_the_same() -> None:
    held = figures(fjordvik={"2022": "38500"})
    one = measure("arbeid/Jobber i kommunen", "Jobber og pendlere", COUNT, held, "", "Hyttebygg i kommunen")
    other = measure("vekst/Hyttebygg", "Framgang", COUNT, held, "", "Hyttebygg")
    chance = measure("annet/Fergeturer", "Framgang", COUNT, held, "", "Fergeturer")
    short = measure("lite/Hyttebygg", "Sjøhytter", COUNT, figures(fjordvik={"2022": "40"}), "", "Hyttebygg")
    like = measure("liten/Hyttebygg", "Fjellhytter", COUNT, figures(fjordvik={"2022": "40"}), "", "Hyttebygg")
    found = {known.id: known.same_as for known in with_same((one, other, chance, short, like))}
    assert found == {
        one.id: {other.id},
        other.id: {one.id},
        chance.id: set(),
        short.id: set(),
        like.id: set(),
    }
