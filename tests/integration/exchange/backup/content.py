"""Something to carry, and what there is: every row of every table, and every file."""

from datetime import UTC, datetime
from pathlib import Path

import psycopg
from psycopg import sql

from samstyr.audit import changes
from samstyr.database.addresses import Address

NOON = datetime(2023, 8, 31, 12, 0, tzinfo=UTC)
ROWS = """
INSERT INTO places_area (id, more, name_nb, name_en, type, code, code_2020_2023, code_to_2019, note_nb)
VALUES ('prøve', '{"egen": "æøå"}', 'Asker', 'Asker', 'municipality', '3203', '3025', '', '');
INSERT INTO goals_revision (indicator_id, area_id, year, period, before, load, at, by, why)
SELECT indicator.id, 'prøve', 2022, '', '{"value": "18.0", "status": "measured"}', 2, '2023-08-31 12:00Z', 'a', 'rettet'
FROM goals_indicator AS indicator;
"""


def fill(owner: Address, home: Path, *, events: int = 3) -> None:
    """Put events, rows and files into a database and a home."""
    for number in range(events):
        changes.record(what="exchange.loaded", subject=f"load {number}", payload={"rows": number}, by="Kari", at=NOON)
    with psycopg.connect(owner.conninfo) as connection:
        connection.execute(ROWS)
    for name, content in (
        ("lake/ssb/0a.parquet", b"PAR1" * 999),
        ("editions/2023/årsrapport.pdf", b"%PDF"),
        ("lake/b", b""),
    ):
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def rows(address: Address) -> dict[str, list[str]]:
    """Return every row of every table as text."""
    with psycopg.connect(address.conninfo) as connection:
        tables = connection.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
        ).fetchall()
        query = sql.SQL("SELECT content::text FROM {} AS content ORDER BY 1")
        return {name: [row[0] for row in connection.execute(query.format(sql.Identifier(name)))] for (name,) in tables}


def files(home: Path) -> dict[str, bytes]:
    """Return every file of the folders that a backup carries."""
    return {
        str(path.relative_to(home)): path.read_bytes()
        for folder in ("lake", "editions")
        for path in sorted((home / folder).rglob("*"))
        if path.is_file()
    }


def databases(address: Address) -> list[str]:
    with psycopg.connect(address.conninfo) as connection:
        return [row[0] for row in connection.execute("SELECT datname FROM pg_database ORDER BY 1")]
