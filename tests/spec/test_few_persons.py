from decimal import Decimal

from samstyr.kernels.missing import Missing
from samstyr.kernels.suppression import SUPPRESSED, Totals, Value, suppress, suppress_table
from samstyr.kernels.texts import Text
from samstyr.kernels.units import minimum_count
from tests.kernel_values import PERSONS
from tests.spec.tables import Section, Table, specified

SECTION = Section(
    Text("Tall om få personer", "Figures about few people"),
    Text(
        "Et tall om færre enn fem personer vises ikke, men null vises. Grensen kan være en annen for en indikator.",
        "A figure about fewer than five persons is not shown, but zero is. An indicator may have another limit.",
    ),
)

SMALL_COUNTS = Table(
    Text("Antall fra én til fire personer prikkes.", "Counts from one to four persons are suppressed."),
    """
    persons | shown
    0       | 0
    1       | suppressed
    4       | suppressed
    5       | 5
    97800   | 97800
    """,
)

LEFT_OVER = Table(
    Text(
        "Er bare én celle prikket i en rad eller kolonne med sum, kan den regnes ut. Da prikkes den minste av de andre "
        "også.",
        "Where only one cell is suppressed in a row or column with a total, it can be worked out. "
        "Then the smallest of the others is suppressed too.",
    ),
    """
    a | b             | c  | sum | shown a    | shown b       | shown c    | shown sum
    2 | 10            | 20 | 32  | suppressed | suppressed    | 20         | 32
    2 | 3             | 20 | 25  | suppressed | suppressed    | 20         | 25
    2 | 0             | 20 | 22  | suppressed | 0             | suppressed | 22
    2 | 0             | 0  | 2   | suppressed | 0             | 0          | suppressed
    2 | not_available | 20 | 32  | suppressed | not_available | 20         | 32
    2 | 10            | 20 |     | suppressed | 10            | 20         |
    6 | 10            | 20 | 36  | 6          | 10            | 20         | 36
    """,
)


@specified(SMALL_COUNTS)
def test_small_counts_of_persons_are_not_shown(case):
    row, _ = case
    assert _written(suppress(Decimal(row["persons"]), minimum_count(PERSONS))) == row["shown"]


@specified(LEFT_OVER)
def test_no_single_cell_is_left_to_work_out(case):
    row, _ = case
    cells = {("row", name): _read(row[name]) for name in ("a", "b", "c", "sum") if row[name]}
    shown = suppress_table(cells, totals=Totals(column="sum"), min_count=5)
    assert {name: _written(value) for (_, name), value in shown.items()} == {
        name: row[f"shown {name}"] for _, name in cells
    }


def _read(text: str) -> Value:
    return Decimal(text) if text.isdigit() else Missing(text)  # type: ignore[arg-type]  # a reason's own value


def _written(value: Value) -> str:
    if value == SUPPRESSED:
        return "suppressed"
    return str(value.reason if isinstance(value, Missing) else value)
