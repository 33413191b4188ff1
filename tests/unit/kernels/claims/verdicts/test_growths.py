"""Growth is worked out in per cent, from two ends, from yearly rates or as it is published, and held beside another."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from samstyr.kernels.claims.linking.choosing import choose
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.measures import Target
from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.claims.stating.values import StatedFigure, Way
from samstyr.kernels.claims.verdicts.growths import Growth, grew, growth_of, way_between
from samstyr.kernels.claims.verdicts.judging import judge
from samstyr.kernels.claims.verdicts.values import Verdict
from samstyr.kernels.period import Period
from tests.fjordvik import AREAS, CONTEXT, COUNT, OWN, PERCENT, document, figures, measure

CHILDREN = measure(
    "barn", "Barn i barnehage", COUNT,
    figures(fjordvik={"2020": "400", "2022": "440"}, bergheim={"2020": "500", "2022": "520"},
            lundby={"2022": "210"}),
)  # fmt: skip
CLASS_FIGURES = figures(fjordvik={"2020": "500", "2022": "450"}, bergheim={"2020": "500", "2022": "480"})
CLASSES = measure("klasser", "Klasser i grunnskolen", COUNT, CLASS_FIGURES)
RATES = measure("vekst", "Befolkningsvekst", PERCENT, figures(fjordvik={"2020": "1.0", "2021": "2.0", "2022": "3.0"}),
                is_growth=True)  # fmt: skip
PUBLISHED = measure("endring", "Endring i antall foretak, prosent", PERCENT,
                    figures(fjordvik={"2019-2022": "4.2"}), is_change=True)  # fmt: skip
WANTED = measure(
    "jobber", "Jobbvekst i forhold til befolkningsvekst", PERCENT, figures(fjordvik={"2022": "44"}),
    "Endring i antall arbeidsplasser, i prosent av endringen i folketallet.", is_growth=True,
    targets=(Target(Decimal(50), ">=", False, "kilde", "2"),),
)  # fmt: skip
ALL = Index((CHILDREN, CLASSES, RATES, PUBLISHED, WANTED), places=[name for one in AREAS for name in one.names])


def stated(text: str) -> StatedFigure:
    return stated_in(document(text), CONTEXT)[0]


def verdict(text: str) -> Verdict:
    return judge(choose(stated_in(document(text), CONTEXT), ALL, OWN)[0], CONTEXT, OWN).verdict


SPAN = stated("Tallet har økt mer enn i Bergheim fra 2020 til 2022.")


def test_two_ends_give_a_growth_in_per_cent():
    found = growth_of(CHILDREN, OWN, SPAN)
    assert found is not None
    assert (found.percent, found.span) == (Decimal(10), (2020, 2022))
    assert len(found.links) == 2


def test_yearly_rates_come_to_more_than_their_sum_from_the_year_after_the_first_on():
    found = growth_of(RATES, OWN, SPAN)
    assert found is not None
    assert round(found.percent, 2) == Decimal("5.06")
    assert found.span == (2020, 2022)


def test_a_growth_that_is_published_is_taken_as_it_is_for_its_own_time_only():
    long = stated("Tallet har økt mer enn i Bergheim fra 2019 til 2022.")
    found = growth_of(PUBLISHED, OWN, long)
    assert found is not None
    assert found.percent == Decimal("4.2")
    assert growth_of(PUBLISHED, OWN, stated("Tallet har økt mer enn i Bergheim fra 2016 til 2022.")) is None


def test_nothing_grows_from_nothing_or_from_one_figure():
    assert growth_of(CHILDREN, "lundby", SPAN) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Antall barn i barnehage har økt mer enn i Bergheim fra 2020 til 2022.", Verdict.AGREES),
        ("Antall barn i barnehage har økt mindre enn i Bergheim fra 2020 til 2022.", Verdict.WRONG_DIRECTION),
        ("Antall barn i barnehage har økt like mye som i Bergheim fra 2020 til 2022.", Verdict.WRONG_DIRECTION),
        ("Antall barn i barnehage har økt mer enn i Lundby fra 2020 til 2022.", Verdict.UNCHECKABLE),
        ("Antall arbeidsplasser har ikke økt i like stor grad som ønsket.", Verdict.AGREES),
        ("Antall arbeidsplasser har økt i like stor grad som ønsket.", Verdict.WRONG_DIRECTION),
    ],
)
def test_growth_is_held_beside_that_of_another_place_or_what_was_wanted(text: str, expected: Verdict):
    assert verdict(text) is expected


def test_what_lies_near_is_alike_by_the_dated_rule():
    own = growth_of(CHILDREN, OWN, SPAN)
    assert own is not None
    day = date(2023, 3, 15)
    for apart, wanted, expected in (
        ("0.4", Way.SAME, Way.SAME),
        ("0.8", Way.SAME, None),
        ("2.0", Way.SAME, Way.DOWN),
        ("0.0", Way.UP, None),
        ("2.0", Way.UP, Way.DOWN),
        ("-2.0", Way.UP, Way.UP),
    ):
        other = replace(own, percent=own.percent + Decimal(apart))
        assert way_between(own, other, wanted, day) is expected, apart


def test_a_growth_is_told_with_what_grew():
    assert grew(Growth(CHILDREN, Decimal("9.96"), (), Decimal(0))).nb == "Barn i barnehage: 10,0 %"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Befolkningen vokste raskere enn i 2021.", Verdict.AGREES),
        ("Befolkningen vokste saktere enn i 2021.", Verdict.WRONG_DIRECTION),
    ],
)
def test_a_rate_is_held_beside_what_it_was(text: str, expected: Verdict):
    assert verdict(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Antall klasser i grunnskolen har falt mer enn i Bergheim fra 2020 til 2022.", Verdict.AGREES),
        ("Antall klasser i grunnskolen har falt mindre enn i Bergheim fra 2020 til 2022.", Verdict.WRONG_DIRECTION),
        ("Antall barn i barnehage har økt mer enn i Bergheim fra 2020 til 2022.", Verdict.AGREES),
        ("Antall barn i barnehage har falt mer enn i Bergheim fra 2020 til 2022.", Verdict.WRONG_DIRECTION),
    ],
)
def test_the_verb_says_which_way_the_larger_change_goes(text: str, expected: Verdict):
    assert verdict(text) is expected


@pytest.mark.parametrize(("period", "percent"), [("2020-2022", Decimal("1.2")), ("2019-2022", None)])
def test_a_mean_of_yearly_rates_is_that_of_the_span_it_is_printed_for(period: str, percent: Decimal | None):
    held = figures(fjordvik={"2020-2022": "1.2"})
    mean = measure("snitt", "Befolkningsvekst, årlig snitt", PERCENT, held, is_growth=True)
    asked = replace(stated("Befolkningen vokste raskere enn i Lundby."), periods=(Period.parse(period),))
    found = growth_of(mean, OWN, asked)
    assert (found.percent if found else None) == percent
