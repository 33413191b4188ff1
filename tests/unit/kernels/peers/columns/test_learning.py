from random import Random

import pytest

from samstyr.kernels.peers.columns.learning import learn_columns
from samstyr.kernels.peers.comparing import compare, learn_from
from tests.kernel_values import AS_OF
from tests.peer_values import COUNT, INDEX, PERIOD, RATE, figures, random_groups, random_values
from tests.unit_frames import long_frame

RULES = [RATE, COUNT, INDEX]
AREAS = [f"{number:04}" for number in range(14)]


@pytest.mark.parametrize("seed", range(40))
def test_both_engines_name_the_same(seed):
    rng = Random(seed)
    values = {rule.indicator: figures(random_values(rng, AREAS, rule)) for rule in RULES}
    groups = random_groups(rng, AREAS)
    expected = set()
    for rule in RULES:
        for one in groups:
            for area in AREAS:
                if one.compares(area, PERIOD.year):
                    known = values[rule.indicator]
                    comparison = compare(area, one, known, period=PERIOD, rule=rule, as_of=AS_OF)
                    expected |= {
                        (rule.indicator, one.id, area, better.area, float(better.figure.number), float(better.by))
                        for better in learn_from(comparison, known, rule, as_of=AS_OF)
                    }
    found = learn_columns(long_frame(values), groups=groups, rules=RULES, as_of=AS_OF)
    rows = found.select("indicator", "group", "area", "other", "value", "by").rows()
    assert len(rows) == len(set(rows))
    assert sorted(row[:4] for row in rows) == sorted(row[:4] for row in expected)
    assert [row[4:] for row in sorted(rows)] == [pytest.approx(row[4:]) for row in sorted(expected)]
