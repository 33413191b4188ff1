"""Blocks held against what there is, at the place of the name; what the check lets through, can be built."""

from datetime import date
from pathlib import Path

import pytest

from samstyr.reports.publishing.panels.facts import Facts
from samstyr.reports.publishing.panels.filling import fill
from samstyr.reports.publishing.reading import read
from samstyr.reports.publishing.refusals import CannotPublish
from samstyr.reports.queries.checks import check
from tests.databases import Database
from tests.published_reports import publication
from tests.report_folders import write_report

AS_OF = date(2023, 8, 31)
BLOCKS = [
    ("::: {.chart of=oko_netto_laanegjeld}\n:::", []),
    ("::: chart\noko_netto_laanegjeld okonomi_1\n:::", []),
    ('::: {.table of="okonomi klima" from=2019 to=2022}\nTabell\n:::', []),
    ("::: {.table of=elkjoretoy}\n:::", []),
    ("::: {.goal-panel of=okonomi_1}\n:::", []),
    ("::: {.promises of=klima}\n:::", []),
    ("::: promises\n:::", []),
    ("::: fiscal-rules\n:::", []),
    ("::: overview\n:::", []),
    ("::: {.key-figures of=oko_netto_laanegjeld}\n:::", []),
    ("::: {.key-figures of=oko}\n:::", [("block-name", 3, 22)]),
    ("::: note\nMed *ord*.\n:::", []),
    ("::: {.chart of=oko_netto_laanegjedl}\n:::", [("block-name", 3, 16)]),
    ('::: {.chart of="okonomi_1 elkjoretoy"}\n:::', [("block-name", 3, 27)]),
    ('::: {.table of="okonomi elkjoretoy"}\n:::', [("block-name", 3, 25)]),
    ("::: {.goal-panel of=okonomi}\n:::", [("block-name", 3, 21)]),
    ("::: {.promises of=okonomi_1}\n:::", [("block-name", 3, 19)]),
    ("::: {.table of=okonomi from=i-går}\n:::", [("block-year", 3, 24)]),
    ("::: chart\n:::", [("block-of-nothing", 3, 1)]),
    ("::: goal-panel\n:::", [("block-of-nothing", 3, 1)]),
    ("::: chrat\n:::", [("unknown-block", 3, 5)]),
]


@pytest.mark.parametrize(("block", "found"), BLOCKS)
def test_a_block_of_what_is_not_there_is_found_at_its_name(
    demo: Database, tmp_path: Path, block: str, found: list[tuple[str, int, int]]
):
    folder = write_report(tmp_path / "r", f"# T\n\n{block}\n")
    report = check(folder, area="asker", as_of=AS_OF)
    assert [(one.fault.code, one.place.line, one.place.column) for one in report.findings] == found


@pytest.mark.parametrize(("block", "found"), BLOCKS)
def test_building_refuses_the_same_for_the_same_reason(demo: Database, block: str, found: list[tuple[str, int, int]]):
    facts = Facts(as_of=AS_OF, area="asker", language="nb")
    try:
        fill(read(publication(f"# T\n\n{block}\n")), facts)
        refused = []
    except CannotPublish as cannot:
        refused = [one.fault.code for one in cannot.findings]
    assert refused == [code for code, _line, _column in found]


def test_a_goal_without_key_figures_has_nothing_to_show(demo: Database, tmp_path: Path):
    facts = Facts(as_of=AS_OF, area="asker", language="nb")
    empty = next((id for id, goal in facts.goals.items() if not goal.standings), None)
    if empty is None:
        pytest.skip("every goal has key figures")
    folder = write_report(tmp_path / "r", f"# T\n\n::: {{.chart of={empty}}}\n:::\n")
    report = check(folder, area="asker", as_of=AS_OF)
    assert [one.fault.code for one in report.findings] == ["block-of-nothing"]
