"""Whatever passes the checks goes into the database, and comes out as it was."""

import csv
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samstyr.exchange import changes
from samstyr.exchange.packages import read_package
from samstyr.exchange.queries.state import state
from samstyr.exchange.values import BadPackage
from samstyr.exchange.writing.files import package_files
from tests.databases import Database, rolled_back
from tests.package_files import TEMPLATE, small_package

AT = datetime(2023, 10, 2, 12, tzinfo=UTC)
FILES = sorted(path.name for path in TEMPLATE.glob("*.csv"))
WORDS = ["", "yes", "no", "main", "sub", "between", "measured", "pending", "eksempel", "okonomi_0", "percent"]
FIGURES = ["2022", "1800", "2022-T1", "2021-2022", "2024-02-29", "-0.0", "+1", "0.000000000001", "2147483647"]
CELLS = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(FIGURES),
    st.integers(-10, 10_000).map(str),
    st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**9), max_value=10**9).map(str),
    st.text("abcæøå ,\"';\n\\\t{}|%😀", max_size=200),
)


def change(folder: Path, file: str, place: int, cell: str) -> None:
    with (folder / file).open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    if len(rows) == 1:
        rows.append([""] * len(rows[0]))
    row = rows[1 + place % (len(rows) - 1)]
    row[place % len(row)] = cell
    with (folder / file).open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows(rows)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=st.lists(st.tuples(st.sampled_from(FILES), st.integers(0, 100), CELLS), min_size=1, max_size=3))
def test_what_passes_the_checks_loads_and_comes_out_as_it_was(
    empty_database: Database, tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[str, int, str]]
):
    folder = small_package(tmp_path_factory.mktemp("generated") / "package")
    for file, place, cell in edits:
        change(folder, file, place, cell)
    with rolled_back():
        try:
            changes.load(path=folder, by="Kari", at=AT)
        except BadPackage:
            assert state() is None
            return
        with connection.cursor() as cursor:
            # Those that wait for the end of the transaction, which never comes here.
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        kept = state()
        assert kept is not None
        assert package_files(kept) == package_files(read_package(folder))
        assert changes.load(path=folder, by="Kari", at=AT).changes_nothing
