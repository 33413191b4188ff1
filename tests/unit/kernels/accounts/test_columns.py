from decimal import Decimal
from random import Random

import polars as pl
import pytest

from samstyr.kernels.accounts.columns import ACCOUNTS_SCHEMA, amounts_frame
from samstyr.kernels.accounts.lists import LISTS
from samstyr.kernels.accounts.sums import Account, amount_of


def random_account(rng: Random) -> Account:
    function = rng.choice(["120", "860", "870", "899", "411", "45", "461", "560", "5900", "56"])
    account_type = rng.choice([f"{rng.randint(0, 999):03}", "580", "590", "690", "880", "980", "990", ""])
    return Account(rng.choice("001122345"), function, account_type, Decimal(rng.randint(-9999, 9999)))


@pytest.mark.parametrize("seed", range(30))
def test_both_engines_sum_the_same(seed):
    rng = Random(seed)
    accounts = {
        municipality: [random_account(rng) for _ in range(rng.choice([1, 3, 80]))] for municipality in ("a", "b", "c")
    }
    rows = [
        (name, one.account_class, one.function, one.account_type, float(one.amount))
        for name, found in accounts.items()
        for one in found
    ]
    frame = pl.DataFrame(rows, schema={"municipality": pl.String, **ACCOUNTS_SCHEMA}, orient="row")
    found = amounts_frame(frame, LISTS.values(), ["municipality"])
    for row in found.iter_rows(named=True):
        expected = {id: amount_of(accounts[row["municipality"]], one) for id, one in LISTS.items()}
        said = {id: float(amount) if isinstance(amount, Decimal) else None for id, amount in expected.items()}
        assert {id: row[id] for id in LISTS} == said
