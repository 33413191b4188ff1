"""What the check could not see in a text is found before anybody builds, at its place in the file that was written."""

from datetime import date
from pathlib import Path

import pytest

from samstyr.reports.queries.checks import check
from samstyr.reports.queries.publishable import check_to_publish
from tests.databases import Database
from tests.report_folders import write_report

AS_OF = date(2023, 8, 31)
DEBT = "{{oko_netto_laanegjeld@2022}}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"Først.\n\n    {DEBT}", [("figure-not-shown", "a.md", 3)]),
        (f"Først.\n\n[^1]: {DEBT}", [("figure-not-shown", "a.md", 3)]),
        ("Se [her](#ingen).", [("anchor-missing", "a.md", 1)]),
        (f"{DEBT}[^1]\n\n[^1]: Note.", []),
        ("## Her\n\nSe [her](#her), [tittelen](#en-tittel) og [delen](tittel.md).", []),
    ],
)
def test_what_pandoc_alone_sees_is_found_before_anybody_builds(
    demo: Database, tmp_path: Path, text: str, found: list[tuple[str, str, int]]
):
    folder = write_report(tmp_path / "r", text)
    assert check(folder, area="asker", as_of=AS_OF).findings == ()
    report = check_to_publish(folder, area="asker", as_of=AS_OF)
    assert [(one.fault.code, one.file, one.place.line) for one in report.findings] == found
    assert report.is_usable is (not found)


def test_what_cannot_be_used_is_not_tried(demo: Database, tmp_path: Path):
    folder = write_report(tmp_path / "r", "::: chrat\n:::\n\nSe [her](#ingen).")
    report = check_to_publish(folder, area="asker", as_of=AS_OF)
    assert [one.fault.code for one in report.findings] == ["unknown-block"]
