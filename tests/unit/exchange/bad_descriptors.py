"""Bad packages: what they say about themselves."""

import json
from pathlib import Path

from tests.package_files import TEMPLATE, Cases, Spoil, both, described, replaced, resource, rewritten

LISTED = [item["name"] for item in json.loads((TEMPLATE / "datapackage.json").read_text(encoding="utf-8"))["resources"]]


def declared(field: dict[str, object], cells: list[str]) -> Spoil:
    """Declare a further column of the areas and fill it."""

    def spoil(folder: Path) -> None:
        described(lambda content: resource(content, "areas")["schema"]["fields"].append(field))(folder)
        path = folder / "areas.csv"
        lines = path.read_text(encoding="utf-8").splitlines()
        path.write_text(
            "\n".join(f"{line},{more}" for line, more in zip(lines, [field["name"], *cells], strict=True)) + "\n"
        )

    return spoil


# What is done to the package, and the whole list of what must be said of it: class, file, row, column.
CASES: Cases = {
    "no descriptor": (
        lambda folder: (folder / "datapackage.json").unlink(),
        {("missing-descriptor", "datapackage.json", None, "")},
    ),
    "descriptor that is no JSON": (
        rewritten("datapackage.json", lambda content: content[:-5]),
        {("broken-descriptor", "datapackage.json", None, "")},
    ),
    "descriptor that says a thing twice": (
        rewritten("datapackage.json", lambda content: content.replace(b'"name"', b'"name": "a", "name"', 1)),
        {("broken-descriptor", "datapackage.json", None, "")},
    ),
    "descriptor without bottom": (
        rewritten("datapackage.json", lambda _: b"[" * 100_000),
        {("broken-descriptor", "datapackage.json", None, "")},
    ),
    "descriptor with NUL": (
        replaced("datapackage.json", '"title": "Eksempel kommune"', '"title": "Eksempel\\u0000"'),
        {("broken-descriptor", "datapackage.json", None, "")},
    ),
    "descriptor with NaN": (
        replaced("datapackage.json", '"title": "Eksempel kommune"', '"x": NaN, "title": "Eksempel"'),
        {("broken-descriptor", "datapackage.json", None, "")},
    ),
    "descriptor that is a list": (
        rewritten("datapackage.json", lambda _: b"[]"),
        {("broken-descriptor", "datapackage.json", None, "")},
    ),
    "no reference date": (
        described(lambda content: content.pop("reference_date")),
        {("descriptor-value", "datapackage.json", None, "reference_date")},
    ),
    "municipality that is no area": (
        described(lambda content: content.update(municipality="asker")),
        {("descriptor-value", "datapackage.json", None, "municipality")},
    ),
    "path that leads out": (
        described(lambda content: resource(content, "goals").update(path="../goals.csv")),
        {("unsafe-path", "datapackage.json", None, f"resources[{LISTED.index('goals')}].path")},
    ),
    "absolute path": (
        described(lambda content: resource(content, "goals").update(path="/etc/passwd")),
        {("unsafe-path", "datapackage.json", None, f"resources[{LISTED.index('goals')}].path")},
    ),
    "address for a path": (
        described(lambda content: resource(content, "goals").update(path="https://example.org/goals.csv")),
        {("unsafe-path", "datapackage.json", None, f"resources[{LISTED.index('goals')}].path")},
    ),
    "table nobody described": (
        both(
            described(lambda content: content["resources"].append({"name": "budget", "path": "budget.csv"})),
            lambda folder: (folder / "budget.csv").write_text("id\n1\n"),
        ),
        {
            ("undeclared-table", "datapackage.json", None, f"resources[{len(LISTED)}].name"),
            ("unlisted-file", "budget.csv", None, ""),
        },
    ),
    "declared type that is unknown": (
        declared({"name": "extra", "type": "geopoint"}, ["x"]),
        {
            ("descriptor-value", "datapackage.json", None, "resources[0].schema.fields[11].type"),
            ("unknown-column", "areas.csv", 1, "extra"),
        },
    ),
    "declared decimal comma": (
        declared({"name": "extra", "type": "number", "decimalChar": ","}, ["1"]),
        {("descriptor-value", "datapackage.json", None, "resources[0].schema.fields[11].decimalChar")},
    ),
    "declared column with a wrong cell": (
        declared({"name": "extra", "type": "integer"}, ["x"]),
        {("wrong-type", "areas.csv", 2, "extra")},
    ),
    "format's column declared otherwise": (
        described(lambda content: resource(content, "areas")["schema"]["fields"][7].update(type="string")),
        {("descriptor-value", "datapackage.json", None, "resources[0].schema.fields.valid_from.type")},
    ),
}
