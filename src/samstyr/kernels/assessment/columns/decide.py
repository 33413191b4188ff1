"""The tables of outcomes as column expressions: the first case that fits is the answer."""

from collections.abc import Mapping
from functools import reduce
from operator import and_

import polars as pl

from samstyr.kernels.assessment.decisions import Case, Outcome


def decide_column(cases: tuple[Case[Outcome], ...], facts: Mapping[str, pl.Expr]) -> pl.Expr:
    """Return the outcome of the first case whose facts are so, null when none fits. An unknown fact is not so."""
    chosen = pl.lit(None, dtype=pl.String)
    for case in reversed(cases):
        wanted = (facts[name].fill_null(False) == so for name, so in case.facts.items())
        fits = reduce(and_, wanted, pl.lit(True))
        chosen = pl.when(fits).then(pl.lit(case.outcome.value)).otherwise(chosen)
    return chosen
