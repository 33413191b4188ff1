"""What can be counted, held against the pages that show the same."""

from datetime import date
from pathlib import Path

import pytest

from samstyr.goals.queries.overview import overview
from samstyr.goals.queries.promises import promises
from samstyr.plans.queries.register import register
from samstyr.reports.queries.checks import check
from tests.databases import Database
from tests.report_folders import write_report

AS_OF = date(2023, 8, 31)


def counted(folder: Path, text: str) -> int:
    [found] = check(write_report(folder / "r", f"{{{{{text}}}}}"), area="asker", as_of=AS_OF).references
    assert found.outcome.steps
    return int(found.text.nb)


def test_indicators_are_counted_as_the_pages_count_them(demo: Database, tmp_path: Path):
    found = overview(as_of=AS_OF, area="asker")
    assert counted(tmp_path, "count(indicators)") == len(found.standings)
    for area in found.focus_areas[:3]:
        assert counted(tmp_path, f"count(indicators, {area.focus_area.id})") == len(area.standings)
        for goal in area.goals:
            if goal.standings:
                assert counted(tmp_path, f"count(indicators, {goal.goal.id})") == len(goal.standings)
    met = sum(one.assessment.attainment.value == "met" for one in found.standings)
    assert counted(tmp_path, "count(indicators, met)") == met > 0


@pytest.mark.parametrize("status", ["reported_done", "ongoing", "mixed"])
def test_promises_are_counted_by_status_and_focus_area(demo: Database, tmp_path: Path, status: str):
    found = promises()
    assert counted(tmp_path, f"count(promises, {status})") == found.by_status[status]
    in_climate = sum(one.focus_area == "klima" and one.status == status for one in found.promises)
    assert counted(tmp_path, f"count(promises, klima, {status})") == in_climate


def test_plans_are_counted_by_status(demo: Database, tmp_path: Path):
    assert counted(tmp_path, "count(plans)") == register().plans
    assert counted(tmp_path, "count(plans, adopted)") == register().by_status["adopted"]
