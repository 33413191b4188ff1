from rich.console import Console, RenderableType

from samstyr.cli.status.as_table import overview_as_table
from samstyr.goals.queries.overview import overview
from samstyr.kernels.texts import Text
from tests.kernel_values import AS_OF

ASKER = Text("Asker", "Asker")


def printed(table: RenderableType, width: int = 80) -> list[str]:
    console = Console(width=width)
    with console.capture() as capture:
        console.print(table)
    return [line.rstrip() for line in capture.get().splitlines()]


def test_in_english(demo: object):
    lines = printed(overview_as_table(overview(as_of=AS_OF, area="asker"), ASKER, "en"))
    assert lines[:3] == [
        "How Asker stands as of 31 August 2023",
        "91 indicators: 22 better, 15 worse, 26 unchanged, 28 cannot be said",
        "9 held against a target: 1 met, 1 met*, 1 on track, 6 not met",
    ]
    assert max(map(len, lines)) <= 80


def test_a_goal_without_indicators_is_in_development(demo: object):
    lines = printed(overview_as_table(overview(as_of=AS_OF, area="asker"), ASKER, "nb"), width=120)
    assert any(line.startswith("   Klimatilpasning") and line.endswith("under utvikling") for line in lines)


def test_where_nothing_is_measured_it_says_so_in_numbers(demo: object):
    lines = printed(overview_as_table(overview(as_of=AS_OF, area="baerum"), Text("Bærum"), "nb"))
    assert lines[1] == "91 nøkkeltall: 0 bedre, 0 dårligere, 0 uendret, 91 kan ikke sies"
