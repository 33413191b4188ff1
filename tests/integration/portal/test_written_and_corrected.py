"""What people have written about a figure, and what it said before it was corrected."""

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.test import Client

from samstyr.cli import loading
from samstyr.goals.models import AssessmentNote
from tests.databases import Database
from tests.integration.portal.conftest import Get
from tests.package_files import ASKER, replaced

MONDAY, TUESDAY = datetime(2026, 11, 16, 12, tzinfo=UTC), datetime(2026, 11, 17, 12, tzinfo=UTC)


@pytest.fixture
def corrected(tmp_path: Path, empty_database: Database) -> None:
    """Asker's figures, and then once more with one of them corrected."""
    folder = Path(shutil.copytree(ASKER, tmp_path / "package"))
    loading.load(path=folder, by="Kari", at=MONDAY)
    before, after = "oko_netto_laanegjeld,2022,97.4,", "oko_netto_laanegjeld,2022,96.9,"
    replaced("observations.csv", before, after)(folder)
    loading.load(path=folder, by="Kari", at=TUESDAY, why="Regnskapet ble rettet")


@pytest.mark.usefixtures("corrected")
def test_a_corrected_figure_keeps_what_it_said():
    client = Client()
    for address in ("/nokkeltall/oko_netto_laanegjeld/", "/f/oko_netto_laanegjeld@2022"):
        page = client.get(address).content.decode().replace("\u00a0", " ")
        table = page.partition('id="rettelser"')[2]
        assert "97,4 %" in table, address
        assert "17. november 2026" in table
        assert "Regnskapet ble rettet" in table
        assert "Kari" not in page
    log = client.get("/om-tallene/").content.decode()
    assert "Regnskapet ble rettet" in log
    assert "1 endret" in log


def test_what_a_person_has_written_stands_beside_what_is_computed(get: Get):
    AssessmentNote.objects.create(
        id="n1",
        indicator_id="oko_netto_laanegjeld",
        text_nb="Gjelden går ned som planlagt.",
        role="Økonomisjef",
        date=date(2023, 9, 1),
    )
    AssessmentNote.objects.create(
        id="n2", goal_id="okonomi_1", text_nb="Vi er på vei.", text_en="On our way.", role="CFO", date=date(2023, 9, 2)
    )
    page = get("/nokkeltall/oko_netto_laanegjeld/")
    assert "Økonomisjef, 1. september 2023: Gjelden går ned som planlagt." in page.words
    assert "Ikke nådd" in page.words
    assert "CFO, 2. september 2023: Vi er på vei." in get("/mal/okonomi_1/").words
    english = get("/en/indicator/oko_netto_laanegjeld/")
    assert 'lang="nb">Gjelden går ned som planlagt.' in english.body
