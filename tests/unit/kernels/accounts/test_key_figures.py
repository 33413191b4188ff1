from datetime import date
from decimal import Decimal

import pytest

from samstyr.kernels.accounts.key_figures import KEY_FIGURES, AccountsOf, imbalance, key_figures
from samstyr.kernels.figures import Citation
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.period import Period
from samstyr.kernels.texts import NO_TEXT, Text
from tests.account_files import SMALL_BALANCE, SMALL_OPERATING, WORKED, accounts, needs_worked_example

NOT_AVAILABLE = Missing(MissingReason.NOT_AVAILABLE)
DAY = date(2025, 3, 1)


def values(found):
    return {one.formula.id: one.figure.value for one in found}


def about(year: int, caveat: Text = NO_TEXT) -> AccountsOf:
    return AccountsOf("9999", Period.of_year(year), Citation("accounts", "0A"), DAY, caveat)


def test_the_small_municipality_s_key_figures_can_be_summed_by_hand():
    assert values(key_figures(accounts(SMALL_OPERATING, SMALL_BALANCE), about(2024))) == {
        "net_operating_result": -5000,
        "net_operating_result_percent": Decimal("-6.25"),
        "underspend_percent": 0,
        "unrestricted_equity_percent": Decimal("13.75"),
        "unrestricted_reserve_percent": 15,
        "long_term_debt_percent": 80,
    }


def test_without_the_balance_sheet_its_figures_are_not_available():
    found = values(key_figures(accounts(SMALL_OPERATING), about(2024)))
    assert found["net_operating_result"] == -5000
    missing = ("unrestricted_equity_percent", "unrestricted_reserve_percent", "long_term_debt_percent")
    assert [found[id] for id in missing] == [NOT_AVAILABLE] * 3


def test_a_definition_counts_from_its_first_year():
    found = {one.formula.id: one.figure for one in key_figures(accounts(SMALL_OPERATING, SMALL_BALANCE), about(2019))}
    assert found["unrestricted_equity_percent"].value == NOT_AVAILABLE
    assert (
        found["unrestricted_equity_percent"].steps[0].en
        == "The definition counts from 1 January 2020, and 2019 is earlier."
    )
    assert found["unrestricted_reserve_percent"].value == 15


def test_a_reservation_about_the_accounts_is_one_about_each_figure():
    hitherto = Text("Hittil i år.", "So far this year.")
    assert {
        one.figure.caveat for one in key_figures(accounts(SMALL_OPERATING, SMALL_BALANCE), about(2024, hitherto))
    } == {hitherto}


def test_whose_each_definition_is_and_where_it_differs():
    own = [formula.id for formula in KEY_FIGURES.values() if formula.owner.value == "own"]
    assert own == ["unrestricted_reserve_percent"]
    assert "5900" in KEY_FIGURES["unrestricted_reserve_percent"].differs.en
    assert all(version.reference for formula in KEY_FIGURES.values() for version in formula.versions)


@pytest.mark.parametrize(("amount", "said"), [("30", None), ("-30", None), ("31", Decimal(31)), ("-31", Decimal(-31))])
def test_accounts_may_be_out_of_balance_by_what_the_rule_allows(amount, said):
    (first, *others) = accounts(SMALL_OPERATING)
    moved = type(first)(first.account_class, first.function, first.account_type, first.amount + Decimal(amount))
    assert imbalance([moved, *others], DAY) == said


@needs_worked_example
def test_the_worked_example_is_reproduced():
    found = {one.formula.id: one.figure for one in key_figures(accounts(WORKED), about(2019))}
    assert found["net_operating_result"].value == -33585
    assert found["net_operating_result_percent"].value == Decimal("-2.34")
    assert found["net_operating_result_percent"].steps[-1].nb == (
        "100 × ((−23\u202f119) + (−63\u202f599) + 53\u202f133) / 1\u202f437\u202f989 = −2,34"
    )
    # A fourth quarter's file is not whole: it says so itself.
    assert imbalance(accounts(WORKED), DAY) == 35838
