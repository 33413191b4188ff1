"""Editions as a person makes, adopts, checks and hands them on."""

import json
import re
import subprocess
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pytest_django import DjangoDbBlocker

from tests.databases import Cluster, Database
from tests.integration import programs
from tests.integration.commands import samstyr
from tests.package_files import small_package
from tests.proposed_editions import write_debt
from tests.report_folders import write_report


@pytest.fixture(scope="module")
def database(cluster: Cluster, demo_database: Database, django_db_blocker: DjangoDbBlocker) -> Iterator[Database]:
    own = cluster.copy("commands", of=demo_database)
    yield own
    cluster.drop(own)


@pytest.fixture(scope="module")
def home(database: Database, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with one edition in it, adopted today."""
    folder = tmp_path_factory.mktemp("editions")
    (folder / "home").mkdir(mode=0o700)
    surroundings = {"SAMSTYR_HOME": folder / "home", "TZ": "Pacific/Kiritimati"}
    proposed = programs.samstyr(
        database, "report", "propose", write_debt(folder / "gjeld"), "--by", "Kari", **surroundings
    )
    assert proposed.returncode == 0, proposed.stderr
    assert proposed.stdout.startswith("gjeld/1 er foreslått.")
    today = datetime.now(ZoneInfo("Europe/Oslo")).date()
    adopted = programs.samstyr(
        database, "report", "adopt", "gjeld/1", "--body", "kommunestyret", "--date", today, "--case", "45/26",
        "--by", "Ola", **surroundings,
    )  # fmt: skip
    assert adopted.returncode == 0, adopted.stderr
    assert adopted.stdout.startswith("gjeld/1 er vedtatt av Kommunestyret")
    return folder / "home"


def test_editions_are_listed(database: Database, home: Path):
    listed = samstyr(database, "report", "editions", SAMSTYR_HOME=home)
    assert re.search(r"gjeld/1 +vedtatt", listed.stdout)
    [one] = json.loads(samstyr(database, "report", "editions", "--json", SAMSTYR_HOME=home).stdout)
    assert (one["report"], one["number"], one["state"], one["proposed_by"]) == ("gjeld", 1, "adopted", "Kari")
    assert (one["adoption"]["body"], one["adoption"]["case_number"]) == ("kommunestyret", "45/26")


def test_another_program_in_another_time_zone_makes_the_same_bytes(database: Database, home: Path):
    found = programs.samstyr(
        database, "report", "verify", "gjeld/1", "--rebuild", SAMSTYR_HOME=home, TZ="America/St_Johns"
    )
    assert (found.returncode, found.stdout.splitlines()[:2]) == (
        0,
        ["gjeld/1: som den var", "  Laget på nytt: de samme bytene."],
    )


def test_an_archive_is_checked_by_the_tool_that_everybody_has(database: Database, home: Path, tmp_path: Path):
    # Another program orders its sets in another way.
    for name, run in (("a.zip", samstyr), ("b.zip", programs.samstyr)):
        done = run(database, "report", "archive", "gjeld/1", "--out", tmp_path / name, SAMSTYR_HOME=home)
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        archive.extractall(tmp_path / "unpacked")
        names = set(archive.namelist())
    assert {
        "utgave/gjeld-i-asker.pdf", "utgave/gjeld-i-asker.docx", "utgave/html/index.html", "utgave/source/a.md",
        "utgave/figures.csv", "utgave/manifest.json", "datapakke/datapackage.json", "README.txt", "adoption.json",
    } <= names  # fmt: skip
    checked = subprocess.run(
        ["sha256sum", "--strict", "-c", "SHA256SUMS"],
        cwd=tmp_path / "unpacked",
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout
    assert len(checked.stdout.splitlines()) == len(names) - 1
    decided = json.loads((tmp_path / "unpacked/adoption.json").read_text("utf-8"))
    assert [one["what"] for one in decided["events"]] == ["reports.edition_proposed", "reports.edition_adopted"]
    assert {one["payload"]["digest"] for one in decided["events"]} == {decided["manifest_sha256"]}
    assert "Vedtatt av Kommunestyret" in (tmp_path / "unpacked/README.txt").read_text("utf-8")


def test_an_archive_writes_over_nothing(database: Database, home: Path, tmp_path: Path):
    (tmp_path / "a.zip").write_text("mine", "utf-8")
    done = samstyr(database, "report", "archive", "gjeld/1", "--out", tmp_path / "a.zip", SAMSTYR_HOME=home)
    assert (done.returncode, (tmp_path / "a.zip").read_text("utf-8")) == (2, "mine")
    assert "finnes fra før" in done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("verify", "gjeld/7"), "Det er ingen utgave gjeld/7. Mente du gjeld/1?"),
        (("verify", "gjeld"), "Skriv rapporten og nummeret"),
        (("archive", "xyzzy/1", "--out", "x.zip"), "`samstyr report editions` viser"),
        (
            ("adopt", "gjeld/1", "--body", "kommunestyret", "--date", "2020-01-01", "--case", "1/20", "--by", "Ola"),
            "kan ikke ha vært disse bytene",
        ),
        (("adopt", "gjeld/1", "--body", "x", "--date", "i går", "--case", "1/20"), "does not match the format"),
    ],
)
def test_what_cannot_be_ends_with_2_and_says_why(database: Database, home: Path, words: tuple[str, ...], said: str):
    done = samstyr(database, "report", *words, SAMSTYR_HOME=home)
    assert done.returncode == 2
    assert said in " ".join(done.stderr.split())


def test_a_report_that_is_not_as_the_figures_say_is_not_proposed(database: Database, home: Path, tmp_path: Path):
    folder = write_report(tmp_path / "usann", "# T", "", "Gjelden [økte]{fig=oko_netto_laanegjeld@2022}.")
    done = samstyr(database, "report", "propose", folder, "--by", "Kari", SAMSTYR_HOME=home)
    assert (done.returncode, done.stdout) == (1, "")
    assert "«økte» stemmer ikke med tallene." in done.stderr
    assert not (home / "editions/usann").exists()


def test_an_edition_that_was_tampered_with_ends_with_1(database: Database, home: Path):
    (home / "editions/gjeld/1/extra.txt").write_text("x", "utf-8")
    try:
        done = samstyr(database, "report", "verify", SAMSTYR_HOME=home)
        as_json = samstyr(database, "report", "verify", "--json", "--lang", "en", SAMSTYR_HOME=home)
    finally:
        (home / "editions/gjeld/1/extra.txt").unlink()
    assert (done.returncode, done.stdout.splitlines()[:2]) == (
        1,
        ["gjeld/1: ikke som den var", "  extra.txt hører ikke til utgaven."],
    )
    [one] = json.loads(as_json.stdout)["editions"]
    assert one["faults"] == [
        {"wrong": "file-extra", "where": "extra.txt", "what": "extra.txt does not belong to the edition."}
    ]


def test_an_archive_has_no_data_package_that_is_not_that_of_the_edition(
    database: Database, home: Path, tmp_path: Path, cluster: Cluster
):
    later = cluster.copy("loaded_later", of=database)
    loaded = samstyr(later, "load", small_package(tmp_path / "other"), "--by", "Ola", SAMSTYR_HOME=home)
    assert loaded.returncode == 0, loaded.stderr
    done = samstyr(later, "report", "archive", "gjeld/1", "--out", tmp_path / "a.zip", SAMSTYR_HOME=home)
    cluster.drop(later)
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert not [name for name in archive.namelist() if name.startswith("datapakke/")]
        assert "Datapakken er ikke med" in archive.read("README.txt").decode()
