"""What series say of everybody: today's municipalities followed over time, groups as published, weights, notes."""

from datetime import UTC, date, datetime
from decimal import Decimal

from samstyr.goals.comparing.national import municipal_codes, national_reading
from samstyr.goals.readings import Bound
from samstyr.kernels.datasets.values import Note
from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.formulas.definitions import Formula, Owner, Version
from samstyr.kernels.formulas.reading import read_formula
from samstyr.kernels.municipalities.changes import CodeChange, Life
from samstyr.kernels.municipalities.history import history_of
from samstyr.kernels.municipalities.joining import Joining
from samstyr.kernels.period import Period
from samstyr.kernels.series import Series
from samstyr.kernels.texts import NO_TEXT, Text
from samstyr.statistics.queries.series_values import SeriesCells, SeriesOrigin, SourceSeries
from tests.kernel_values import COUNT, PERCENT

AS_OF = date(2023, 8, 31)
FETCHED = datetime(2023, 8, 1, tzinfo=UTC)
# 3001 became 3101 in 2024; 3002 always was itself, and 9998 is not in the history at all.
HISTORY = history_of(
    [CodeChange("3001", "3101", date(2024, 1, 1), "Halden", "Halden")],
    [Life("3001", "", None, date(2024, 1, 1)), Life("3101", "", date(2024, 1, 1)), Life("3002")],
)
UNITS = {"count": COUNT, "percent": PERCENT}


def cells(name, values, *, unit=COUNT, joining=Joining.SUMMED, weight="", notes=(), number=3, decimals=0):
    """A series from values by code and year."""
    about = SourceSeries(
        name, Text(name), "ssb", "12134", {}, "", "", unit.code, "", Decimal(1), decimals, joining, weight, NO_TEXT
    )
    origin = SeriesOrigin(number, "ssb", "12134", "", "SSB", "", "", "", FETCHED, "", "", "")
    by_code = {
        code: Series(
            name,
            code,
            tuple(
                Figure(Decimal(value), unit, Period.of_year(year), code, Citation("ssb/12134", ""), FETCHED.date())
                for year, value in years.items()
            ),
        )
        for code, years in values.items()
    }
    return SeriesCells(about, origin, by_code, {code: f"Sted {code}" for code in values}, tuple(notes))


def bound(formula, *series, unit=PERCENT) -> Bound:
    version = Version("2000", date(2000, 1, 1), formula, read_formula(formula), "")
    return Bound(
        formula=Formula("debt", Text("Gjeld"), unit.code, unit.decimals, Owner.OWN, NO_TEXT, (version,)),
        unit=unit,
        min_count=None,
        cells={one.series.id: one for one in series},
        units={one.series.id: UNITS[one.series.unit] for one in series},
    )


DEBT = {
    "3001": {2021: "50", 2022: "60"},
    "3002": {2022: "30"},
    "9998": {2022: "8"},
    "EKG12": {2022: "90"},
    "": {2022: "1"},
}
INCOME = {"3001": {2021: "100", 2022: "100"}, "3002": {2022: "40"}, "9998": {2022: "10"}, "EKG12": {2022: "140"}}
RATIO = bound("100 * debt / income", cells("debt", DEBT), cells("income", INCOME, number=9))


def values(series):
    return {code: [str(figure.value) for figure in one.figures] for code, one in series.items()}


def test_a_ratio_has_every_municipality_of_today_and_is_weighted_by_what_it_is_counted_on():
    found = national_reading(RATIO, HISTORY, as_of=AS_OF)
    assert found is not None
    assert values(found.series) == {"3002": ["75.0"], "3101": ["50.0", "60.0"], "9998": ["80.0"]}
    assert values(found.weights) == {"3002": ["40"], "3101": ["100", "100"], "9998": ["10"]}
    assert (found.joining, found.weight_decimals, found.snapshots) == (Joining.WEIGHTED, 0, (3, 9))
    assert found.citation == Citation("ssb/12134", "")


def test_codes_that_changed_are_followed_to_todays():
    later = {"3101": {2024: "70"}, **DEBT}
    incomes = {"3101": {2024: "100"}, **INCOME}
    ours = bound("100 * debt / income", cells("debt", later), cells("income", incomes))
    found = national_reading(ours, HISTORY, as_of=AS_OF)
    assert found is not None
    assert values(found.series)["3101"] == ["50.0", "60.0", "70.0"]
    assert "3001" not in found.series


def test_groups_are_taken_as_published():
    found = national_reading(RATIO, HISTORY, as_of=AS_OF)
    assert found is not None
    assert values(found.published) == {"EKG12": ["64.3"]}
    assert found.names == {"3002": "Sted 3002", "9998": "Sted 9998", "EKG12": "Sted EKG12", "3101": "Halden"}


def test_a_code_that_the_history_does_not_know_must_have_a_figure_in_the_last_period():
    old = {**DEBT, "9997": {2021: "5"}, "9999": {2022: "4"}, "30010": {2022: "4"}}
    ours = bound("debt", cells("debt", old), unit=COUNT)
    assert municipal_codes(ours, HISTORY, ours.formula.versions[0]) == ("3002", "3101", "9998")


def test_a_single_series_is_joined_as_it_says():
    rates = cells(
        "rate",
        {code: {2022: "5"} for code in ("3002", "9998")},
        unit=PERCENT,
        joining=Joining.WEIGHTED,
        weight="people",
    )
    people = cells("people", {"3002": {2022: "700"}, "9998": {2022: "300"}})
    found = national_reading(bound("rate", rates, people), HISTORY, as_of=AS_OF)
    assert found is not None
    assert (found.joining, values(found.weights)) == (Joining.WEIGHTED, {"3002": ["700"], "9998": ["300"]})
    plain = national_reading(bound("debt", cells("debt", DEBT, joining=Joining.NOT_JOINED)), HISTORY, as_of=AS_OF)
    assert plain is not None
    assert (plain.joining, plain.weights) == (Joining.NOT_JOINED, {})


def test_mandatory_notes_come_along_once():
    notes = (Note("Foreløpige tall.", mandatory=True), Note("Uviktig."), Note("Foreløpige tall.", mandatory=True))
    found = national_reading(bound("debt", cells("debt", DEBT, notes=notes)), HISTORY, as_of=AS_OF)
    assert found is not None
    assert found.notes == (Text("Foreløpige tall."),)


def test_a_municipality_that_the_source_contradicts_itself_about_is_left_out_and_that_is_said():
    twice = {**DEBT, "3101": {2022: "61"}}
    found = national_reading(bound("debt", cells("debt", twice), unit=COUNT), HISTORY, as_of=AS_OF)
    assert found is not None
    assert sorted(found.series) == ["3002", "9998"]
    assert [note.en[-2:] for note in found.notes] == ["1."]


def test_a_series_about_one_municipality_compares_with_nobody():
    ours = bound("debt", cells("debt", {"3002": {2022: "5"}, "EKG12": {2022: "6"}}), unit=COUNT)
    assert national_reading(ours, HISTORY, as_of=AS_OF) is None
