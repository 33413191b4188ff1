"""Bad packages: single cells and periods."""

from tests.package_files import Cases, Spoil, appended, both, replaced

OBSERVATIONS = "observations.csv"


def cell(value: str) -> Spoil:
    """Put a value into the first observation, which stands in row 2."""
    return replaced(OBSERVATIONS, "2020,1.8,", f"2020,{value},")


# What is done to the package, and the whole list of what must be said of it: class, file, row, column.
CASES: Cases = {
    "decimal comma": (cell('"1,8"'), {("decimal-comma", OBSERVATIONS, 2, "value")}),
    "thousands space": (cell("186 211"), {("decimal-comma", OBSERVATIONS, 2, "value")}),
    "thousands point and comma": (cell('"1.186,5"'), {("decimal-comma", OBSERVATIONS, 2, "value")}),
    "number as 4. feb": (cell("4. feb"), {("spreadsheet-date", OBSERVATIONS, 2, "value")}),
    "number as 4.feb": (cell("4.feb"), {("spreadsheet-date", OBSERVATIONS, 2, "value")}),
    "number as 02.apr": (cell("02.apr"), {("spreadsheet-date", OBSERVATIONS, 2, "value")}),
    "number as 1. des.": (cell("1. des."), {("spreadsheet-date", OBSERVATIONS, 2, "value")}),
    "number as Feb-04": (cell("Feb-04"), {("spreadsheet-date", OBSERVATIONS, 2, "value")}),
    "number as 4-Feb": (cell("4-Feb"), {("spreadsheet-date", OBSERVATIONS, 2, "value")}),
    "number as mai.23": (cell("mai.23"), {("spreadsheet-date", OBSERVATIONS, 2, "value")}),
    "number as 04.02.2023": (cell("04.02.2023"), {("spreadsheet-date", OBSERVATIONS, 2, "value")}),
    "number as 2023-02-04": (cell("2023-02-04"), {("spreadsheet-date", OBSERVATIONS, 2, "value")}),
    "text for a number": (cell("ukjent"), {("wrong-type", OBSERVATIONS, 2, "value")}),
    "minus sign for a hyphen": (cell("−1.8"), {("wrong-type", OBSERVATIONS, 2, "value")}),
    "NaN": (cell("NaN"), {("wrong-type", OBSERVATIONS, 2, "value")}),
    "infinity": (cell("inf"), {("wrong-type", OBSERVATIONS, 2, "value")}),
    "huge exponent": (cell("1e999"), {("wrong-type", OBSERVATIONS, 2, "value")}),
    "too many digits": (cell("1" * 40), {("wrong-type", OBSERVATIONS, 2, "value")}),
    "digits of another script": (cell("١٢"), {("wrong-type", OBSERVATIONS, 2, "value")}),
    "hexadecimal": (cell("0x10"), {("wrong-type", OBSERVATIONS, 2, "value")}),
    "required cell empty": (
        replaced("units.csv", "antall,count", ",count"),
        {("missing-cell", "units.csv", 2, "label_nb")},
    ),
    "required cell blank": (
        replaced("units.csv", "antall,count", "  ,count"),
        {("missing-cell", "units.csv", 2, "label_nb")},
    ),
    "unknown choice": (
        replaced("units.csv", "per cent,share", "per cent,Share"),
        {("unknown-choice", "units.csv", 4, "kind")},
    ),
    "flag in Norwegian": (
        replaced("plans.csv", ",yes,no,", ",ja,nei,"),
        {("unknown-choice", "plans.csv", 2, "preferred"), ("unknown-choice", "plans.csv", 2, "contradiction")},
    ),
    "number outside its limits": (
        replaced("focus_areas.csv", "8,8|16", "18,8|16"),
        {("number-out-of-range", "focus_areas.csv", 2, "sdg_main")},
    ),
    "integer too large": (
        replaced("bodies.csv", ",27,", ",2700000000,"),
        {("number-out-of-range", "bodies.csv", 2, "members")},
    ),
    "pattern not met": (
        replaced("focus_areas.csv", "8,8|16", "8,8;16"),
        {("wrong-type", "focus_areas.csv", 2, "sdg_list")},
    ),
    "key with a space": (
        appended("units.csv", "per head,,,per hode,per head,rate,1"),
        {("wrong-type", "units.csv", 8, "code")},
    ),
    "day that does not exist": (
        replaced("indicators.csv", "2024-03-01", "2024-02-30"),
        {("wrong-type", "indicators.csv", 2, "next_due")},
    ),
    "Norwegian date": (
        replaced("indicators.csv", "2024-03-01", "01.03.2024"),
        {("wrong-type", "indicators.csv", 2, "next_due")},
    ),
    "cell too long for a spreadsheet": (
        replaced("goals.csv", "Eksempel på delmål", "x" * 32_768),
        {("cell-too-long", "goals.csv", 3, "title_nb")},
    ),
    "key too long for the database": (
        appended("stated_changes.csv", f"driftsresultat,2021,2020,1,percent,prose,,regnskap_2022,{'s' * 101}"),
        {("key-too-long", "stated_changes.csv", 2, "line")},
    ),
    "formula": (
        replaced("goals.csv", "Eksempel på delmål", '"=HYPERLINK(""https://example.org"")"'),
        {("formula", "goals.csv", 3, "title_nb")},
    ),
    "formula with plus": (
        replaced("goals.csv", "Eksempel på delmål", "+1+1"),
        {("formula", "goals.csv", 3, "title_nb")},
    ),
    "formula with minus": (
        replaced("goals.csv", "Eksempel på delmål", "-2+3"),
        {("formula", "goals.csv", 3, "title_nb")},
    ),
    "formula with at": (
        replaced("goals.csv", "Eksempel på delmål", "@SUM(A1)"),
        {("formula", "goals.csv", 3, "title_nb")},
    ),
    "formula after a tab": (
        replaced("goals.csv", "Eksempel på delmål", "\t=1+1"),
        {("formula", "goals.csv", 3, "title_nb")},
    ),
    "formula with a full-width sign": (
        replaced("goals.csv", "Eksempel på delmål", "＝1+1"),
        {("formula", "goals.csv", 3, "title_nb")},
    ),
    "list item": (replaced("goals.csv", "Eksempel på delmål", "- et punkt"), {("formula", "goals.csv", 3, "title_nb")}),
    # Periods.
    "year of five digits": (
        replaced(OBSERVATIONS, "driftsresultat,2020", "driftsresultat,20200"),
        {("impossible-period", OBSERVATIONS, 2, "year")},
    ),
    "year before statistics": (
        replaced(OBSERVATIONS, "driftsresultat,2020", "driftsresultat,0020"),
        {("impossible-period", OBSERVATIONS, 2, "year")},
    ),
    "month 13": (
        both(
            replaced(OBSERVATIONS, "indicator_id,year", "indicator_id,period,year"),
            replaced(OBSERVATIONS, "driftsresultat,2020", "driftsresultat,2020-13,2020"),
            replaced(OBSERVATIONS, "driftsresultat,2021", "driftsresultat,,2021"),
            replaced(OBSERVATIONS, "driftsresultat,2022", "driftsresultat,2022-T2,2022"),
        ),
        {("impossible-period", OBSERVATIONS, 2, "period")},
    ),
    "period of another year": (
        both(
            replaced(OBSERVATIONS, "indicator_id,year", "indicator_id,period,year"),
            replaced(OBSERVATIONS, "driftsresultat,2020", "driftsresultat,2018-2019,2020"),
            replaced(OBSERVATIONS, "driftsresultat,2021", "driftsresultat,2020-2021,2021"),
            replaced(OBSERVATIONS, "driftsresultat,2022", "driftsresultat,2022-Q3,2022"),
        ),
        {("impossible-period", OBSERVATIONS, 2, "period")},
    ),
    "period backwards": (
        both(
            replaced(OBSERVATIONS, "indicator_id,year", "indicator_id,period,year"),
            replaced(OBSERVATIONS, "driftsresultat,2021", "driftsresultat,,2021"),
            replaced(OBSERVATIONS, "driftsresultat,2020", "driftsresultat,2021-2020,2020"),
            replaced(OBSERVATIONS, "driftsresultat,2022", "driftsresultat,,2022"),
        ),
        {("impossible-period", OBSERVATIONS, 2, "period")},
    ),
}
