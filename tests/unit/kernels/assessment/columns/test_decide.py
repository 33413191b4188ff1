from itertools import product

import polars as pl
import pytest

from samstyr.kernels.assessment.columns.decide import decide_column
from samstyr.kernels.assessment.decisions import ATTAINMENT, DIRECTION, OBSTACLE, decide


@pytest.mark.parametrize("cases", [ATTAINMENT, DIRECTION, OBSTACLE])
def test_the_column_decides_as_the_table_does_on_every_combination_of_facts(cases):
    names = sorted({name for case in cases for name in case.facts})
    combinations = [dict(zip(names, values, strict=True)) for values in product([True, False], repeat=len(names))]
    found = pl.DataFrame(combinations).select(outcome=decide_column(cases, {name: pl.col(name) for name in names}))
    assert found["outcome"].to_list() == [decide(cases, facts) for facts in combinations]


def test_an_unknown_fact_is_not_so():
    facts = pl.DataFrame({"has_obstacle": [None], "is_within_band": [True], "rose": [None], "higher_is_better": [None]})
    found = facts.select(outcome=decide_column(DIRECTION, {name: pl.col(name) for name in facts.columns}))
    assert found["outcome"].to_list() == ["unchanged"]
