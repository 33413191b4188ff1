from pathlib import Path

import pytest

from samstyr.reports.editions.naming import NotAnEdition, NotAReportId, parsed, report_id


def test_a_report_is_called_what_its_folder_is_called(tmp_path: Path):
    assert report_id(tmp_path / "four-year") == "four-year"
    assert report_id(tmp_path / "four-year" / ".") == "four-year"


def test_another_name_is_offered(tmp_path: Path):
    with pytest.raises(NotAReportId, match="arsmelding-2022, say"):
        report_id(tmp_path / "Årsmelding 2022")
    with pytest.raises(NotAReportId, match="my-report, say"):
        report_id(tmp_path / "…")


@pytest.mark.parametrize("said", ["four-year", "four-year/0", "four-year/01", "four-year/-1", "../1", "a/b/1", "A/1"])
def test_what_names_no_edition_is_refused(said: str):
    with pytest.raises(NotAnEdition):
        parsed(said)
