"""Files that a person has become versions in use, and what was said of one is remembered for the next."""

from datetime import UTC, datetime
from pathlib import Path

import polars as pl
import pytest

from samstyr.kernels.datasets.faults import NotReadable
from samstyr.statistics.changes.importing import import_file
from samstyr.statistics.lake.cards import SnapshotCard
from samstyr.statistics.lake.doubts import LoadStopped
from samstyr.statistics.lake.folder import Lake
from samstyr.statistics.queries import snapshots
from samstyr.statistics.queries.differences import difference
from samstyr.statistics.queries.files import read_file
from samstyr.statistics.queries.imports import SaidOfFile, said_before
from samstyr.statistics.queries.snapshots import Kept
from samstyr.statistics.values import CellChange
from tests.unit.statistics.sources.conformance import conformance

AT = datetime(2026, 3, 20, 12, tzinfo=UTC)
FILE = "\ufeffKommune;Aar;Antall;Merke\n3203;2024;1 234,5;\n3203;2025;;:\n0301;2024;7,0;\n"
MAPPING = {"dimensions": ["Kommune", "Aar"], "value": "Antall", "status": "Merke", "decimal_mark": ","}
SAID = SaidOfFile(
    MAPPING, "Asker kommune", "https://example.org/rapport", "NLOD 2.0", "ssb", "Skrevet av fra rapporten"
)

pytestmark = pytest.mark.django_db


def load(home: Path, content: bytes | str, said: SaidOfFile = SAID, name: str = "tall.csv", accept: str = "") -> Kept:
    raw = content.encode() if isinstance(content, str) else content
    reading = read_file(raw, name, said.mapping or None)
    found = reading.datasets[0] if reading.datasets else reading.codes
    return import_file(
        content=raw,
        name=name,
        table=Path(name).stem,
        found=found,
        said=said,
        home=home,
        by="Kari",
        at=AT,
        accept=accept,
    )


def card(home: Path, kept: Kept) -> SnapshotCard:
    return snapshots.card_of(kept.version, Lake(home))


def test_a_file_with_a_mapping(tmp_path: Path):
    kept = load(tmp_path, FILE)
    found, lake = card(tmp_path, kept), Lake(tmp_path)
    assert (kept.version.source, kept.version.table, kept.version.cells, kept.version.figures) == ("file", "tall", 3, 2)
    assert (found.publisher, found.licence, found.remark) == ("Asker kommune", "NLOD 2.0", "Skrevet av fra rapporten")
    assert lake.read(found.raw[0].name) == FILE.encode()
    assert found.raw[0].url == "file:tall.csv"
    rows = pl.read_parquet(lake.path(found.tidy)).select("Kommune", "Aar", "value", "missing").rows()
    assert rows == [("3203", "2024", 1234.5, ""), ("3203", "2025", None, "suppressed"), ("0301", "2024", 7.0, "")]


def test_what_was_said_is_remembered_until_something_else_is_said(tmp_path: Path):
    load(tmp_path, FILE)
    before = said_before(table="tall", home=tmp_path)
    assert before == SAID
    assert said_before(table="noe annet", home=tmp_path) == SaidOfFile()
    now = SaidOfFile(licence="CC BY 4.0").or_else(before)
    kept = load(tmp_path, FILE.replace("7,0", "8,0"), now)
    found = card(tmp_path, kept)
    assert (found.licence, found.publisher, found.mapping["value"]) == ("CC BY 4.0", "Asker kommune", "Antall")
    assert difference(home=tmp_path).counts[CellChange.REVISED] == 1


def test_the_same_file_changes_nothing_and_an_older_one_comes_back_into_use(tmp_path: Path):
    first = load(tmp_path, FILE)
    assert not load(tmp_path, FILE).is_new
    load(tmp_path, FILE.replace("7,0", "8,0"))
    assert load(tmp_path, FILE).version.number > first.version.number
    assert [version.is_in_use for version in snapshots.every()] == [True, False, False]


@pytest.mark.parametrize(
    ("content", "mapping", "said"),
    [
        ("Kommune;Aar;Antall;Merke\n3203;2024;1;\n", MAPPING, "Too few figures: 1, and the last version had 2"),
        (FILE.replace("0301", "9999"), MAPPING, "Kommune has codes that the last version did not know: 9999"),
        (
            "Kommune;Antall\n3203;1\n0301;2\n",
            {"dimensions": ["Kommune"], "value": "Antall"},
            "A column has vanished: Aar (Aar).",
        ),
    ],
)
def test_a_file_in_doubt_is_stopped(tmp_path: Path, content: str, mapping: dict, said: str):
    first = load(tmp_path, FILE)
    with pytest.raises(LoadStopped) as stopped:
        load(tmp_path, content, SaidOfFile(mapping))
    assert said in str(stopped.value)
    assert snapshots.every() == (first.version,)


def test_a_file_that_is_no_figures_is_refused_before_anything_happens(tmp_path: Path):
    with pytest.raises(NotReadable):
        load(tmp_path, "<html>Logg inn</html>", SaidOfFile())
    assert list(Lake(tmp_path).names()) == []


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("ssb/ssb_12134_pxwebapi2_jsonstat2.json", 3),
        ("pxwebapi2_expected/tab4_fewcells.px", 1),
        ("scb_pxwebapi2/TAB6471_data.json", None),
        ("kostra/0A_V2019_K4_R040200_OK.dat", None),
    ],
)
def test_real_files(tmp_path: Path, name: str, cells: int | None):
    content = conformance(name)
    kept = load(tmp_path, content, SaidOfFile(), name=Path(name).name)
    found = card(tmp_path, kept)
    assert Lake(tmp_path).read(found.raw[0].name) == content
    assert kept.version.figures > 0
    assert cells is None or kept.version.cells == cells


def test_a_list_of_codes(tmp_path: Path):
    answer = '{"codes": [{"code": "3203", "name": "Asker"}, {"code": "0301", "name": "Oslo"}]}'
    kept = load(tmp_path, answer, SaidOfFile(), name="kommuner.json")
    found = card(tmp_path, kept)
    assert (kept.version.cells, found.has_figures) == (2, False)
    assert pl.read_parquet(Lake(tmp_path).path(found.tidy))["code"].to_list() == ["3203", "0301"]
    load(tmp_path, answer.replace("Oslo", "Oslo – Oslove"), SaidOfFile(), name="kommuner.json")
    counts = difference(home=tmp_path).counts
    assert (counts[CellChange.ADDED], counts[CellChange.REMOVED]) == (1, 1)
