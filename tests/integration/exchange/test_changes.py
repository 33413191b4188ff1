"""Loads and their undoing, on a real database."""

import hashlib
import json
import threading
import zlib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.db import connection

from samstyr.audit import queries as audit
from samstyr.exchange import changes
from samstyr.exchange.models import Load, Package
from samstyr.exchange.queries.dumps import dump_folder
from samstyr.exchange.queries.state import state
from samstyr.exchange.undoing import CannotUndo
from samstyr.exchange.values import BadPackage, Outcome
from samstyr.goals.models import Indicator, Observation, Revision
from tests.databases import Database
from tests.package_files import Spoil, appended, both, replaced, small_package

AT = datetime(2023, 10, 2, 12, tzinfo=UTC)
LATER = datetime(2023, 11, 3, 8, 30, tzinfo=UTC)
OBSERVATIONS = "observations.csv"
CORRECTED = replaced(OBSERVATIONS, '2020,1.8,measured,,,,"1,8 %"', '2020,1.9,measured,,,,"1,9 %"')

pytestmark = pytest.mark.usefixtures("empty_database")


def load(path: Path, **more: object) -> Outcome:
    return changes.load(path=path, by="Kari", at=AT, **more)


def spoiled(tmp_path: Path, spoil: Spoil, name: str = "spoiled") -> Path:
    folder = small_package(tmp_path / name)
    spoil(folder)
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {entry.name: entry.read_bytes() for entry in folder.iterdir()}


def dumped(tmp_path: Path, name: str) -> dict[str, bytes]:
    dump_folder(tmp_path / name)
    return files(tmp_path / name)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return small_package(tmp_path / "package")


def test_the_first_load_adds_everything(package: Path):
    outcome = load(package)
    assert outcome.number == 1
    assert outcome.totals == {"added": 24, "changed": 0, "removed": 0, "unchanged": 0}
    assert {table.name: table.added for table in outcome.tables}["observations"] == 3
    assert Observation.objects.filter(area="eksempel").count() == 3
    about = Package.objects.get()
    assert (about.name, about.municipality_id, about.reference_date.isoformat()) == (
        "eksempel",
        "eksempel",
        "2023-08-31",
    )


def test_a_second_load_changes_nothing_and_writes_no_event(package: Path):
    load(package)
    head = audit.head()
    outcome = load(package)
    assert outcome.number is None
    assert outcome.changes_nothing
    assert outcome.totals["unchanged"] == 24
    assert audit.head() == head
    assert Load.objects.count() == 1


def test_a_dry_run_says_the_same_and_does_nothing(package: Path):
    dry = load(package, dry_run=True)
    assert dry.number is None
    assert state() is None
    assert audit.head().count == 0
    assert load(package).totals == dry.totals


def test_a_load_is_one_event_with_the_digest_of_its_changes(package: Path):
    load(package, why="Første gang")
    kept = Load.objects.get()
    content = zlib.decompress(bytes(kept.changes))
    assert kept.digest == hashlib.sha256(content).hexdigest()
    with connection.cursor() as cursor:
        cursor.execute("SELECT seq, what, subject, payload FROM audit_event")
        events = cursor.fetchall()
    assert [(seq, what, subject) for seq, what, subject, _ in events] == [(1, "package.loaded", "eksempel")]
    payload = json.loads(events[0][3]) if isinstance(events[0][3], str) else events[0][3]
    assert payload["digest"] == kept.digest
    assert (kept.number, kept.why) == (1, "Første gang")
    assert audit.verify().holds


def test_a_changed_figure_keeps_its_old_value_with_who_when_and_why(package: Path, tmp_path: Path):
    load(package)
    outcome = changes.load(path=spoiled(tmp_path, CORRECTED), by="Ola", at=LATER, why="Trykkfeil")
    assert outcome.totals == {"added": 0, "changed": 1, "removed": 0, "unchanged": 23}
    assert str(Observation.objects.get(year=2020).value) == "1.9"
    old = Revision.objects.get()
    assert (old.indicator_id, old.area_id, old.year, old.period) == ("driftsresultat", "eksempel", 2020, "")
    assert (old.before["value"], old.before["raw"]) == ("1.8", "1,8 %")
    assert (old.load, old.at, old.why) == (outcome.number, LATER, "Trykkfeil")
    assert audit.names_of({old.by})[old.by] == "Ola"


def test_a_removed_row_is_retired_with_its_history(package: Path, tmp_path: Path):
    load(package)
    outcome = load(
        spoiled(tmp_path, replaced(OBSERVATIONS, "driftsresultat,2022,,pending,,,,,regnskap_2022,side 5\n", ""))
    )
    assert outcome.totals["removed"] == 1
    retired = Observation.objects.get(year=2022)
    assert retired.retired == outcome.number
    assert Revision.objects.get().before["status"] == "pending"
    assert b"2022,,pending" not in dumped(tmp_path, "dump")[OBSERVATIONS]


def test_a_retired_row_comes_back_to_life(package: Path, tmp_path: Path):
    load(package)
    load(spoiled(tmp_path, replaced(OBSERVATIONS, "driftsresultat,2022,,pending,,,,,regnskap_2022,side 5\n", "")))
    outcome = load(spoiled(tmp_path, replaced(OBSERVATIONS, "2022,,pending", "2022,2.2,measured"), "again"))
    assert (outcome.totals["added"], outcome.totals["removed"]) == (1, 0)
    row = Observation.objects.get(year=2022)
    assert (row.retired, str(row.value)) == (None, "2.2")


def test_what_is_retired_cannot_be_referred_to(package: Path, tmp_path: Path):
    load(package)
    gone = replaced(
        "indicators.csv", (package / "indicators.csv").read_text(encoding="utf-8").splitlines()[1] + "\n", ""
    )
    with pytest.raises(BadPackage) as refused:
        load(spoiled(tmp_path, gone))
    assert set(refused.value.problems["code"]) == {"dangling-reference"}
    assert Indicator.objects.filter(retired=None).count() == 1


def test_a_bad_package_leaves_everything_as_it_was(package: Path, tmp_path: Path):
    load(package)
    before, head = dumped(tmp_path, "before"), audit.head()
    with pytest.raises(BadPackage):
        load(spoiled(tmp_path, both(CORRECTED, appended("units.csv", "Feil,,,,,,"))))
    assert dumped(tmp_path, "after") == before
    assert audit.head() == head


def test_undoing_the_last_load_brings_the_state_back_as_a_new_event(package: Path, tmp_path: Path):
    load(package)
    before = dumped(tmp_path, "before")
    load(spoiled(tmp_path, both(CORRECTED, appended("units.csv", "stk,,,stykk,piece,count,0"))))
    outcome = changes.undo(number=2, by="Ola", at=LATER, why="Feil fil")
    assert outcome.number == 3
    assert outcome.totals == {"added": 0, "changed": 1, "removed": 1, "unchanged": 23}
    assert dumped(tmp_path, "after") == before
    assert Load.objects.get(number=3).undoes == 2
    assert list(Revision.objects.order_by("load").values_list("load", flat=True)) == [2, 3]
    assert audit.head().count == 3


def test_undoing_the_first_load_leaves_nothing_loaded_and_can_be_undone(package: Path, tmp_path: Path):
    load(package)
    before = dumped(tmp_path, "before")
    changes.undo(number=1, by="Ola", at=LATER)
    assert state() is None
    assert not Package.objects.exists()
    changes.undo(number=2, by="Ola", at=LATER)
    assert dumped(tmp_path, "after") == before


def test_a_load_in_the_middle_can_be_undone_when_nothing_later_touched_it(package: Path, tmp_path: Path):
    load(package)
    load(spoiled(tmp_path, CORRECTED, "second"))
    load(spoiled(tmp_path, both(CORRECTED, appended("units.csv", "stk,,,stykk,piece,count,0")), "third"))
    changes.undo(number=2, by="Ola", at=LATER)
    assert str(Observation.objects.get(year=2020).value) == "1.8"
    assert b"stk,,,stykk" in dumped(tmp_path, "dump")["units.csv"]


def test_a_later_change_of_the_same_row_stands_in_the_way(package: Path, tmp_path: Path):
    load(package)
    load(spoiled(tmp_path, CORRECTED, "second"))
    load(spoiled(tmp_path, replaced(OBSERVATIONS, "2020,1.8,", "2020,2.0,"), "third"))
    head = audit.head()
    with pytest.raises(CannotUndo, match="observations: driftsresultat · eksempel · 2020 ·  has changed since"):
        changes.undo(number=2, by="Ola", at=LATER)
    assert audit.head() == head


def test_what_later_loads_build_on_stands_in_the_way(package: Path, tmp_path: Path):
    load(package)
    unit = appended("units.csv", "stk,,,stykk,piece,count,0")
    load(spoiled(tmp_path, unit, "second"))
    indicator = replaced("indicators.csv", ",percent,,,higher", ",stk,,,higher")
    series = replaced("series.csv", ",percent,,1,", ",stk,,1,")
    load(spoiled(tmp_path, both(unit, indicator, series), "third"))
    with pytest.raises(CannotUndo, match='"stk" refers to something that is not in the package'):
        changes.undo(number=2, by="Ola", at=LATER)


def test_a_load_is_undone_once(package: Path, tmp_path: Path):
    load(package)
    load(spoiled(tmp_path, CORRECTED))
    changes.undo(number=2, by="Ola", at=LATER)
    with pytest.raises(changes.UndoneAlready, match="undone already, by load 3"):
        changes.undo(number=2, by="Ola", at=LATER)


def test_a_load_that_never_was_cannot_be_undone(package: Path):
    load(package)
    with pytest.raises(changes.NoSuchLoad, match="There is no load 7"):
        changes.undo(number=7, by="Ola", at=LATER)


def test_what_a_package_says_about_itself_is_changed_and_undone_too(package: Path, tmp_path: Path):
    load(package)
    outcome = load(
        spoiled(tmp_path, replaced("datapackage.json", '"title": "Eksempel kommune"', '"title": "Ny tittel"'))
    )
    assert outcome.description_changed
    assert outcome.totals["unchanged"] == 24
    assert Package.objects.get().title_nb == "Ny tittel"
    changes.undo(number=2, by="Ola", at=LATER)
    assert Package.objects.get().title_nb == "Eksempel kommune"


def test_two_loads_at_once_take_turns(package: Path, empty_database: Database):
    outcomes: list[Outcome] = []

    def work() -> None:
        outcomes.append(load(package))
        connection.close()

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcome.number or 0 for outcome in outcomes) == [0, 0, 1]
    assert audit.verify().holds
