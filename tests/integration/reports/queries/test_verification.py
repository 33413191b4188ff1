"""Whatever is done to an edition after it was proposed is found, and said by its name."""

import json
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from samstyr.reports.editions.verifying import Fault, Wrong
from samstyr.reports.queries import editions
from samstyr.reports.queries.verification import Verification, verify
from tests.integration.reports.changes.test_adopting import adopt_debt
from tests.proposed_editions import Place

PDF = "gjeld-i-asker.pdf"


def verified(place: Place) -> Verification:
    return verify(editions.editions(), home=place.home, with_lost=True)


def faults(place: Place) -> list[Fault]:
    found = verified(place)
    assert not found.holds
    return [fault for one in found.verdicts for fault in one.faults]


def rewrite(path: Path, content: bytes) -> None:
    path.chmod(0o600)
    path.write_bytes(content)
    path.chmod(0o444)


def test_an_edition_is_what_it_was(place: Place):
    found = verified(place)
    assert found.holds
    assert [(one.name, one.faults) for one in found.verdicts] == [("gjeld/1", ())]
    adopt_debt(place)
    assert verified(place).holds


def _one_byte(folder: Path) -> None:
    content = bytearray((folder / PDF).read_bytes())
    content[len(content) // 2] ^= 1
    rewrite(folder / PDF, bytes(content))


def _extra(folder: Path) -> None:
    (folder / "html/extra.html").write_text("<p>", "utf-8")


def _extra_folder(folder: Path) -> None:
    (folder / "empty").mkdir()


def _removed(folder: Path) -> None:
    (folder / "source/a.md").unlink()


def _linked(folder: Path) -> None:
    (folder / PDF).rename(folder.parent.parent / PDF)
    (folder / PDF).symlink_to(folder.parent.parent / PDF)


def _linked_folder(folder: Path) -> None:
    folder.rename(folder.parent.parent / "elsewhere")
    folder.symlink_to(folder.parent.parent / "elsewhere")


def _gone(folder: Path) -> None:
    shutil.rmtree(folder)


def _without_manifest(folder: Path) -> None:
    (folder / "manifest.json").unlink()


def _broken_manifest(folder: Path) -> None:
    rewrite(folder / "manifest.json", b"{}")


def _fitted(folder: Path) -> None:
    """Change a file, and the manifest with it."""
    _one_byte(folder)
    manifest = json.loads((folder / "manifest.json").read_bytes())
    manifest["files"][PDF]["sha256"] = sha256((folder / PDF).read_bytes()).hexdigest()
    written = json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True)
    rewrite(folder / "manifest.json", f"{written}\n".encode())


@pytest.mark.parametrize(
    ("tamper", "expected"),
    [
        (_one_byte, [Fault(Wrong.FILE_CHANGED, PDF)]),
        (_extra, [Fault(Wrong.FILE_EXTRA, "html/extra.html")]),
        (_extra_folder, [Fault(Wrong.NOT_A_FILE, "empty")]),
        (_removed, [Fault(Wrong.FILE_MISSING, "source/a.md")]),
        (_linked, [Fault(Wrong.NOT_A_FILE, PDF)]),
        (_linked_folder, [Fault(Wrong.FOLDER_MISSING)]),
        (_gone, [Fault(Wrong.FOLDER_MISSING)]),
        (_without_manifest, [Fault(Wrong.FILE_MISSING, "manifest.json")]),
        (
            _broken_manifest,
            [Fault(Wrong.MANIFEST_CHANGED, "manifest.json"), Fault(Wrong.MANIFEST_UNREADABLE, "manifest.json")],
        ),
        (_fitted, [Fault(Wrong.MANIFEST_CHANGED, "manifest.json")]),
    ],
)
def test_files_that_were_tampered_with(place: Place, tamper: Callable[[Path], None], expected: list[Fault]):
    tamper(place.folder("gjeld/1"))
    assert faults(place) == expected


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("UPDATE reports_edition SET title_nb = 'Gull og grønne skoger'", Wrong.ROW_CHANGED),
        ("UPDATE reports_edition SET day = '2023-09-01'", Wrong.ROW_CHANGED),
        ("UPDATE reports_edition SET at = at - interval '1 day'", Wrong.ROW_CHANGED),
        ("UPDATE reports_edition SET by = 'x'", Wrong.ROW_CHANGED),
        ("UPDATE reports_edition SET why = ''", Wrong.ROW_CHANGED),
        ("UPDATE reports_edition SET event = 1", Wrong.EVENT_MISSING),
        ("DELETE FROM reports_edition", Wrong.ROW_MISSING),
    ],
)
def test_a_row_that_was_tampered_with(place: Place, statement: str, expected: Wrong):
    place.tamper(statement)
    assert expected in [fault.wrong for fault in faults(place)]


def test_files_manifest_and_row_that_were_made_to_fit_each_other(place: Place):
    folder = place.folder("gjeld/1")
    _fitted(folder)
    digest = sha256((folder / "manifest.json").read_bytes()).hexdigest()
    place.tamper(f"UPDATE reports_edition SET digest = '{digest}'")
    assert faults(place) == [Fault(Wrong.ROW_CHANGED)]


def test_a_log_that_was_made_to_fit_too_is_found_by_its_chain(place: Place):
    folder = place.folder("gjeld/1")
    _fitted(folder)
    digest = sha256((folder / "manifest.json").read_bytes()).hexdigest()
    place.tamper(
        f"UPDATE reports_edition SET digest = '{digest}'",
        f"UPDATE audit_event SET payload = jsonb_set(payload, '{{digest}}', '\"{digest}\"') "
        "WHERE what = 'reports.edition_proposed'",
    )
    found = verified(place)
    assert not found.verdicts[0].faults
    assert not found.log.holds
    assert not found.holds


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("UPDATE reports_adoption SET body = 'formannskapet'", Wrong.ADOPTION_CHANGED),
        ("UPDATE reports_adoption SET date = '2026-03-23'", Wrong.ADOPTION_CHANGED),
        ("UPDATE reports_adoption SET by = 'x'", Wrong.ADOPTION_CHANGED),
        ("UPDATE reports_adoption SET event = 1", Wrong.ADOPTION_CHANGED),
        ("DELETE FROM reports_adoption", Wrong.ADOPTION_MISSING),
    ],
)
def test_an_adoption_that_was_tampered_with(place: Place, statement: str, expected: Wrong):
    adopt_debt(place)
    place.tamper(statement)
    assert faults(place) == [Fault(expected)]
