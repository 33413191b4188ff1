import json

import pytest
from typer.testing import CliRunner

from samstyr.cli.commands import application
from samstyr.cli.stats.places import NoSuchPlace, NotChanges

NAMES = ("oldCode", "oldName", "newCode", "newName", "changeOccurred")
ROWS = [
    ("1507", "Ålesund", "1508", "Ålesund", "2024-01-01"),
    ("1507", "Ålesund", "1580", "Haram", "2024-01-01"),
    ("1534", "Haram", "1507", "Ålesund", "2020-01-01"),
    ("1504", "Ålesund", "1507", "Ålesund", "2020-01-01"),
    ("2111", "Gone", None, None, "2020-01-01"),
    ("1838", "Gildeskål", "1838", "Gildeskål - Gildeskálla", "2020-01-01"),
]
CHANGES = {"codeChanges": [dict(zip(NAMES, row, strict=True)) for row in ROWS]}


@pytest.fixture
def changes(tmp_path):
    path = tmp_path / "changes.json"
    path.write_text(json.dumps(CHANGES), "utf-8")
    return str(path)


def run(*words: str) -> str:
    result = CliRunner().invoke(application(["stats", "places"]), ["stats", "places", *words], catch_exceptions=False)
    assert result.exit_code == 0
    return result.stdout


def test_an_old_code_says_what_it_is_today_and_what_the_area_has_been():
    lines = [line.strip() for line in run("0628").splitlines()]
    assert lines[0] == "0628 Hurum er i dag 3203 Asker."
    assert lines[2:6] == [
        "3203 Asker",
        "fra 2024: 3203 Asker",
        "2020–2023: 3025 Asker",
        "til og med 2019: 0220 Asker, 0627 Røyken og 0628 Hurum",
    ]
    assert "I en tallserie:" in lines
    assert any(line.startswith("Kilde: Statistisk sentralbyrå, KLASS 131") for line in lines)


def test_a_split_names_both_and_says_that_nothing_is_divided(changes):
    said = " ".join(run("1534", "--changes", changes, "--lang", "en").split())
    assert said.startswith("1534 Haram is today 1508 Ålesund and 1580 Haram.")
    assert "2020–2023: 1507 Ålesund (also areas outside)" in said
    assert "They cannot be divided, so the series begins here." in said
    assert said.endswith("Source: changes.json")


def test_a_code_of_today_and_one_that_is_no_more(changes):
    assert run("3203").startswith("3203 Asker er en kommune i dag.")
    assert run("2111", "--changes", changes).startswith("2111 Gone finnes ikke lenger")
    renamed = run("1838", "--changes", changes)
    assert "alltid: 1838 Gildeskål - Gildeskálla" in renamed
    assert "I en tallserie" not in renamed


def test_the_same_as_json(changes):
    asker = json.loads(run("0220", "--json"))
    assert [place["code"] for place in asker["today"]] == ["3203"]
    assert asker["today"][0]["times"][1] == {
        "from": "2020-01-01", "until": "2024-01-01", "codes": ["3025"], "is_whole": True,
    }  # fmt: skip
    assert [seam["kind"] for seam in asker["today"][0]["seams"]] == ["summed", "same_area"]
    haram = json.loads(run("1580", "--changes", changes, "--json", "--lang", "en"))
    assert haram["today"][0]["seams"][0]["kind"] == "split"
    assert haram["today"][0]["times"][0]["until"] is None


def test_what_cannot_be_answered_says_what_to_do(tmp_path):
    with pytest.raises(NoSuchPlace, match=r"9998 is not among .* KLASS 131"):
        run("9998")
    with pytest.raises(NotChanges, match="No such file"):
        run("0220", "--changes", str(tmp_path / "nothing.json"))
    codes = tmp_path / "codes.json"
    codes.write_text(json.dumps({"codes": [{"code": "3203", "name": "Asker"}]}))
    with pytest.raises(NotChanges, match=r"has no old codes with new ones\. Give KLASS's answer"):
        run("0220", "--changes", str(codes))
