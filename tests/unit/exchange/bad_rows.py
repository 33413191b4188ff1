"""Bad packages: rows that do not go together."""

from tests.package_files import Cases, Spoil, appended, both, described, replaced, resource

OBSERVATIONS = "observations.csv"
THE_ROW = 'driftsresultat,2020,1.8,measured,,,,"1,8 %",regnskap_2022,side 5'


def cell(value: str) -> Spoil:
    """Put a value into the first observation, which stands in row 2."""
    return replaced(OBSERVATIONS, "2020,1.8,", f"2020,{value},")


# What is done to the package, and the whole list of what must be said of it: class, file, row, column.
CASES: Cases = {
    "row twice": (
        appended(OBSERVATIONS, THE_ROW),
        {("duplicate-row", OBSERVATIONS, 5, "indicator_id, area_id, year, period")},
    ),
    "two values for one cell": (
        appended(OBSERVATIONS, THE_ROW.replace("1.8,", "1.9,")),
        {("two-values", OBSERVATIONS, 5, "indicator_id, area_id, year, period")},
    ),
    "municipality named and blank": (
        both(
            replaced(OBSERVATIONS, "indicator_id,year", "indicator_id,area_id,year"),
            replaced(OBSERVATIONS, "driftsresultat,2020", "driftsresultat,,2020"),
            replaced(OBSERVATIONS, "driftsresultat,2021", "driftsresultat,eksempel,2020"),
            replaced(OBSERVATIONS, "driftsresultat,2022", "driftsresultat,,2022"),
        ),
        {("two-values", OBSERVATIONS, 3, "indicator_id, area_id, year, period")},
    ),
    "duplicate key": (
        appended("units.csv", "count,stk,pcs,stykker,pieces,count,0"),
        {("two-values", "units.csv", 8, "code")},
    ),
    "reference to nothing": (
        replaced("targets.csv", ",driftsresultat,", ",driftresultat,"),
        {("dangling-reference", "targets.csv", 2, "indicator_id")},
    ),
    "reference to a table that is not there": (
        both(
            described(lambda content: content["resources"].remove(resource(content, "bodies"))),
            lambda folder: (folder / "bodies.csv").unlink(),
        ),
        {("dangling-reference", "plans.csv", 2, "decision_body_id")},
    ),
    "value outside the stated scale": (
        both(replaced("indicators.csv", "percent,,,higher", "percent,1,6,higher"), cell("6.1")),
        {("outside-scale", OBSERVATIONS, 2, "value")},
    ),
    "value with a reason for its absence": (
        replaced(OBSERVATIONS, "1.8,measured", "1.8,pending"),
        {("contradiction", OBSERVATIONS, 2, "status")},
    ),
    "measured without a value": (cell(""), {("contradiction", OBSERVATIONS, 2, "status")}),
    "scale upside down": (
        replaced("indicators.csv", "percent,,,higher", "percent,6,1,higher"),
        {
            ("contradiction", "indicators.csv", 2, "scale_max"),
            ("outside-scale", OBSERVATIONS, 2, "value"),
            ("outside-scale", OBSERVATIONS, 3, "value"),
        },
    ),
    "sub-goal without a main goal": (
        replaced("goals.csv", "okonomi_1,okonomi_0,", "okonomi_1,,"),
        {("contradiction", "goals.csv", 3, "parent_id")},
    ),
    "area in itself": (
        replaced("areas.csv", ",,Bytt ut", ",eksempel,Bytt ut"),
        {("contradiction", "areas.csv", 2, "part_of")},
    ),
    "between with one end": (
        replaced("targets.csv", ",>=,", ",between,"),
        {("contradiction", "targets.csv", 2, "value_2")},
    ),
}
