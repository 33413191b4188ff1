from dataclasses import replace
from decimal import Decimal

import pytest

from samstyr.kernels.figures import Citation
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.municipalities.history import UnknownCode
from samstyr.kernels.municipalities.joining import Joint
from samstyr.kernels.municipalities.stitching import OverlappingFiguresDisagree, Stitched, stitch
from tests.code_history import COST, COVERAGE, MEDIAN, POPULATION, code_series, three_places
from tests.kernel_values import RESERVATION
from tests.norway import needs_norway, original_population, population_today

EMPTY = Missing(MissingReason.NOT_AVAILABLE)
SUPPRESSED = Missing(MissingReason.SUPPRESSED)
PEOPLE = {
    "0220": {"2018": "60781", "2019": "61523", "2020": EMPTY},
    "0627": {"2018": "22284", "2019": "22635", "2020": EMPTY},
    "0628": {"2018": "9450", "2019": "9521"},
    "3025": {"2019": EMPTY, "2020": "94441", "2023": "97784", "2024": EMPTY},
    "3203": {"2019": EMPTY, "2020": EMPTY, "2024": "98815"},
}


def put_together(values, rule=POPULATION, area="3203", weights=None) -> Stitched:
    given = {code: code_series(code, cells, rule) for code, cells in values.items()}
    weighing = {code: code_series(code, cells) for code, cells in (weights or {}).items()}
    return stitch(given, area=area, history=three_places(), rule=rule, weights=weighing)


def figures(stitched: Stitched) -> dict[str, Decimal | str]:
    return {
        str(figure.period): figure.number if figure.is_measured else figure.value.reason.value
        for figure in stitched.series.figures
    }


def test_asker_is_one_series_across_2020_and_2024():
    asker = put_together(PEOPLE)
    assert figures(asker) == {"2018": 92515, "2019": 93679, "2020": 94441, "2023": 97784, "2024": 98815}
    assert {figure.area for figure in asker.series.figures} == {"3203"}
    assert [(seam.year, seam.kind) for seam in asker.seams] == [(2020, Joint.SUMMED), (2024, Joint.SAME_AREA)]


def test_every_figure_says_how_it_was_made():
    first, *_, last = put_together(PEOPLE).series.figures
    assert (
        first.steps[0].nb
        == "60\u202f781 (0220 Asker) + 22\u202f284 (0627 Røyken) + 9\u202f450 (0628 Hurum) = 92\u202f515"
    )
    assert first.citation == Citation("ssb", "table 0220; table 0627; table 0628")
    assert last.steps[0].en == "The figure is published for 3203 Asker."


def test_a_sum_with_a_missing_part_is_missing_for_that_reason():
    lacking = put_together(PEOPLE | {"0628": {"2019": SUPPRESSED}})
    assert figures(lacking)["2018"] == "not_available"
    assert figures(lacking)["2019"] == "suppressed"


def test_a_rate_is_weighted_by_what_it_is_counted_on():
    shares = {"0220": {"2019": "4.0"}, "0627": {"2019": "8.0"}, "0628": {"2019": "6.0"}, "3025": {"2020": "5.1"}}
    rates = put_together(shares, COVERAGE, weights=PEOPLE)
    # (4 × 61 523 + 8 × 22 635 + 6 × 9 521) / 93 679 = 5.1697…
    assert figures(rates) == {"2019": Decimal("5.2"), "2020": Decimal("5.1")}
    assert rates.seams[0].kind is Joint.WEIGHTED


@pytest.mark.parametrize(
    ("weights", "reason"),
    [
        ({}, "not_available"),
        ({"0220": {"2019": SUPPRESSED}, "0627": {"2019": "1"}, "0628": {"2019": "1"}}, "suppressed"),
        ({code: {"2019": "0"} for code in ("0220", "0627", "0628")}, "not_applicable"),
        ({"0220": {"2019": "-1"}, "0627": {"2019": "3"}, "0628": {"2019": "3"}}, "not_applicable"),
    ],
)
def test_a_rate_without_its_weights_is_missing(weights, reason):
    shares = {code: {"2019": "4.0"} for code in ("0220", "0627", "0628")}
    assert figures(put_together(shares, COVERAGE, weights=weights)) == {"2019": reason}


def test_what_can_be_neither_summed_nor_weighted_begins_at_the_merger():
    medians = put_together(PEOPLE, MEDIAN)
    assert figures(medians) == {"2020": 94441, "2023": 97784, "2024": 98815}
    assert [(seam.year, seam.kind) for seam in medians.seams] == [(2020, Joint.NOT_JOINED), (2024, Joint.SAME_AREA)]


def test_a_split_is_not_summed_and_not_divided():
    values = {"1504": {"2019": "48000"}, "1534": {"2019": "9000"}, "1507": {"2021": "66000"}, "1580": {"2024": "9300"}}
    haram = put_together(values, area="1580")
    assert figures(haram) == {"2024": 9300}
    assert [(seam.year, seam.kind) for seam in haram.seams] == [(2024, Joint.SPLIT)]


def test_a_place_that_grew_under_the_same_number_is_summed_with_what_it_got():
    stavanger = {"1103": {"2019": "134000", "2020": "143574"}, "1141": {"2019": "3200"}, "1142": {"2019": "4900"}}
    assert figures(put_together(stavanger, area="1103")) == {"2019": 142100, "2020": 143574}


def test_there_is_no_seam_before_the_first_figure():
    assert [seam.year for seam in put_together({"3025": {"2020": "1"}, "3203": {"2024": "2"}}).seams] == [2024]
    assert put_together({"3203": {"2024": "2"}}).seams == ()
    assert put_together({}).seams == ()


def test_a_figure_that_the_source_gives_for_the_new_code_stands_in_for_what_is_missing():
    backwards = put_together({"3203": {"2019": "93679", "2024": "98815"}})
    assert figures(backwards) == {"2019": 93679, "2024": 98815}
    assert backwards.series.figures[0].steps[0].nb.startswith("Kilden gir selv tallet for 3203 Asker")
    # Also where nothing can be joined: the source knows its own borders.
    assert figures(put_together({"1507": {"2019": "66000"}, "1580": {"2019": "9000"}}, area="1580")) == {"2019": 9000}


def test_zeros_of_codes_that_do_not_count_are_empty_cells():
    assert figures(put_together(PEOPLE | {"3203": {"2019": "0", "2020": "0", "2024": "98815"}}))["2019"] == 93679


def test_overlapping_figures_that_agree_are_one():
    assert figures(put_together(PEOPLE | {"3203": {"2023": "97784"}}))["2023"] == 97784


def test_overlapping_figures_that_disagree_are_an_error_with_both():
    with pytest.raises(
        OverlappingFiguresDisagree,
        match=r"population has two figures for 3203 in 2023: 97784 from 3025 and 97785 from 3203\. Only one",
    ):
        put_together(PEOPLE | {"3203": {"2023": "97785"}})
    with pytest.raises(
        OverlappingFiguresDisagree, match=r"93679 from 0220 \+ 0627 .* \(and 1 more such pairs\)"
    ) as raised:
        put_together(PEOPLE | {"3203": {"2019": "93680", "2023": "97785"}})
    assert [conflict.period for conflict in raised.value.conflicts] == ["2019", "2023"]


def test_rounding_may_part_a_sum_from_the_published_figure():
    cells = {"0220": {"2019": "10"}, "0627": {"2019": "10"}, "0628": {"2019": "10"}}
    assert figures(put_together(cells | {"3203": {"2019": "32"}}, COST)) == {"2019": 30}
    with pytest.raises(OverlappingFiguresDisagree):
        put_together(cells | {"3203": {"2019": "33"}}, COST)


def test_what_was_compared_with_care_still_is():
    given = {
        "0220": code_series("0220", {"2019": "1"}),
        "0627": code_series("0627", {"2019": "2"}),
        "0628": code_series("0628", {"2019": "3"}),
    }
    (figure,) = given["0628"].figures
    marked = replace(figure, caveat=RESERVATION, comparable_with="new")
    odd = given | {"0628": replace(given["0628"], figures=(marked,), break_years=(2019,))}
    joined = stitch(odd, area="3203", history=three_places(), rule=POPULATION).series
    assert (joined.figures[0].comparable_with, joined.figures[0].caveat) == ("+new", RESERVATION)
    assert joined.break_years == (2019,)


def test_an_area_that_is_unknown_is_an_error():
    with pytest.raises(UnknownCode):
        put_together(PEOPLE, area="1199")


@needs_norway
def test_asker_s_real_population_is_the_published_one_in_every_year():
    given = {code: code_series(code, original_population(code)) for code in ("0220", "0627", "0628", "3025")}
    asker = stitch(given, area="3203", history=three_places(), rule=POPULATION).series
    assert {str(figure.period): figure.number for figure in asker.figures} == {
        year: Decimal(value) for year, value in population_today("3203").items() if year <= "2021"
    }
    assert asker.figures[0].number == 76937
