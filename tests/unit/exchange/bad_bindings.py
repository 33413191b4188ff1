"""Bad packages: series that are none, and bindings that cannot be."""

from tests.package_files import Cases, appended, replaced

SERIES, BINDINGS = "series.csv", "bindings.csv"
SUMMED = "folk,Folk,,file,folketall,,,,persons,,0,summed,,,"
AT = ("bad-formula", BINDINGS, 2, "formula")


def formula(written: str) -> Cases:
    return {f"formula {written}": (replaced(BINDINGS, ",netto_driftsresultat,", f",{written},"), {AT})}


CASES: Cases = {
    **formula("netto_driftsresultat +"),
    **formula("2 + 2"),
    **formula("nettoresultat"),
    **formula("100 * netto_driftsresultat"),
    "formula that adds persons to percent": (
        lambda folder: (
            appended(SERIES, SUMMED)(folder),
            replaced(BINDINGS, ",netto_driftsresultat,", ",netto_driftsresultat + folk,")(folder),
        ),
        {AT},
    ),
    "no formula": (
        replaced(BINDINGS, ",netto_driftsresultat,", ",,"),
        {("missing-cell", BINDINGS, 2, "formula")},
    ),
    "binding of nothing": (
        replaced(BINDINGS, "driftsresultat,1900", "driftsresultatet,1900"),
        {("dangling-reference", BINDINGS, 2, "indicator_id")},
    ),
    "binding that begins twice": (
        appended(BINDINGS, "driftsresultat,1900-01-01,netto_driftsresultat,SSB,ssb,,"),
        {("two-values", BINDINGS, 3, "indicator_id, valid_from")},
    ),
    "binding from no day": (
        replaced(BINDINGS, "1900-01-01", "1900-02-30"),
        {("wrong-type", BINDINGS, 2, "valid_from")},
    ),
    "nobody's definition": (
        replaced(BINDINGS, ",own,", ",kommunen,"),
        {("unknown-choice", BINDINGS, 2, "owner")},
    ),
    "series with a name that no formula can have": (
        appended(SERIES, SUMMED.replace("folk,", "folk.i.alt,", 1)),
        {("wrong-type", SERIES, 3, "id")},
    ),
    "series of codes without a dimension": (
        appended(SERIES, SUMMED.replace("folketall,,", "folketall,0-15;16-66,")),
        {("wrong-type", SERIES, 3, "codes")},
    ),
    "series weighted by nothing": (
        appended(SERIES, SUMMED.replace("summed", "weighted")),
        {("contradiction", SERIES, 3, "weight")},
    ),
    "sum with a weight": (
        appended(SERIES, SUMMED.replace("summed,", "summed,netto_driftsresultat")),
        {("contradiction", SERIES, 3, "weight")},
    ),
    "weighted by itself": (
        appended(SERIES, SUMMED.replace("summed,", "weighted,folk")),
        {("contradiction", SERIES, 3, "weight")},
    ),
    "series in a unit that is not there": (
        appended(SERIES, SUMMED.replace("persons", "hoder")),
        {("dangling-reference", SERIES, 3, "unit")},
    ),
    "way of joining that is none": (
        appended(SERIES, SUMMED.replace("summed", "gjennomsnitt")),
        {("unknown-choice", SERIES, 3, "joining")},
    ),
}
