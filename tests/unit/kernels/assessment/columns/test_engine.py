from datetime import date
from decimal import Decimal
from random import Random

import polars as pl
import pytest

from samstyr.kernels.assessment.columns.engine import AssessedColumns, assess_columns
from samstyr.kernels.assessment.columns.inputs import IndicatorRules, figures_frame
from samstyr.kernels.assessment.outcomes import Assessment, Polarity, Verdict
from samstyr.kernels.assessment.scalar import assess
from samstyr.kernels.rules import RuleNotInForce
from samstyr.kernels.units import UnitKind
from tests.kernel_generator import Generated, generate
from tests.kernel_values import AS_OF, series, target

DAYS = [date(2023, 8, 31), date(2019, 2, 28), date(2024, 2, 29)]
# What the scalar engine rounds for people, the column engine keeps as a float.
CLOSE = Decimal("0.0001")


def by_scalar(generated: list[Generated], day: date) -> dict[tuple[str, str], Assessment]:
    return {
        (one.indicator, one.area): assess(
            one,
            targets=given.targets,
            polarity=given.rules.polarity,
            unit=given.unit,
            decimals=given.rules.decimals,
            band=given.rules.band,
            stated_changes=given.stated,
            as_of=day,
        )
        for given in generated
        for one in given.series
        if one.figures
    }


def by_columns(generated: list[Generated], day: date) -> AssessedColumns:
    return assess_columns(
        figures_frame((one for given in generated for one in given.series), decimals_of(generated)),
        indicators=[given.rules for given in generated],
        targets=[target for given in generated for target in given.targets],
        stated_changes={
            area: [change for given in generated for change in given.stated] for area in ("area_0", "area_1", "area_2")
        },
        as_of=day,
    )


def decimals_of(generated: list[Generated]) -> dict[str, int]:
    return {given.rules.id: given.rules.decimals for given in generated}


def is_close(found: float | None, expected: Decimal | None) -> bool:
    if found is None or expected is None:
        return found is None and expected is None
    return abs(Decimal(found) - expected) < CLOSE


def agrees_on_the_change(row: dict[str, object], expected: Assessment) -> bool:
    change = expected.change
    said = {
        "outdated": expected.outdated,
        "attainment": expected.attainment.value,
        "direction": change.direction.value,
        "obstacle": change.obstacle.value if change.obstacle else None,
        "reasons": [reason.value for reason in expected.worth_a_look],
        "last": expected.latest.period.last if expected.latest else None,
        "kind": expected.latest.period.kind.value if expected.latest else None,
    }
    numbers = {"absolute": change.absolute, "percent": change.percent, "years": change.years, "band": change.band}
    alike = {name: row[name] for name in said} == said
    return alike and all(is_close(row[name], value) for name, value in numbers.items())  # type: ignore[arg-type]


def agrees_on_the_verdict(row: dict[str, object], expected: Verdict) -> bool:
    said = (row["target"], row["attainment"], row["crossed"])
    numbers = {
        "held": expected.held,
        "distance": expected.distance,
        "expected": expected.path.expected if expected.path else None,
    }
    alike = said == (expected.target.id, expected.attainment.value, expected.crossed)
    return alike and all(is_close(row[name], value) for name, value in numbers.items())  # type: ignore[arg-type]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_both_engines_agree_on_ten_thousand_generated_figures(day):
    rng = Random(20230831)
    generated = [generate(rng, number) for number in range(1200)]
    assert sum(len(one.figures) for given in generated for one in given.series) > 10_000

    scalar, columns = by_scalar(generated, day), by_columns(generated, day)

    rows = {(row["indicator"], row["area"]): row for row in columns.indicators.to_dicts()}
    assert rows.keys() == scalar.keys()
    unlike = [key for key, expected in scalar.items() if not agrees_on_the_change(rows[key], expected)]
    assert not unlike, (rows[unlike[0]], scalar[unlike[0]])

    expected_verdicts = [verdict for _, one in sorted(scalar.items()) for verdict in one.verdicts]
    pairs = list(zip(columns.verdicts.to_dicts(), expected_verdicts, strict=True))
    different = [pair for pair in pairs if not agrees_on_the_verdict(*pair)]
    assert not different, different[0]


def test_the_generated_figures_reach_every_outcome():
    rng = Random(20230831)
    columns = by_columns([generate(rng, number) for number in range(1200)], AS_OF)
    attainments = set(columns.verdicts["attainment"])
    assert len(attainments) == 12, attainments
    assert set(columns.indicators["direction"]) == {"improving", "worsening", "unchanged", "unknown"}
    assert columns.indicators["obstacle"].n_unique() == 7
    assert set(columns.indicators["reasons"].explode().drop_nulls()) == {
        "crossed_target",
        "missed_and_worsening",
        "turned",
        "largest_move",
    }


def test_the_order_of_rows_does_not_matter():
    rng = Random(7)
    generated = [generate(rng, number) for number in range(50)]
    frame = figures_frame((one for given in generated for one in given.series), decimals_of(generated))
    rules, targets = [given.rules for given in generated], [t for given in generated for t in given.targets]

    def run(figures: pl.DataFrame) -> AssessedColumns:
        return assess_columns(figures, indicators=rules, targets=targets, as_of=AS_OF)

    straight, shuffled = run(frame), run(frame.sample(fraction=1, shuffle=True, seed=3))
    assert straight.indicators.equals(shuffled.indicators)
    assert straight.verdicts.equals(shuffled.verdicts)


def test_nothing_in_gives_nothing_out():
    nothing = assess_columns(figures_frame([], {}), indicators=[], targets=[target()], as_of=AS_OF)
    assert nothing.indicators.is_empty()
    assert nothing.verdicts.is_empty()


def test_a_day_before_all_rules_is_refused():
    rules = [IndicatorRules("gjeld", UnitKind.SHARE, 1, Polarity.LOWER)]
    with pytest.raises(RuleNotInForce, match="outdated_after"):
        assess_columns(
            figures_frame([series({"2022": "97.4"})], {"gjeld": 1}),
            indicators=rules,
            targets=[],
            as_of=date(1850, 1, 1),
        )
