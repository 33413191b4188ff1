from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.references.choosing import CannotResolve
from samstyr.kernels.references.combining import chosen_extreme, extremes
from samstyr.kernels.references.outcomes import Flag
from samstyr.kernels.references.reading import read_expression
from tests.reference_values import material, outcome, said

DEBT, HOMES, BULLIED = "oko_netto_laanegjeld", "by_nye_boliger", "utd_mobbing_7trinn@2022, utd_mobbing_10trinn@2022"


@given(st.lists(st.sampled_from([2019, 2020, 2021, 2022]), min_size=2, max_size=4, unique=True))
def test_the_mean_is_the_sum_by_how_many(years: list[int]):
    names = ", ".join(f"{HOMES}@{year}" for year in sorted(years))
    summed, mean = outcome(f"sum({names})").value, outcome(f"mean({names})").value
    assert abs(Fraction(summed) / len(years) - Fraction(mean)) <= Fraction(1, 20000)


@pytest.mark.parametrize(
    ("text", "nb", "en"),
    [
        (f"mean({DEBT}@2019..2022)", "99,6 %", "99.6%"),
        (f"mean({DEBT}@2019..2022) decimals=3", "99,575 %", "99.575%"),
        (f"sum({HOMES}@2019..2022)", "2 549", "2,549"),
        (f"sum({HOMES}@2021, {HOMES}@2022)", "1 471", "1,471"),
        (f"best({BULLIED})", "5,4 %", "5.4%"),
        (f"worst({BULLIED})", "7,7 %", "7.7%"),
        ("worst(mobbing@2022)", "7,7 %", "7.7%"),
        ("best(mobbing@2019)", "ikke målt", "not measured"),
        (f"rank({DEBT}@2022)", "2. plass", "no. 2"),
        (f"rank({DEBT}@2022, kostra_12)", "3. plass", "no. 3"),
        ("mean(kli_direkte_utslipp@2021..2022)", "tall kommer", "figure to come"),
        ("rank(kli_direkte_utslipp@2022)", "tall kommer", "figure to come"),
    ],
)
def test_several_figures(text: str, nb: str, en: str):
    assert (said(text), said(text, "en")) == (nb, en)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"sum({DEBT}@2019..2022)", "not-for-unit"),
        ("mean(inn_kommune_nm_total@2019..2022)", "not-for-unit"),
        (f"sum({DEBT}@2022, {HOMES}@2022)", "units-differ"),
        ("mean(oko_disposisjonsfond@2019..2023)", "no-figure"),
        (f"best({DEBT}@2022, oko_netto_driftsresultat@2022)", "no-best"),
        (f"best({DEBT}@2022, {DEBT}@2021)", "periods-differ"),
        ("best(okonomi_1@2022)", "units-differ"),
        ("best(ingenting@2022)", "unknown-group"),
        (f"rank({HOMES}@2022)", "no-field"),
        (f"rank({DEBT}@2021)", "no-field"),
    ],
)
def test_what_has_no_meaning_is_refused(text: str, code: str):
    with pytest.raises(CannotResolve) as raised:
        outcome(text)
    assert raised.value.fault.code == code


def test_a_place_says_how_many_there_are_and_that_the_field_is_thin():
    found = outcome(f"rank({DEBT}@2022)")
    assert found.steps[-1].nb == "Nummer 2 av 2, den beste først."
    assert [flagged.flag for flagged in found.flags] == [Flag.THIN_FIELD]


def test_the_winner_comes_first_among_the_figures():
    found = outcome(f"worst({BULLIED})")
    assert [str(figure.value) for figure in found.figures] == ["7.7", "5.4"]
    expression = read_expression(f"worst({BULLIED})")
    assert chosen_extreme(expression, extremes(expression, material())).figure == found.figures[0]


def test_what_cannot_be_compared_is_not_joined():
    measured = {id: one.series.measured for (id, _), one in material().subjects.items()}
    id, figures = next(pair for pair in measured.items() if len({one.comparable_with for one in pair[1]}) > 1)
    first = next(figure for figure in figures if figure.comparable_with != figures[0].comparable_with)
    with pytest.raises(CannotResolve) as raised:
        outcome(f"mean({id}@{figures[0].period}, {id}@{first.period})")
    assert raised.value.fault.code == "cannot-be-joined"


def test_a_place_in_a_group_says_which():
    found = outcome(f"rank({DEBT}@2022, kostra_12)")
    assert found.steps[-1].nb == "Nummer 3 av 5 i KOSTRA-gruppe 12, den beste først."
    assert found.steps[-1].en == "Number 3 of 5 in KOSTRA group 12, the best first."


@pytest.mark.parametrize(
    ("text", "code", "start"),
    [
        (f"rank({DEBT}@2022, kostra_21)", "unknown-peers", 32),
        (f"rank({HOMES}@2022, kostra_12)", "unknown-peers", 26),
        (f"rank({DEBT}@2021, kostra_12)", "no-field", 0),
        (f"rank({DEBT}@2022/baerum, kostra_12)", "group-of-other", 39),
    ],
)
def test_a_place_in_a_group_that_nobody_states_is_refused(text: str, code: str, start: int):
    with pytest.raises(CannotResolve) as raised:
        outcome(text)
    assert (raised.value.fault.code, raised.value.fault.start) == (code, start)
