"""`samstyr report build --watch` as a person runs it: real files, a real server, real figures."""

import os
import signal
from pathlib import Path

import pytest

from tests.databases import Cluster, Database
from tests.integration.programs import samstyr
from tests.report_folders import write_report
from tests.watched_reports import gone, watched

TEXT = ("# En prøve", "", "Gjelden var {{oko_netto_laanegjeld@2022}}.")
PAGES = ("--format", "html")
PAGE = "html/01-en-prove.html"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_report(tmp_path / "rapport", *TEXT)


def save(folder: Path, text: str, name: str = "a.md") -> None:
    """Save as many editors do: write another file, and give it the name."""
    beside = folder / f".{name}.nytt"
    beside.write_text(text, "utf-8")
    beside.rename(folder / name)


def test_a_saved_change_is_built_and_shown_and_what_is_refused_leaves_the_last_good(
    demo_database: Database, folder: Path, tmp_path: Path
):
    out = tmp_path / "ut"
    with watched(demo_database, folder, out, *PAGES) as report:
        assert report.next_round() == {"round": 1, "state": "built", "edition": 1}
        assert "97,4" in report.text(f"/report/{PAGE}")
        save(folder, "# En prøve\n\nEn ny setning.\n")
        assert report.next_round() == {"round": 2, "state": "built", "edition": 2}
        assert "En ny setning." in (out / PAGE).read_text("utf-8")
        save(folder, "# En prøve\n\nDet er 12 ting.\n")
        assert report.next_round() == {"round": 3, "state": "refused", "edition": 2}
        state = report.text("/state")
        assert "<h2>a.md</h2>" in state
        assert "<b>3:8</b>" in state
        assert "«12» er skrevet for hånd." in state
        assert "En ny setning." in (out / PAGE).read_text("utf-8")
        (folder / "a.md").unlink()
        assert report.next_round()["state"] == "refused"
        assert "Filen «a.md» finnes ikke." in report.text("/state")
        save(folder, "# En prøve\n\nTilbake.\n")
        assert report.next_round() == {"round": 5, "state": "built", "edition": 3}
        assert report.told(signal.SIGINT) == 0
    said = (tmp_path / "stderr").read_text("utf-8")
    assert "Traceback" not in said
    assert "3:8 stemmer ikke: «12» er skrevet for hånd." in said


def test_a_hundred_saves_at_once_are_one_round(demo_database: Database, folder: Path, tmp_path: Path):
    with watched(demo_database, folder, tmp_path / "ut", *PAGES) as report:
        assert report.next_round()["round"] == 1
        # Held still, so that it finds all hundred when it wakes, however slow the machine.
        report.program.send_signal(signal.SIGSTOP)
        os.waitid(os.P_PID, report.program.pid, os.WSTOPPED)
        for number in range(100):
            save(folder, f"# En prøve\n\nLagret {'ett ord til ' * number}.\n")
        report.program.send_signal(signal.SIGCONT)
        assert report.next_round() == {"round": 2, "state": "built", "edition": 2}
        assert report.text(f"/report/{PAGE}").count("ett ord til") == 99
        save(folder, "# En prøve\n\nSist.\n")
        assert report.next_round() == {"round": 3, "state": "built", "edition": 3}


def test_a_folder_that_is_moved_away_and_back_is_followed_on(demo_database: Database, folder: Path, tmp_path: Path):
    with watched(demo_database, folder, tmp_path / "ut", *PAGES) as report:
        assert report.next_round()["state"] == "built"
        folder.rename(tmp_path / "borte")
        assert report.next_round()["state"] == "refused"
        (tmp_path / "borte").rename(folder)
        assert report.next_round()["state"] == "built"
        save(folder, "# En prøve\n\nSkrevet etterpå.\n")
        assert report.next_round()["state"] == "built"
        assert "Skrevet etterpå." in report.text(f"/report/{PAGE}")


def test_new_figures_are_a_change(cluster: Cluster, demo_database: Database, folder: Path, tmp_path: Path):
    own = cluster.copy("watched", of=demo_database)
    package = tmp_path / "pakke"
    assert samstyr(own, "dump", package).returncode == 0
    observations = package / "observations.csv"
    with watched(own, folder, tmp_path / "ut", *PAGES) as report:
        assert report.next_round()["state"] == "built"
        lines = observations.read_text("utf-8").splitlines(keepends=True)
        place = next(n for n, line in enumerate(lines) if line.startswith("oko_netto_laanegjeld") and "97.4" in line)
        lines[place] = lines[place].replace("97.4", "96.3", 1)
        observations.write_text("".join(lines), "utf-8")
        assert samstyr(own, "load", package, "--why", "Rettet").returncode == 0
        assert report.next_round() == {"round": 2, "state": "built", "edition": 2}
        assert "96,3" in report.text(f"/report/{PAGE}")
    cluster.drop(own)


def test_what_is_built_in_the_reports_own_folder_is_no_change(demo_database: Database, folder: Path):
    with watched(demo_database, folder, folder / "ut", *PAGES) as report:
        assert report.next_round()["round"] == 1
        save(folder, "# En prøve\n\nEn gang.\n")
        assert report.next_round()["round"] == 2
        save(folder, "# En prøve\n\nTo ganger.\n")
        assert report.next_round()["round"] == 3


def test_no_program_is_left_when_it_is_killed(demo_database: Database, tmp_path: Path):
    folder = write_report(tmp_path / "r", *TEXT, "", "::: {.chart of=oko_netto_laanegjeld}", ":::")
    with watched(demo_database, folder, tmp_path / "ut", "--format", "pdf") as report:
        assert report.next_round()["state"] == "built"
        started = report.children()
        assert len(started) >= 1
        assert report.told(signal.SIGKILL) == -signal.SIGKILL
        for one in started:
            gone(one)


def test_only_this_machine_is_answered_by_its_own_name(demo_database: Database, folder: Path, tmp_path: Path):
    with watched(demo_database, folder, tmp_path / "ut", *PAGES) as report:
        report.next_round()
        assert report.status("/") == 200
        assert report.status("/", Host="evil.example") == 421
        assert report.status("/events", Host="evil.example:80") == 421
        port = report.address.rstrip("/").rpartition(":")[2]
        assert report.status("/", Host=f"localhost:{port}") == 200
        # As the system lists who listens: the address backwards in hexadecimal digits, and the port.
        listening = Path("/proc/net/tcp").read_text().split()
        assert f"0100007F:{int(port):04X}" in listening
        assert f"00000000:{int(port):04X}" not in listening
        for path in ("/report/../r/a.md", "/report/%2e%2e/%2e%2e/etc/passwd", "/report/html/../../stderr", "/report/"):
            assert report.status(path) == 404, path
