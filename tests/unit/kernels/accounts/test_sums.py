from decimal import Decimal

from samstyr.kernels.accounts.lists import LISTS
from samstyr.kernels.accounts.sums import amount_of, out_of_balance
from samstyr.kernels.missing import Missing, MissingReason
from tests.account_files import SMALL_BALANCE, SMALL_OPERATING, WORKED, accounts, needs_worked_example


def test_amounts_are_positive_in_the_sense_of_their_name():
    both = accounts(SMALL_OPERATING, SMALL_BALANCE)
    assert {id: amount_of(both, one) for id, one in LISTS.items()} == {
        "BDR": -4000, "BDI": 80000, "BDI_94059": 80000, "EF": -5000, "MA": 4000, "MU": 0, "DF": 12000, "MF": 1000,
        "LG": 64000,
    }  # fmt: skip


def test_a_side_of_the_accounts_that_is_not_there_is_not_available():
    assert amount_of(accounts(SMALL_OPERATING), LISTS["DF"]) == Missing(MissingReason.NOT_AVAILABLE)
    assert amount_of([], LISTS["BDI"]) == Missing(MissingReason.NOT_AVAILABLE)


def test_operating_accounts_are_in_balance_or_not():
    assert out_of_balance(accounts(SMALL_OPERATING)) == 0
    assert out_of_balance(accounts(SMALL_OPERATING)[1:]) == -60000


@needs_worked_example
def test_the_amounts_of_the_worked_example():
    found = {id: amount_of(accounts(WORKED), LISTS[id]) for id in ("BDR", "EF", "MA", "BDI")}
    assert found == {"BDR": Decimal(-23119), "EF": Decimal(-63599), "MA": Decimal(53133), "BDI": Decimal(1437989)}
