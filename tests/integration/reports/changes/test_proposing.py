"""A report becomes an edition, whole or not at all, with all that it was made from."""

import csv
import json
import os
from hashlib import sha256
from pathlib import Path

import psycopg
import pytest
from psycopg.errors import InsufficientPrivilege

from samstyr.audit import changes as audit_changes
from samstyr.audit import queries as audit
from samstyr.audit.changes import NobodyNamed
from samstyr.kernels.texts import Text
from samstyr.reports.changes.proposing import NoEditionToCorrect, propose_together
from samstyr.reports.editions.naming import NotAReportId
from samstyr.reports.editions.source import NotAReportFolder
from samstyr.reports.editions.values import State
from samstyr.reports.queries import editions
from samstyr.reports.queries.freezing import NotAsFigures
from samstyr.reports.queries.verification import verify
from samstyr.reports.sentences.storing import from_json
from tests.asker import REFERENCE_DATE
from tests.proposed_editions import DESCRIPTION, NOON, Place, propose_debt, write_debt
from tests.report_folders import write_report


def contents(folder: Path) -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}


def test_an_edition_holds_all_that_it_was_made_from_and_every_file_s_hash(place: Place):
    written = contents(place.folder("gjeld/1"))
    manifest = json.loads(written.pop("manifest.json"))
    assert {name: one["sha256"] for name, one in manifest["files"].items()} == {
        name: sha256(content).hexdigest() for name, content in written.items()
    }
    assert {
        "gjeld-i-asker.pdf", "gjeld-i-asker.docx", "html/index.html", "html/01-okonomi.html", "html/assets/prikk.png",
        "source/report.yml", "source/a.md", "source/prikk.png", "figures.csv", "sentences.json", "frozen.json",
        "pages.json",
    } <= set(written)  # fmt: skip
    assert written["gjeld-i-asker.pdf"].startswith(b"%PDF-1.7")
    made = manifest["made_with"]
    assert {"pypandoc-binary", "typst"} <= set(made["tools"]) == set(made["tool_hashes"])
    assert len(made["fonts"]) > 2
    assert (manifest["report"], manifest["number"], manifest["day"]) == ("gjeld", 1, "2023-08-31")


def test_the_row_says_what_the_report_says_and_the_log_says_it_too(place: Place):
    [found] = editions.editions()
    event = audit.last_of(whats=["reports.edition_proposed"])
    assert event is not None
    assert (found.name, found.title.nb, found.title.en, found.language) == (
        "gjeld/1",
        "Gjeld i Asker",
        "Debt in Asker",
        "nb",
    )
    assert (found.by, found.at, found.why, found.state) == ("Kari", NOON, "Til møtet", State.PROPOSED)
    assert (event.seq, event.subject) == (found.event, "gjeld/1")
    assert found.data_version.seq == found.event - 1
    assert found.digest == sha256((place.folder("gjeld/1") / "manifest.json").read_bytes()).hexdigest()


def test_every_figure_is_listed_with_all_that_answers_for_it(place: Place):
    with (place.folder("gjeld/1") / "figures.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    [debt] = [row for row in rows if row["reference"] == "oko_netto_laanegjeld@2022" and row["line"] == "3"]
    assert (debt["id"], debt["period"], debt["area"], debt["value"]) == (
        "oko_netto_laanegjeld",
        "2022",
        "asker",
        "97.4",
    )
    assert (debt["shown"], debt["status"]) == ("97,4\N{NO-BREAK SPACE}%", "measured")
    assert (debt["source"], debt["source_line"]) == ("001", "1265")
    assert {row["reference"] for row in rows} > {"oko_netto_driftsresultat"}
    said = from_json((place.folder("gjeld/1") / "sentences.json").read_text("utf-8"))
    assert "Netto lånegjeld var 97,4\N{NO-BREAK SPACE}% i 2022." in [one.text for one in said]


def test_files_can_be_read_and_not_written(place: Place):
    modes = {one.stat().st_mode & 0o777 for one in place.folder("gjeld/1").rglob("*") if one.is_file()}
    assert modes == {0o444}


def test_pages_stand_ready_for_the_site(place: Place):
    [found] = editions.editions()
    pages = editions.edition_pages(found)
    [chapter] = pages.chapters
    assert (chapter.name, chapter.title, chapter.overline) == ("01-okonomi.html", "Økonomi", "Kapittel 1")
    assert chapter.notes[0].address == "/f/oko_netto_laanegjeld@2022"
    assert "Slik står det til" in [heading.title for heading in chapter.headings]
    assert f'id="{chapter.headings[0].anchor}"' in chapter.body
    assert pages.downloads == ("gjeld-i-asker.pdf", "gjeld-i-asker.docx")
    assert editions.edition_file(found, "html/assets/prikk.png") == place.folder("gjeld/1") / "html/assets/prikk.png"
    for name in ("../1/manifest.json", "html", "/etc/passwd", "html/../manifest.json", ""):
        assert editions.edition_file(found, name) is None


def test_numbers_follow_each_other_and_a_later_one_corrects(place: Place, tmp_path: Path):
    folder = write_debt(tmp_path / "gjeld")
    second = propose_debt(folder, place.home, corrects=1, why="Feil i teksten")
    assert (second.name, second.corrects) == ("gjeld/2", 1)
    assert [(one.number, one.state, one.replaced_by) for one in editions.editions()] == [
        (1, State.REPLACED, 2),
        (2, State.PROPOSED, None),
    ]
    newest = editions.newest("gjeld")
    assert newest is not None
    assert newest.number == 2


@pytest.mark.parametrize("name", ["Gjeld", "gjeld i asker", "gjeld--2", "-gjeld", "gjeld_2", "g" * 61, "økonomi"])
def test_a_folder_whose_name_cannot_stand_in_an_address_is_refused(place: Place, tmp_path: Path, name: str):
    with pytest.raises(NotAReportId, match="cannot stand in an address"):
        propose_debt(write_debt(tmp_path / name), place.home)


def refused(place: Place, before: int) -> None:
    """Nothing is there that was not there before."""
    assert len(editions.editions()) == 1
    assert audit.head().seq == before
    assert [one.name for one in (place.home / "editions/gjeld").iterdir()] == ["1"]
    assert not list((place.home / ".new-editions").glob("*"))


def test_what_the_check_refuses_is_not_kept(place: Place, tmp_path: Path):
    before = audit.head().seq
    folder = write_report(tmp_path / "gjeld", "# T", "", "Gjelden [økte]{fig=oko_netto_laanegjeld@2022}.")
    with pytest.raises(NotAsFigures) as told:
        propose_debt(folder, place.home)
    assert told.value.report.is_usable
    refused(place, before)


def test_a_correction_of_nothing_is_refused(place: Place, tmp_path: Path):
    before = audit.head().seq
    with pytest.raises(NoEditionToCorrect, match="gjeld/7"):
        propose_debt(write_debt(tmp_path / "gjeld"), place.home, corrects=7)
    refused(place, before)


def test_nobody_is_refused(place: Place, tmp_path: Path):
    before = audit.head().seq
    with pytest.raises(NobodyNamed):
        propose_debt(write_debt(tmp_path / "gjeld"), place.home, by=" ")
    refused(place, before)


def test_a_link_that_leads_out_of_the_folder_is_refused(place: Place, tmp_path: Path):
    before = audit.head().seq
    folder = write_debt(tmp_path / "gjeld")
    (folder / "secret.md").symlink_to("/etc/hostname")
    with pytest.raises(NotAReportFolder, match=r"secret\.md leads out"):
        propose_debt(folder, place.home)
    refused(place, before)


def test_what_does_not_belong_to_a_report_is_left_behind(place: Place, tmp_path: Path):
    folder = write_debt(tmp_path / "gjeld")
    (folder / ".git").mkdir()
    (folder / ".git/config").write_text("x", "utf-8")
    propose_debt(folder, place.home)
    assert not [one for one in contents(place.folder("gjeld/2")) if ".git" in one]


def test_what_a_killed_program_left_in_the_place_makes_way(place: Place, tmp_path: Path):
    left = place.folder("gjeld/2")
    left.mkdir()
    (left / "half.pdf").write_bytes(b"x")
    propose_debt(write_debt(tmp_path / "gjeld"), place.home)
    assert "half.pdf" not in contents(left)


def test_figures_are_of_one_moment_and_the_log_says_which(place: Place, tmp_path: Path):
    audit_changes.record(what="test.noted", subject="x", payload={}, by="Ola", at=NOON)
    head = audit.head()
    found = propose_debt(write_debt(tmp_path / "gjeld"), place.home)
    assert (found.data_version.seq, found.data_version.hash) == (head.seq, head.hash)


@pytest.mark.parametrize("table", ["reports_edition", "reports_adoption"])
@pytest.mark.parametrize("statement", ["UPDATE {} SET at = now()", "DELETE FROM {}", "TRUNCATE {} CASCADE"])
def test_the_application_adds_rows_and_nothing_else(place: Place, table: str, statement: str):
    app = psycopg.connect(place.database.addresses.app.conninfo, autocommit=True)
    with app, pytest.raises(InsufficientPrivilege):
        app.execute(statement.format(table))


def test_the_owner_too_is_stopped_until_the_guard_is_taken_away_on_purpose(place: Place):
    owner = psycopg.connect(place.database.addresses.owner.conninfo, autocommit=True)
    with owner, pytest.raises(InsufficientPrivilege, match="append-only"):
        owner.execute("UPDATE reports_edition SET digest = 'x'")


def test_a_umask_changes_nothing(place: Place, tmp_path: Path):
    before = os.umask(0o077)
    try:
        propose_debt(write_debt(tmp_path / "gjeld"), place.home)
    finally:
        os.umask(before)
    modes = {one.stat().st_mode & 0o777 for one in place.folder("gjeld/2").rglob("*") if one.is_file()}
    assert modes == {0o444}


TOGETHER = {"area": "asker", "place": Text("Asker"), "as_of": REFERENCE_DATE, "base_address": "", "workers": 1}
WHO = {"tell": lambda _step: None, "by": "Kari", "at": NOON}
IN_ENGLISH = DESCRIPTION.replace("language: nb", "language: en\ntranslation_of: gjeld")


def test_a_report_in_two_languages_is_kept_together_and_says_what_it_is_translated_from(place: Place, tmp_path: Path):
    english = write_report(tmp_path / "debt", "# Debt\n\n{{oko_netto_laanegjeld@2022}}\n", description=IN_ENGLISH)
    folders = [write_debt(tmp_path / "gjeld"), english]
    first, second = propose_together(folders=folders, home=place.home, **TOGETHER, **WHO)
    assert (first.name, second.name) == ("gjeld/2", "debt/1")
    assert first.data_version == second.data_version
    assert first.event < second.event
    found = editions.edition("debt", 1)
    assert found is not None
    assert (first.translation_of, found.translation_of, found.language) == ("", "gjeld", "en")
    payloads = [one.payload for one in audit.events_of(whats=["reports.edition_proposed"])]
    assert [one.get("translation_of") for one in payloads] == [None, None, "gjeld"]
    assert json.loads((place.folder("debt/1") / "manifest.json").read_bytes())["translation_of"] == "gjeld"
    verified = verify(editions.editions(), home=place.home)
    assert verified.holds


def test_where_one_of_two_is_refused_none_is_kept(place: Place, tmp_path: Path):
    wrong = write_report(tmp_path / "debt", "# Debt\n\nIt was 97.\n", description=IN_ENGLISH)
    before = audit.head().seq
    with pytest.raises(NotAsFigures):
        propose_together(folders=[write_debt(tmp_path / "gjeld"), wrong], home=place.home, **TOGETHER, **WHO)
    refused(place, before)
