from datetime import date
from random import Random

import polars as pl
import pytest

from samstyr.kernels.formulas.columns.arithmetic import Given
from samstyr.kernels.formulas.columns.engine import Derivation, derive_columns
from samstyr.kernels.formulas.deriving import derive
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.municipalities.columns.inputs import cells_frame
from samstyr.kernels.period import Period
from samstyr.kernels.series import Series
from tests.derivations import ALWAYS, INPUTS, NAMES, about, formula, parts, random_part, random_text

GIVEN = {name: Given(name, decimals) for name, decimals in NAMES.items()}
PERIODS = [Period.parse(text) for text in ("2018", "2019", "2020", "2020-T1", "2021")]


def frame_of(figures):
    """A long frame of figures by (name, period, area)."""
    series = {}
    for (name, _period, area), figure in figures.items():
        series.setdefault((name, area), []).append(figure)
    return cells_frame((Series(name, area, tuple(found)) for (name, area), found in series.items()), NAMES)


@pytest.mark.parametrize("seed", range(60))
def test_both_engines_say_the_same(seed):
    rng = Random(seed)
    marked = rng.random() < 0.7
    figures = {
        (name, period, area): random_part(rng, name, period, area)
        for name in NAMES for period in PERIODS for area in ("asker", "lier") if rng.random() < 0.9
    }  # fmt: skip
    if not marked:
        figures = {key: figure for key, figure in figures.items() if not (figure.caveat or figure.comparable_with)}
    derivations = [
        Derivation(f"derived_{number}", _formula(rng), GIVEN) for number in range(rng.randint(1, 4))
    ]  # fmt: skip
    expected = {}
    for one in derivations:
        used = {name for version in one.formula.versions for name in version.inputs}
        for period in PERIODS:
            for area in ("asker", "lier"):
                given = {name: figures[name, period, area] for name in NAMES if (name, period, area) in figures}
                if used & set(given):
                    figure = derive(one.formula, given, INPUTS, about(str(period), area=area))
                    expected[one.indicator, area, period.first, period.last] = _said(figure)
    found = derive_columns(frame_of(figures), derivations)
    rows = found.select(
        "indicator", "area", "first", "last", "value", "missing", "comparable_with", "has_caveat"
    ).rows()
    assert {row[:4]: row[4:] for row in rows} == {key: pytest.approx(said, abs=1e-9) for key, said in expected.items()}
    assert len(rows) == len(expected)


def _formula(rng):
    starts = (rng.choice([ALWAYS, date(2019, 1, 1)]), date(2020, 5, 1))
    count = rng.choice([1, 2])
    return formula(
        *(f"{random_text(rng, 2)} / {rng.choice('abcd')}" for _ in range(count)),
        starts=starts[:count],
        decimals=rng.randint(0, 2),
    )


def _said(figure):
    value, reason = (float(figure.number), None) if figure.is_measured else (None, figure.value.reason.value)
    return value, reason, figure.comparable_with, bool(figure.caveat)


def test_nothing_is_derived_from_nothing():
    assert derive_columns(frame_of({}), [Derivation("share", formula("a / d"), GIVEN)]).is_empty()


def test_categories_stay_categories_and_a_missing_figure_without_a_reason_is_not_available():
    given = parts({"a": "1", "d": Missing(MissingReason.PENDING)})
    frame = frame_of({(name, "2022", "asker"): figure for name, figure in given.items()}).with_columns(
        pl.col("indicator", "area").cast(pl.Categorical), missing=pl.lit(None, dtype=pl.Null)
    )
    frame = frame.with_columns(pl.col("missing").cast(frame_of({}).schema["missing"]))
    found = derive_columns(frame, [Derivation("share", formula("a / d"), GIVEN)])
    assert found.schema["indicator"] == pl.Categorical
    assert found["missing"].to_list() == ["not_available"]
