"""The program itself: it reads a file without Django, a database, a home or pandas."""

import os
import subprocess
import sys
from pathlib import Path

from samstyr.statistics.sources import sniffing

SAMPLE = Path(sniffing.__file__).parent / "px_file/sample.px"
PROGRAM = Path(sys.executable).with_name("samstyr")


def run(*words: str, home: Path) -> subprocess.CompletedProcess[bytes]:
    surroundings = {
        "SAMSTYR_HOME": str(home),
        "PATH": os.environ["PATH"],
        "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none",
    }
    return subprocess.run([PROGRAM, "stats", "read", *words], env=surroundings, capture_output=True, check=False)


def test_it_reads_and_makes_nothing(tmp_path: Path):
    home = tmp_path / "home"
    done = run(str(SAMPLE), "--csv", "-", home=home)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith("region,statistikkvariabel,år,value,status\n3203,antall,2023,3100.0,\n".encode())
    assert not home.exists()


def test_it_loads_only_what_it_needs(tmp_path: Path):
    program = (
        "import sys; sys.argv = ['samstyr', 'stats', 'read', sys.argv[1], '--csv', sys.argv[2]]\n"
        "from samstyr.cli.app import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print([name for name in ('django.conf', 'pandas', 'polars', 'psycopg', 'duckdb') if name in sys.modules])"
    )
    words = [sys.executable, "-c", program, str(SAMPLE), str(tmp_path / "out.csv")]
    done = subprocess.run(words, capture_output=True, check=True)
    assert done.stdout == b"[]\n"
    assert (tmp_path / "out.csv").stat().st_size > 0


def test_a_fault_is_said_on_stderr_with_exit_code_2(tmp_path: Path):
    half = tmp_path / "half.px"
    half.write_bytes(SAMPLE.read_bytes()[:-20])
    done = run(str(half), "--csv", "-", home=tmp_path / "home")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"half.px cannot be read" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_reader_that_has_had_enough_is_no_fault(tmp_path: Path):
    large = tmp_path / "large.csv"
    large.write_text("p,value\n" + "".join(f"{at},{at}\n" for at in range(200_000)), "utf-8")
    words = f"{PROGRAM} stats read {large} --csv - | head -1"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", words], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"p,value,status\n", b"")
