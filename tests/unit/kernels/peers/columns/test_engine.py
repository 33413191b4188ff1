from decimal import Decimal
from random import Random

import polars as pl
import pytest

from samstyr.kernels.peers.columns.engine import NUMBERS, ComparedColumns, compare_columns
from samstyr.kernels.peers.columns.inputs import FIELD
from samstyr.kernels.peers.comparing import compare
from samstyr.kernels.peers.groups import GroupKind
from samstyr.kernels.period import Period
from tests.kernel_values import AS_OF
from tests.peer_values import COUNT, INDEX, PEOPLE, RATE, figures, group, random_groups, random_values
from tests.unit_frames import long_frame

RULES = [RATE, COUNT, INDEX, PEOPLE]
AREAS = [f"{number:04}" for number in range(12)]
PERIODS = [Period.parse(text) for text in ("2020", "2021", "2022-T1", "2023")]


def number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def generated(rng):
    """Figures by rule and period, groups, and what the source publishes for some groups."""
    values = {
        (rule.indicator, period): figures(random_values(rng, AREAS, rule), period)
        for rule in RULES
        for period in PERIODS
    }
    groups = random_groups(rng, AREAS)
    published = {
        (rule.indicator, period, one.id): figures({"g": random_values(rng, ["g"], rule).get("g", "1")}, period)["g"]
        for rule in RULES for period in PERIODS for one in groups if rng.random() < 0.2
    }  # fmt: skip
    return values, groups, {key: one for key, one in published.items() if one.is_measured}


def published_frame(published):
    rows = [
        (indicator, group, period.kind.value, period.first, period.last, float(figure.number))
        for (indicator, period, group), figure in published.items()
    ]
    types = [pl.String, pl.String, pl.String, pl.Date, pl.Date, pl.Float64]
    return pl.DataFrame(rows, schema=dict(zip([*FIELD, "value"], types, strict=True)), orient="row")


def by_columns(values, groups, published) -> ComparedColumns:
    frame = pl.concat(long_frame({indicator: found}) for (indicator, _), found in values.items())
    return compare_columns(frame, groups=groups, rules=RULES, published=published_frame(published), as_of=AS_OF)


def by_scalar(values, groups, published):
    for rule in RULES:
        for period in PERIODS:
            for one in groups:
                for area in [*AREAS, ""]:
                    yield (
                        rule,
                        compare(
                            area,
                            one,
                            values[rule.indicator, period],
                            period=period,
                            rule=rule,
                            weights=values[rule.weight, period] if rule.weight else {},
                            published=published.get((rule.indicator, period, one.id)),
                            as_of=AS_OF,
                        ),
                    )


@pytest.mark.parametrize("seed", range(25))
def test_both_engines_say_the_same(seed):
    values, groups, published = generated(Random(seed))
    found = by_columns(values, groups, published)
    expected_groups, expected_areas = {}, {}
    for rule, one in by_scalar(values, groups, published):
        key = (rule.indicator, one.group.id, one.period.kind.value, one.period.first, one.period.last)
        if one.spread is not None:
            spread = [number(getattr(one.spread, name)) for name in NUMBERS[:5]]
            levels = [number(value) for value in (one.level, one.computed, one.apart, one.total)]
            said = (one.size, one.measured, one.is_thin, one.level_kind.value)
            expected_groups[key] = (*said, *spread, *levels)
        if one.group.compares(one.area, one.period.year) and one.mine is not None and one.rank is not None:
            band = one.band.value if one.band else None
            expected_areas[*key, one.area] = (
                number(one.mine.number), one.rank.place, one.rank.tied, one.rank.field, band,
                number(one.distance) if one.spread is not None else None,
            )  # fmt: skip
    rows = found.groups.select(*FIELD, "size", "measured", "is_thin", "level_kind", *NUMBERS).rows()
    assert {row[:5]: row[5:] for row in rows} == {
        key: pytest.approx(said, abs=1e-9) for key, said in expected_groups.items()
    }
    rows = found.areas.select(*FIELD, "area", "value", "place", "tied", "field", "band", "distance").rows()
    assert {row[:6]: row[6:] for row in rows} == {
        key: pytest.approx(said, abs=1e-9) for key, said in expected_areas.items()
    }
    assert len(rows) == len(expected_areas)


def test_texts_may_be_categories_and_nothing_need_be_published():
    frame = long_frame({"rate": figures({"a": "1.0", "b": "2.0"}), "people": figures({"a": "1", "b": "3"})})
    chosen = group("b", kind=GroupKind.NEIGHBOURS, seeker="a", id="near")
    for figures_frame in (frame, frame.with_columns(pl.col("indicator", "area").cast(pl.Categorical))):
        found = compare_columns(figures_frame, groups=[group("a", "b"), chosen], rules=[RATE, PEOPLE], as_of=AS_OF)
        rates = found.areas.filter(pl.col("indicator") == "rate").sort("group", "area")
        assert rates.select("group", "area", "distance", "place", "field").rows() == [
            ("g", "a", -0.8, 1, 2),
            ("g", "b", pytest.approx(0.2), 2, 2),
            ("near", "a", -1.0, 1, 2),
        ]
