from dataclasses import replace
from decimal import Decimal

import pytest

from samstyr.cli.explaining.finding import NoSuchFigure, NoSuchIndicator, figure_for, like_it
from samstyr.goals.queries.values import Indicator
from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.figures import Citation
from samstyr.kernels.texts import NO_TEXT, Text
from tests.kernel_values import PENDING, PERCENT, series

DEBT = Indicator(
    id="oko_netto_laanegjeld",
    goal="okonomi_1",
    focus_area="okonomi",
    order=1,
    title=Text("Netto lånegjeld", "Net loan debt"),
    definition=NO_TEXT,
    unit=PERCENT,
    scale_min=None,
    scale_max=Decimal(100),
    polarity=Polarity.LOWER,
    polarity_judged=False,
    decimals=1,
    break_year=None,
    note=NO_TEXT,
    owner="",
    frequency="",
    next_due=None,
    min_count=None,
    unchanged_band=None,
    citation=Citation("001", "1233"),
)
LEAKAGE = replace(DEBT, id="by_vannlekkasje", title=Text("Vanntap fra ledningsnettet", "Water leakage"))
REGISTER = [DEBT, LEAKAGE]
SERIES = series({"2021": "99.0", "2022": PENDING}, indicator="gjeld")


@pytest.mark.parametrize("written", ["oko_netto_lanegjeld", "Laanegjeld", "net loan", "netto_gjeld"])
def test_a_slip_leads_to_what_was_meant(written: str):
    assert like_it(written, REGISTER)[:1] == [DEBT]


def test_what_is_like_nothing_leads_nowhere():
    assert like_it("xyzzy", REGISTER) == []
    assert "samstyr status --json" in str(NoSuchIndicator("xyzzy", REGISTER, "nb"))


def test_the_error_names_what_may_be_meant_in_the_readers_language():
    assert "Water leakage" in str(NoSuchIndicator("by_vannlekasje", REGISTER, "en"))
    assert "Vanntap" in str(NoSuchIndicator("by_vannlekasje", REGISTER, "nb"))


def test_without_a_period_the_latest_measured_figure_is_meant():
    found = figure_for("", SERIES, "nb")
    assert found is not None
    assert str(found.period) == "2021"


def test_a_missing_figure_can_be_asked_for():
    found = figure_for("2022", SERIES, "nb")
    assert found is not None
    assert not found.is_measured


def test_nothing_measured_and_nothing_missing_is_no_figure():
    assert figure_for("", series({}), "nb") is None


@pytest.mark.parametrize("period", ["2019", "fjor", "9999", "2022-13"])
def test_a_period_without_a_figure_is_answered_with_those_there_are(period: str):
    with pytest.raises(NoSuchFigure, match="2021, 2022"):
        figure_for(period, SERIES, "nb")
