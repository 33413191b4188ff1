from dataclasses import replace

import pytest

from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.texts import Text
from samstyr.statistics.queries.suppression import SUPPRESSED, shown
from tests.kernel_values import PERCENT, PERSONS, figure


@pytest.mark.parametrize("value", ["1", "3", "4", "1.8"])
def test_a_number_of_few_persons_is_not_shown(value: str):
    assert shown(figure("2022", value, unit=PERSONS), declared=None).value == SUPPRESSED


@pytest.mark.parametrize("value", ["0", "5", "97800"])
def test_nobody_and_many_are_shown(value: str):
    assert shown(figure("2022", value, unit=PERSONS), declared=None).is_measured


def test_a_declared_limit_counts_before_the_default():
    assert shown(figure("2022", "9", unit=PERSONS), declared=10).value == SUPPRESSED
    assert shown(figure("2022", "3", unit=PERSONS), declared=3).is_measured
    assert shown(figure("2022", "3", unit=PERCENT), declared=5).value == SUPPRESSED


def test_other_units_are_shown_without_a_declared_limit():
    assert shown(figure("2022", "3", unit=PERCENT), declared=None).is_measured


def test_nothing_beside_a_hidden_figure_gives_it_away():
    whole = figure("2022", "3", unit=PERSONS)
    telling = replace(
        whole,
        citation=replace(whole.citation, printed="3 personer"),
        caveat=Text("Bare 3 personer."),
        steps=(Text("1 + 2 = 3"),),
    )
    hidden = shown(telling, declared=None)
    assert "3" not in f"{hidden.citation.printed}{hidden.caveat}{hidden.steps}"
    assert hidden.citation.place == "12"


def test_a_missing_figure_keeps_its_own_reason():
    pending = Missing(MissingReason.PENDING)
    assert shown(figure("2022", pending, unit=PERSONS), declared=5).value == pending
