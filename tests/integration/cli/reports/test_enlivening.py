"""A document made a report: what agrees is a reference that the report check accepts, and the rest is as typed."""

import json
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from PIL import Image

from samstyr.reports.publishing.pandoc import program
from tests.databases import Database
from tests.documents import changed
from tests.integration import programs
from tests.integration.commands import samstyr

MARKDOWN = """Innledende ord.

# Økonomi

Netto lånegjeld var 97,4 prosent av driftsinntektene i 2022. Det er *mye*.
Netto lånegjeld var **97 prosent** av driftsinntektene i 2022. Lånegjelden var 79,4 prosent av driftsinntektene i 2022.

#### Hopp

- Netto lånegjeld var 97,4 prosent av driftsinntektene i 2022.

![Et bilde](bilde.png)

# Mer

Vi er glade.
"""


@pytest.fixture(scope="module")
def word(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = docx.Document()
    made.core_properties.title = "Årsrapport"
    made.add_heading("Økonomi", 1)
    paragraph = made.add_paragraph("Netto lånegjeld var 97,4")
    paragraph.add_run(" prosent").bold = True
    paragraph.add_run(" av driftsinntektene i 2022. Netto lånegjeld var 97,4 prosent av driftsinntektene i 2022.")
    path = tmp_path_factory.mktemp("word") / "a.docx"
    made.save(str(path))
    return path


def test_what_agrees_becomes_a_reference_and_the_alarm_stays_as_typed(demo_database: Database, tmp_path: Path):
    path, into = tmp_path / "tekst.md", tmp_path / "rapport"
    path.write_text(MARKDOWN, "utf-8")
    done = programs.samstyr(demo_database, "report", "enliven", path, "--out", into, "--period", "2022")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"Tall som er blitt referanser i {into}: 3." in done.stdout
    assert "«79,4 prosent» – stemmer ikke" in done.stdout
    assert sorted(one.name for one in into.iterdir()) == ["01.md", "02.md", "03.md", "report.yml"]
    text = (into / "02.md").read_text("utf-8")
    assert text.startswith("# Økonomi\n")
    assert "var [97,4 prosent]{fig=oko_netto_laanegjeld@2022} av" in text.replace('"', "")
    assert "**[97 prosent]{fig=oko_netto_laanegjeld@2022}**" in text.replace('"', "")
    assert "79,4 prosent av" in text
    assert "\n## Hopp\n" in text
    assert "bilde.png" not in text
    assert "Bildet bilde.png ble ikke med" in done.stdout
    checked = json.loads(samstyr(demo_database, "report", "check", into, "--json").stdout)
    assert len(checked["references"]) == 3
    assert {one["code"] for one in checked["findings"] if one["weight"] != "flag"} <= {"typed-figure"}


def test_a_word_file_becomes_a_report_too(demo_database: Database, word: Path, tmp_path: Path):
    into = tmp_path / "rapport"
    done = samstyr(demo_database, "report", "enliven", word, "--out", into)
    assert done.returncode == 0, done.stderr
    text = (into / "01.md").read_text("utf-8").replace('"', "")
    assert "[97,4 **prosent**]{fig=oko_netto_laanegjeld@2022}" not in text
    assert "var [97,4 prosent]{fig=oko_netto_laanegjeld@2022} av" in text
    assert "title_nb: Årsrapport" in (into / "report.yml").read_text("utf-8")


def test_what_cannot_become_a_report_is_refused_and_nothing_is_written(demo_database: Database, tmp_path: Path):
    path, into = tmp_path / "a.txt", tmp_path / "rapport"
    path.write_text("Netto lånegjeld var 97,4 prosent i 2022.", "utf-8")
    done = samstyr(demo_database, "report", "enliven", path, "--out", into)
    assert done.returncode == 2
    assert "er ikke Word, OpenDocument, nettside eller Markdown" in done.stderr
    assert not into.exists()
    full = tmp_path / "full"
    full.mkdir()
    (full / "noe").touch()
    (tmp_path / "a.md").write_text("# A\n\nNetto lånegjeld var 97,4 prosent i 2022.", "utf-8")
    done = samstyr(demo_database, "report", "enliven", tmp_path / "a.md", "--out", full)
    assert done.returncode == 2
    assert [one.name for one in full.iterdir()] == ["noe"]


def picture() -> bytes:
    kept = BytesIO()
    Image.new("RGB", (8, 8), (0, 90, 70)).save(kept, "PNG")
    return kept.getvalue()


def with_words(package: bytes, words: str) -> bytes:
    """Return an OpenDocument text whose first picture has words, which pandoc does not write."""
    with zipfile.ZipFile(BytesIO(package)) as opened:
        xml = opened.read("content.xml").decode()
    told = xml.replace("</draw:frame>", f"<svg:title>Kart</svg:title><svg:desc>{words}</svg:desc></draw:frame>", 1)
    return changed(package, "content.xml", told.encode())


@pytest.mark.parametrize("ending", ["docx", "odt", "html", "md"])
def test_pictures_come_along_with_their_words(demo_database: Database, tmp_path: Path, ending: str):
    (tmp_path / "kart.png").write_bytes(picture())
    sentence = "Netto lånegjeld var 97,4 prosent av driftsinntektene i 2022."
    source = f"# Økonomi\n\n{sentence}\n\n![Et kart over Asker](kart.png)\n\n![](kart.png)\n"
    path, into = tmp_path / f"a.{ending}", tmp_path / "rapport"
    options = ["-f", "markdown-implicit_figures", "-s", "--metadata=title:A", "-o", str(path)]
    subprocess.run([program(), *options], input=source.encode(), check=True, cwd=tmp_path)
    if ending == "odt":
        path.write_bytes(with_words(path.read_bytes(), "Et kart over Asker"))
    done = samstyr(demo_database, "report", "enliven", path, "--out", into, "--period", "2022")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Bilder som ble med: 1." in done.stdout
    assert "Bildet bilder/bilde-1.png har ingen ord" in done.stdout
    text = "".join(one.read_text("utf-8") for one in sorted(into.glob("*.md"))).replace('"', "")
    assert "![Et kart over Asker](bilder/bilde-1.png)\n" in text
    assert "[97,4 prosent]{fig=oko_netto_laanegjeld@2022}" in text
    assert (into / "bilder/bilde-1.png").read_bytes() == picture()
    checked = json.loads(samstyr(demo_database, "report", "check", into, "--json").stdout)
    assert {one["code"] for one in checked["findings"]} == {"picture-without-words"}


def test_a_picture_outside_the_folder_or_on_the_web_is_left_out(demo_database: Database, tmp_path: Path):
    (tmp_path / "utenfor.png").write_bytes(picture())
    folder, into = tmp_path / "mappe", tmp_path / "rapport"
    folder.mkdir()
    text = "# Bilder\n\nVi har 4 skoler.\n\n![a](../utenfor.png)\n\n![b](https://example.org/b.png)\n"
    (folder / "a.md").write_text(text, "utf-8")
    done = samstyr(demo_database, "report", "enliven", folder / "a.md", "--out", into)
    assert done.returncode == 0, done.stderr
    assert "Bildet ../utenfor.png ble ikke med" in done.stdout
    assert "Bildet https://example.org/b.png ble ikke med" in done.stdout
    assert not (into / "bilder").exists()
