import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from samstyr.kernels.chain import Head
from samstyr.kernels.period import Period
from samstyr.kernels.texts import Text
from samstyr.reports.editions.archive import AlreadyThere, CannotWriteThere, readme, sums, write
from samstyr.reports.editions.values import Edition

FILES = {"b/æ.txt": b"2", "a.txt": b"1"}


def test_the_same_files_give_the_same_bytes_whatever_their_order(tmp_path: Path):
    write(FILES, tmp_path / "one.zip")
    write(dict(reversed(FILES.items())), tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == FILES
        assert archive.testzip() is None
    assert sorted(one.name for one in tmp_path.iterdir()) == ["one.zip", "two.zip"]


def test_sums_are_as_the_tool_reads_them():
    digest = "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b"
    assert sums({"a.txt": b"1"}) == f"{digest}  a.txt\n".encode()


def test_nothing_is_written_over_and_nothing_left_behind(tmp_path: Path):
    (tmp_path / "mine.zip").write_bytes(b"mine")
    with pytest.raises(AlreadyThere, match="left as it is"):
        write(FILES, tmp_path / "mine.zip")
    with pytest.raises(CannotWriteThere, match="No such file"):
        write(FILES, tmp_path / "nowhere" / "a.zip")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("mine.zip", b"mine")]


def test_it_says_the_day_on_which_it_was_proposed_where_the_municipality_is():
    edition = Edition(
        report="arsmelding",
        number=2,
        title=Text("Årsmelding", ""),
        language="nb",
        kind="annual",
        period=Period.of_year(2025),
        day=date(2026, 1, 31),
        at=datetime(2026, 5, 31, 22, 30, tzinfo=UTC),
        by="Kari",
        why="",
        data_version=Head(count=1, seq=1, hash=""),
        digest="d1ge57",
        event=1,
    )
    said = readme(edition, with_package=False).decode()
    assert said.startswith("Årsmelding\n==========\n\nUtgave 2 av rapporten «arsmelding»")
    assert "foreslått i Samstyr 2026-06-01.\nUtgaven er ikke vedtatt.\n" in said
    assert "Datapakken er ikke med" in said
    assert "\n      d1ge57\n" in said
