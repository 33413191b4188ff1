"""The tables of outcomes as column expressions: the first case that fits is the answer."""

from collections.abc import Mapping
from functools import reduce
from operator import and_
from typing import Final

import polars as pl

from samstyr.kernels.assessment.decisions import Case, Outcome

_TEXT: Final = pl.String()


def decide_column(cases: tuple[Case[Outcome], ...], facts: Mapping[str, pl.Expr], kind: pl.DataType = _TEXT) -> pl.Expr:
    """Return the outcome of the first case whose facts are so, null when none fits. An unknown fact is not so.

    The outcomes are texts, or of another kind that can hold them: a category, where there are millions.
    """
    chosen = pl.lit(None, dtype=kind)
    for case in reversed(cases):
        wanted = (facts[name].fill_null(False) == so for name, so in case.facts.items())
        fits = reduce(and_, wanted, pl.lit(True))
        chosen = pl.when(fits).then(pl.lit(case.outcome.value, dtype=kind)).otherwise(chosen)
    return chosen
