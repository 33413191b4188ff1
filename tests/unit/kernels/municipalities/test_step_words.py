from decimal import Decimal

from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.municipalities.step_words import own_step, parts_step, source_step
from tests.code_history import COST, COVERAGE, three_places

HISTORY = three_places()


def test_the_code_that_a_figure_is_published_for_is_named():
    assert own_step(["3025"], HISTORY).nb == "Tallet er publisert for 3025 Asker."
    assert source_step(["3203"], HISTORY).en == (
        "The source itself gives the figure for 3203 Asker, which did not count at that time."
    )


def test_a_sum_can_be_redone_also_with_a_negative_part():
    step = parts_step({"0627": Decimal(-20), "0628": Decimal(1500)}, {}, Decimal(1480), COST, HISTORY)
    assert step.nb == "(−20) (0627 Røyken) + 1\u202f500 (0628 Hurum) = 1\u202f480"


def test_a_weighted_mean_can_be_redone():
    weights = {"0627": Decimal(100), "0628": Decimal(300)}
    step = parts_step({"0627": Decimal("4.0"), "0628": Decimal("8.0")}, weights, Decimal("7.0"), COVERAGE, HISTORY)
    assert step.en == "Mean by population: (4.0 × 100 (0627 Røyken) + 8.0 × 300 (0628 Hurum)) / (100 + 300) = 7.0"


def test_what_is_missing_says_why():
    gone = Missing(MissingReason.SUPPRESSED)
    assert parts_step({"0627": gone, "0628": Decimal(5)}, {}, gone, COST, HISTORY).nb == (
        "prikket (0627 Røyken) + 5 (0628 Hurum) = prikket"
    )
