"""`samstyr report build` as a person runs it, on Asker's figures."""

import json
from pathlib import Path

from tests.databases import Database
from tests.integration import programs
from tests.integration.commands import samstyr
from tests.report_folders import EXAMPLE, write_report


def test_the_example_becomes_pages_a_pdf_and_a_word_file(demo_database: Database, tmp_path: Path):
    done = programs.samstyr(
        demo_database, "report", "build", EXAMPLE, "--out", tmp_path / "ut", "--base-url", "https://a.example"
    )
    assert done.returncode == 0, done.stderr
    assert [Path(line.rpartition(" (")[0]).name for line in done.stdout.splitlines()] == [
        "fire-ar-i-asker.pdf",
        "fire-ar-i-asker.docx",
        "index.html",
    ]
    assert (tmp_path / "ut/fire-ar-i-asker.pdf").read_bytes().startswith(b"%PDF-1.7")
    page = (tmp_path / "ut/html/02-malene-og-tallene.html").read_text("utf-8")
    assert '<span class="rep-figure" id="f1">833 boliger<sup' in page
    assert "https://a.example/f/by_nye_boliger@2022" in page
    assert "{{" not in page
    economy = (tmp_path / "ut/html/01-hva-vi-lovet.html").read_text("utf-8")
    assert "include" not in economy
    assert json.loads((tmp_path / "ut/manifest.json").read_text("utf-8"))["day"] == "2023-08-31"


def test_what_the_check_refuses_is_not_published(demo_database: Database, tmp_path: Path):
    folder = write_report(tmp_path / "r", "# T", "", "Gjelden [økte]{fig=oko_netto_laanegjeld@2022}.")
    done = samstyr(demo_database, "report", "build", folder, "--out", tmp_path / "ut", "--lang", "en")
    assert (done.returncode, done.stdout) == (1, "")
    assert '"økte" is not what the figures say.' in done.stderr
    assert not (tmp_path / "ut").exists()


def test_a_block_of_what_is_not_there_ends_with_2_and_its_place(demo_database: Database, tmp_path: Path):
    folder = write_report(tmp_path / "r", "# T", "", "::: {.chart of=oko_netto_laanegjedl}", ":::")
    done = samstyr(demo_database, "report", "build", folder, "--out", tmp_path / "ut")
    assert done.returncode == 2
    assert "3:16 kan ikke brukes: Det finnes ikke noe «oko_netto_laanegjedl» som chart kan vise." in done.stderr
    assert "→ Mente du «oko_netto_laanegjeld»?" in done.stderr
    assert not (tmp_path / "ut").exists()


def test_an_unknown_format_or_half_an_address_is_refused_before_anything_is_read(
    demo_database: Database, tmp_path: Path
):
    out = ("--out", tmp_path / "ut")
    done = samstyr(demo_database, "report", "build", EXAMPLE, *out, "--format", "pdf,odt")
    assert (done.returncode, done.stderr) == (
        2,
        "odt er ikke noe format for rapporter. Disse finnes: html, pdf, docx.\n",
    )
    done = samstyr(demo_database, "report", "build", EXAMPLE, *out, "--format", "pdf,odt", "--lang", "en")
    assert (done.returncode, done.stderr) == (2, "odt is no format of a report. There are: html, pdf, docx.\n")
    done = samstyr(demo_database, "report", "build", EXAMPLE, *out, "--base-url", "styr.example")
    assert (done.returncode, "er ingen hel adresse" in done.stderr) == (2, True)


def test_a_folder_with_something_else_in_it_is_left_alone(demo_database: Database, tmp_path: Path):
    (tmp_path / "viktig.txt").write_text("viktig")
    done = samstyr(demo_database, "report", "build", EXAMPLE, "--out", tmp_path, "--format", "docx")
    assert done.returncode == 2
    assert "det er ikke bygget noen rapport i den" in done.stderr
    assert [one.name for one in tmp_path.iterdir()] == ["viktig.txt"]
