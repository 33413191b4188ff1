from samstyr.kernels.packages.canonical import ROW
from samstyr.kernels.packages.sheets import Sheet, complete, header_problems, present
from tests.unit.kernels.packages.tables import THINGS, frame


def sheet(*header: str) -> Sheet:
    return Sheet("things.csv", header, frame(**{str(place): [name] for place, name in enumerate(header)}))


def codes(*header: str) -> list[tuple[str, str]]:
    return [(problem.code, problem.value) for problem in header_problems(sheet(*header), THINGS)]


def test_the_order_of_columns_does_not_matter_and_optional_ones_may_be_gone():
    assert codes("size", "id", "part_of") == []


def test_strange_double_and_missing_columns_are_named():
    assert codes("id", "ID", "part_off", "note") == [
        ("duplicate-column", "id"),
        ("duplicate-column", "ID"),
        ("unknown-column", "part_off"),
        ("missing-column", "part_of"),
        ("missing-column", "size"),
    ]


def test_the_nearest_name_is_suggested():
    near = [problem.expected.en for problem in header_problems(sheet("id", "part_off", "size"), THINGS)]
    assert near == ['Did you mean "part_of"?', ""]


def test_cells_are_put_under_their_names_and_the_rest_is_empty():
    table = present(sheet("size", "x", "id"), THINGS)
    assert table.rows() == [("id", "size", 2)]
    whole = complete(table, THINGS)
    assert whole.columns == ["id", "part_of", "size", "note", ROW]
    assert whole.rows() == [("id", "", "size", "", 2)]
