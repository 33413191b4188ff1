"""What a command does first, by the parts that a test can hold still."""

from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest
from django.db import connection, connections

from samstyr.cli import schema
from samstyr.cli.start import DatabaseDoesNotAnswer, lead_to, reach_database
from tests.databases import Cluster, Database
from tests.integration.programs import samstyr


@pytest.fixture
def bare(cluster: Cluster, empty_database: Database):
    """A database without a single table."""
    with psycopg.connect(empty_database.addresses.owner.conninfo) as owner:
        owner.execute("DROP SCHEMA public CASCADE")
    with psycopg.connect(cluster.superuser.to(empty_database.name).conninfo) as superuser:
        superuser.execute("CREATE SCHEMA public AUTHORIZATION samstyr_owner")
    lead_to(empty_database.addresses)
    return empty_database


def tables(database: Database) -> int:
    with psycopg.connect(database.addresses.app.conninfo) as app:
        row = app.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()
    return row[0] if row else 0


def test_the_tables_are_made_and_the_application_may_use_them(bare: Database):
    assert schema.pending() != []
    schema.bring_up_to_date(bare.addresses)
    assert schema.pending() == []
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM goals_goal")
        assert cursor.fetchone() == (0,)
    connections["owner"].close()


def test_two_commands_at_once_take_turns(bare: Database):
    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(lambda command: samstyr(bare, *command), [("loads",), ("loads",)]))
    assert [command.returncode for command in done] == [0, 0], [command.stderr for command in done]
    assert tables(bare) > 10


def test_a_server_that_does_not_answer_is_said_without_its_password(tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://kari:hemmelig@127.0.0.1:1/asker")
    with pytest.raises(DatabaseDoesNotAnswer, match="does not let kari in") as refused:
        reach_database(tmp_path)
    assert "hemmelig" not in str(refused.value)
    assert "correct DATABASE_URL" in str(refused.value)
