"""What the server is told cannot be read as anything else."""

import shlex
from pathlib import Path

from samstyr.database import configuration
from samstyr.database.berth import Berth


def _told(**changed):
    wanted = {"access": Path("/a/pg_hba.conf"), "sockets": Path("/a/run"), "port": 5432, "synced": True} | changed
    words = shlex.split(configuration.arguments(**wanted))
    assert words[::2] == ["-c"] * (len(words) // 2)
    return dict(word.split("=", 1) for word in words[1::2])


def test_the_server_listens_to_nothing_but_its_socket():
    told = _told()
    assert told["listen_addresses"] == ""
    assert told["unix_socket_permissions"] == "0700"
    assert told["hba_file"] == "/a/pg_hba.conf"


def test_an_ordinary_cluster_outlives_a_power_cut_and_only_a_thrown_away_one_need_not():
    assert _told()["fsync"] == "on"
    assert _told(synced=False)["fsync"] == "off"


def test_a_path_with_quotes_and_blanks_stays_one_path():
    assert _told(sockets=Path("/it's a/run"))["unix_socket_directories"] == '"/it\'s a/run"'


def test_nobody_is_trusted(tmp_path):
    path = configuration.write_access(Berth(home=tmp_path, root=tmp_path, account=None))
    rules = [line.split() for line in path.read_text().splitlines() if not line.startswith("#")]
    assert rules == [["local", "all", "all", "scram-sha-256"]]
