"""A report held against Asker's figures in the database."""

from datetime import date
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samstyr.kernels.findings.catalogue import Weight
from samstyr.reports.queries.checks import check
from samstyr.reports.values import CheckedReport
from tests.databases import Database
from tests.report_folders import EXAMPLE, write_report

AS_OF = date(2023, 8, 31)


def checked(folder: Path) -> CheckedReport:
    return check(folder, area="asker", as_of=AS_OF)


def found(folder: Path) -> list[tuple[str, str, int, int]]:
    return [(one.fault.code, one.file, one.place.line, one.place.column) for one in checked(folder).findings]


@pytest.mark.usefixtures("demo")
def test_the_example_says_what_the_figures_say():
    report = checked(EXAMPLE)
    assert report.is_usable
    assert report.is_true
    assert report.findings == ()
    assert [part.file for part in report.parts] == ["innledning.md", "deler/okonomi.md", "mal.md"]
    debt = report.references[0]
    assert (debt.file, debt.place.line, debt.place.column) == ("deler/okonomi.md", 3, 21)
    assert debt.text.nb == "97,4\u00a0%"
    assert debt.figures[0].citation.place == "1265"
    assert len(report.references) == 19


@pytest.mark.usefixtures("demo")
def test_everything_that_is_wrong_is_found_at_once_with_its_place(tmp_path: Path):
    folder = write_report(
        tmp_path / "r",
        "Gjelden [økte til 97,5 %]{fig=oko_netto_laanegjeld@2022}, og 12 av oss.",
        "Den er {{oko_netto_laanegjled@2022}} og {{oko_disposisjonsfond@2022}}.",
        "{{kli_direkte_utslipp@2022}} <script>x</script> [a](../hemmelig.md)",
    )
    assert found(folder) == [
        ("untrue-claim", "a.md", 1, 10),
        ("untrue-number", "a.md", 1, 19),
        ("typed-figure", "a.md", 1, 62),
        ("unknown-indicator", "a.md", 2, 10),
        ("figure-has-caveat", "a.md", 2, 41),
        ("figure-missing", "a.md", 3, 1),
        ("raw-html", "a.md", 3, 30),
        ("raw-html", "a.md", 3, 39),
        ("path-outside", "a.md", 3, 53),
    ]
    report = checked(folder)
    assert not report.is_usable
    assert not report.is_true
    assert [one.fault.code for one in report.of_weight(Weight.UNTRUE)] == [
        "untrue-claim", "untrue-number", "typed-figure",
    ]  # fmt: skip
    unknown = report.of_weight(Weight.UNUSABLE)[0]
    assert "oko_netto_laanegjeld" in unknown.fault.remedy("nb")


@pytest.mark.usefixtures("demo")
def test_what_the_law_asks_for_and_nobody_wrote_is_listed(tmp_path: Path):
    description = "kind: annual\ntitle_nb: År\nlanguage: nb\nperiod: 2022\nparts: [a.md]\n"
    folder = write_report(tmp_path / "r", "# Økonomi {section=economy}", "", "Godt.", description=description)
    report = checked(folder)
    assert (report.is_usable, report.is_true) == (True, True)
    assert [one.fault.fields["code"].nb for one in report.of_weight(Weight.UNFILLED)] == [
        "deviations", "goals", "control", "equality", "equality_measures",
    ]  # fmt: skip


@pytest.mark.usefixtures("demo")
def test_words_are_held_in_the_reports_own_language(tmp_path: Path):
    description = "kind: other\ntitle_en: A test\nlanguage: en\nperiod: 2022\nparts: [a.md]\n"
    folder = write_report(
        tmp_path / "r",
        "It [fell to 97.4%]{fig=oko_netto_laanegjeld@2022} and [rose]{fig=oko_netto_laanegjeld@2022}.",
        description=description,
    )
    assert found(folder) == [("untrue-claim", "a.md", 1, 56)]


@pytest.mark.parametrize("times", [1, 40])
def test_the_number_of_questions_does_not_follow_the_number_of_references(times: int, demo: Database, tmp_path: Path):
    lines = ["{{best(okonomi_1@2022)}} {{rank(oko_netto_laanegjeld@2022)}} {{mean(by_nye_boliger@2019..2022)}}"] * times
    folder = write_report(tmp_path / "r", *lines, "{{oko_netto_laanegjeld@latest/asker}}")
    with CaptureQueriesContext(
        connection,
    ) as asked:
        checked(folder)
    assert len(asked) <= 9


@pytest.mark.usefixtures("demo")
def test_a_folder_that_is_none_asks_nothing(tmp_path: Path):
    report = checked(tmp_path / "ingen")
    assert [one.fault.code for one in report.findings] == ["no-folder"]
    assert report.references == ()
