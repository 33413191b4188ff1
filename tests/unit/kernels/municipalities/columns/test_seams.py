from datetime import date
from random import Random

import pytest

from samstyr.kernels.municipalities.columns.inputs import cells_frame
from samstyr.kernels.municipalities.columns.seams import seams_columns
from samstyr.kernels.municipalities.stitching import OverlappingFiguresDisagree, stitch
from tests.code_history import MEDIAN, POPULATION, code_series, random_history, random_series, three_places

RULES = [POPULATION, MEDIAN]
DECIMALS = {"population": 0, "median": 0}


def test_the_seams_of_a_series_are_said_in_words_where_it_has_figures_before():
    series = [code_series("0220", {"2019": "1"}), code_series("3203", {"2024": "1"}, MEDIAN)]
    found = seams_columns(cells_frame(series, DECIMALS), history=three_places(), areas=["3203"], rules=RULES)
    assert found.select("indicator", "on", "kind", "before", "after").rows() == [
        ("population", date(2020, 1, 1), "summed", ["0220", "0627", "0628"], ["3025"]),
        ("population", date(2024, 1, 1), "same_area", ["3025"], ["3203"]),
    ]
    assert found["nb"][0].startswith("I 2020 ble 0220 Asker")
    assert found["en"][1].endswith("The area is the same.")


@pytest.mark.parametrize("seed", range(30))
def test_both_engines_show_the_same_seams(seed):
    rng = Random(seed)
    history = random_history(rng)
    given = {
        rule.indicator: {code: random_series(rng, code, rule, history) for code in history.lives} for rule in RULES
    }
    areas = history.codes_on(date(2026, 1, 1))
    figures = cells_frame((one for by_code in given.values() for one in by_code.values()), DECIMALS)
    rows = seams_columns(figures, history=history, areas=areas, rules=RULES).select(
        "indicator", "area", "on", "kind", "before", "after", "nb", "en"
    )
    for rule in RULES:
        for area in areas:
            try:
                seams = stitch(given[rule.indicator], area=area, history=history, rule=rule).seams
            except OverlappingFiguresDisagree:
                continue
            found = [row[2:] for row in rows.rows() if row[:2] == (rule.indicator, area)]
            assert found == [
                (seam.on, seam.kind.value, list(seam.before), list(seam.after), seam.reason.nb, seam.reason.en)
                for seam in seams
            ]
