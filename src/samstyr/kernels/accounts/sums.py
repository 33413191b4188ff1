"""The engine that explains: amounts of account lists from the accounts of one municipality."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from samstyr.kernels.accounts.lists import AccountList
from samstyr.kernels.missing import Missing, MissingReason

OPERATING: Final = "1"


@dataclass(frozen=True, slots=True)
class Account:
    """One line of an account file: an amount in thousand kroner, expenditure and assets positive."""

    account_class: str
    function: str
    account_type: str
    amount: Decimal


def amount_of(accounts: Sequence[Account], account_list: AccountList) -> Decimal | Missing:
    """Return the sum of the accounts on a list, in the sense of its name.

    Not available when there is no account of any of its classes: then that side of the accounts is not there at all.
    """
    if not any(account.account_class in account_list.classes for account in accounts):
        return Missing(MissingReason.NOT_AVAILABLE)
    fitting = (one for one in accounts if account_list.has(one.account_class, one.function, one.account_type))
    return account_list.sign * sum((one.amount for one in fitting), Decimal(0))


def out_of_balance(accounts: Sequence[Account]) -> Decimal:
    """Return what the operating accounts are out of balance by: expenditure less income, 0 when they are whole."""
    return sum((one.amount for one in accounts if one.account_class == OPERATING), Decimal(0))
