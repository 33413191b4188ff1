from datetime import date

from samstyr.kernels.packages.canonical import ROW
from samstyr.kernels.packages.checks import checked
from samstyr.kernels.packages.columns import Kind, Reference
from samstyr.kernels.packages.descriptor import Description
from samstyr.kernels.packages.resources import Resource
from samstyr.kernels.packages.sheets import Sheet
from samstyr.kernels.texts import Text
from tests.unit.kernels.packages.tables import column, frame, resource, said

AREAS = resource(column("id", Kind.ID, required=True), name="areas")
FIGURES = resource(
    column("id", Kind.ID, required=True),
    column("area_id", Kind.ID, refers_to=Reference("areas", "id"), municipality_when_blank=True, optional=True),
    column("value", Kind.NUMBER),
    name="figures",
)


def sheet(name: str, *, whole: bool = True, **cells: list[str]) -> Sheet:
    places = {str(place): values for place, values in enumerate(cells.values())}
    return Sheet(f"{name}.csv", tuple(cells), frame(**places), whole=whole)


def description(*tables: Resource, municipality: str = "asker") -> Description:
    return Description("p", Text("P"), date(2023, 8, 31), municipality, tables, {})


def test_a_good_package_comes_out_in_canonical_text():
    sheets = {"areas": sheet("areas", id=["asker"]), "figures": sheet("figures", value=["+1.0"], id=["a"])}
    tables, problems = checked(description(AREAS, FIGURES), sheets)
    assert problems.is_empty()
    assert tables["figures"].columns == ["id", "area_id", "value", ROW]
    assert tables["figures"].rows() == [("a", "asker", "1.0", 2)]


def test_nothing_is_said_of_what_refers_to_a_table_that_could_not_be_read():
    figures = sheet("figures", id=["a"], area_id=["oslo"], value=["x"])
    listed = description(AREAS, FIGURES)
    _, unread = checked(listed, {"figures": figures})
    assert [code for code, *_ in said(unread)] == ["wrong-type"]
    _, cut = checked(listed, {"figures": figures, "areas": sheet("areas", whole=False, id=["asker"])})
    assert [code for code, *_ in said(cut)] == ["wrong-type"]
    _, without_key = checked(listed, {"figures": figures, "areas": sheet("areas", idd=["asker"])})
    assert [code for code, *_ in said(without_key)] == ["unknown-column", "missing-column", "wrong-type"]


def test_a_table_that_is_not_listed_is_empty_for_those_who_refer_to_it():
    _, problems = checked(
        description(FIGURES, municipality=""), {"figures": sheet("figures", id=["a"], area_id=["oslo"], value=[""])}
    )
    assert [code for code, *_ in said(problems)] == ["dangling-reference"]


def test_an_unknown_municipality_is_said_once():
    sheets = {"areas": sheet("areas", id=["oslo"]), "figures": sheet("figures", id=["a", "b"], value=["1", "2"])}
    _, problems = checked(description(AREAS, FIGURES), sheets)
    assert said(problems) == [("descriptor-value", None, "municipality", "asker")]
    _, alone = checked(description(FIGURES), {"figures": sheets["figures"]})
    assert said(alone) == [("descriptor-value", None, "municipality", "asker")]


def test_keys_are_looked_at_only_where_the_whole_key_is_there():
    table = resource(column("a"), column("b"), key=("a", "b"), unique=(("b",),), name="pairs")
    _, problems = checked(description(table, municipality=""), {"pairs": sheet("pairs", a=["x", "x"])})
    assert said(problems) == [("missing-column", 1, "b", "b")]
