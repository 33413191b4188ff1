from pathlib import Path

import pytest

from samstyr.reports.reading.files import MOST_FILES
from samstyr.reports.reading.gathering import read_report
from tests.report_folders import DESCRIPTION, EXAMPLE, write_report


def codes(folder: Path) -> list[tuple[str, str, int]]:
    return [(one.fault.code, one.file, one.place.line) for one in read_report(folder).findings]


def test_the_example_is_read_in_the_order_it_is_read_by_people():
    found = read_report(EXAMPLE)
    assert [part.file for part in found.parts] == ["innledning.md", "deler/okonomi.md", "mal.md"]
    assert found.findings == ()


def test_an_include_that_leads_back_is_found_and_each_file_is_read_once(tmp_path: Path):
    folder = write_report(
        tmp_path / "r",
        "{{include b.md}}",
        "{{include c.md}}",
        **{"b.md": "x\n{{include c.md}}", "c.md": "\n{{include a.md}}"},
    )
    found = read_report(folder)
    assert [part.file for part in found.parts] == ["tittel.md", "a.md", "b.md", "c.md"]
    assert codes(folder) == [("circular-include", "c.md", 2)]
    assert "a.md → b.md → c.md → a.md" in found.findings[0].fault.what("en")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("![x](bilder/b.png)", "file-missing"),
        ("![x](../../etc/hostname)", "path-outside"),
        ("![x](https://example.org/b.png)", "unsafe-address"),
        ("![x](data:image/png;base64,AAAA)", "unsafe-address"),
        ("[x](javascript:alert)", "unsafe-address"),
        ("[x](//example.org/a)", "unsafe-address"),
        ("[x](file:///etc/hostname)", "unsafe-address"),
        ("[x](http://[1)", "unsafe-address"),
        ("<javascript:x>", "unsafe-address"),
        ("[x]: vbscript:y", "unsafe-address"),
        ("![x](a.md)", "not-a-picture"),
        ("{{include ../b.md}}", "path-outside"),
        ("{{include gone.md}}", "file-missing"),
    ],
)
def test_where_nothing_of_the_report_may_lead(tmp_path: Path, text: str, code: str):
    assert codes(write_report(tmp_path / "r", "", text)) == [(code, "a.md", 2)]


@pytest.mark.parametrize("text", ["[x](#sted)", "[x](https://asker.kommune.no)", "<mailto:a@b.no>", "[x](b/c.md)"])
def test_where_it_may(tmp_path: Path, text: str):
    assert codes(write_report(tmp_path / "r", text, **{"b__c.md": ""})) == []


def test_a_missing_part_and_a_missing_folder_are_said_of_the_description(tmp_path: Path):
    description = DESCRIPTION.replace("[a.md]", "[a.md, b.md]") + "assets: bilder\n"
    assert codes(write_report(tmp_path / "r", description=description)) == [
        ("file-missing", "report.yml", 1),
        ("file-missing", "report.yml", 1),
    ]
    assert codes(write_report(tmp_path / "s", description=DESCRIPTION + "assets: ..\n")) == [
        ("path-outside", "report.yml", 1)
    ]


def test_without_a_description_nothing_is_read(tmp_path: Path):
    (tmp_path / "r").mkdir()
    assert codes(tmp_path / "r") == [("file-missing", "report.yml", 1)]
    assert read_report(write_report(tmp_path / "s", description="kind: x")).parts == ()


def test_there_is_an_end_to_files(tmp_path: Path):
    files = {f"f{number}.md": "" for number in range(MOST_FILES)}
    includes = [f"{{{{include {name}}}}}" for name in files]
    assert codes(write_report(tmp_path / "r", *includes, **files)) == [("too-many-files", "report.yml", 1)]


def test_a_part_that_another_part_takes_in_is_said_where_it_is_taken_in(tmp_path: Path):
    description = DESCRIPTION.replace("[a.md]", "[a.md, b.md]")
    folder = write_report(tmp_path / "r", "", "{{include b.md}}", description=description, **{"b.md": "# B\n"})
    assert codes(folder) == [("part-twice", "a.md", 2)]
    assert [part.file for part in read_report(folder).parts].count("b.md") == 1
