"""The engine for all of Norway: the same account lists as column expressions; says what `amount_of` says."""

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from operator import and_, or_
from typing import Final

import polars as pl

from samstyr.kernels.accounts.lists import AccountList, Part, Span

ACCOUNTS_SCHEMA: Final[Mapping[str, pl.DataType]] = {
    "account_class": pl.String(),
    "function_or_chapter": pl.String(),
    "account_type_or_sector": pl.String(),
    "amount_nok_thousand": pl.Float64(),
}


def amounts_frame(accounts: pl.DataFrame, lists: Iterable[AccountList], by: Sequence[str]) -> pl.DataFrame:
    """Return one row for each group of accounts (a municipality, a year), one column for each account list.

    `accounts` has the columns of ACCOUNTS_SCHEMA and those of `by`. Null where a group has no account of any of a
    list's classes. Sorted by `by`.
    """
    return accounts.group_by(by).agg(_amount(one).alias(one.id) for one in lists).sort(by)


def _amount(account_list: AccountList) -> pl.Expr:
    fits = reduce(or_, map(_fits, account_list.parts))
    is_there = pl.col("account_class").is_in(account_list.classes).any()
    # Adding 0 turns the negative zero of an empty sum into 0.
    amount = pl.col("amount_nok_thousand").filter(fits).sum() * account_list.sign + 0.0
    return pl.when(is_there).then(amount)


def _fits(part: Part) -> pl.Expr:
    looked_at = ((part.functions, "function_or_chapter"), (part.types, "account_type_or_sector"))
    named = [reduce(or_, (_in_span(column, span) for span in spans)) for spans, column in looked_at if spans]
    return reduce(and_, [pl.col("account_class").is_in(part.classes), *named])


def _in_span(column: str, span: Span) -> pl.Expr:
    start = pl.col(column).str.head(len(span.first))
    long_enough = pl.col(column).str.len_chars() >= len(span.first)
    return long_enough & (start >= span.first) & (start <= span.last)
