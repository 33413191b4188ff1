"""A source revises a figure: which editions that touches is said before the figure is applied, and after."""

import json
from pathlib import Path

import pytest

from tests.bound_packages import FIGURES, bound_package, typed
from tests.integration.conftest import Samstyr
from tests.report_folders import write_report

DESCRIPTION = "kind: other\ntitle_nb: Driften\nlanguage: nb\nperiod: 2022\nparts: [a.md]\n"
TEXT = """# Drift

Resultatet var {{driftsresultat@2022}} i 2022. I 2020 var det {{driftsresultat@2020}}.

Det [økte]{fig=driftsresultat@2022}.
"""
TOUCHED = "  Driften, drift/1 (foreslått): 2 setninger berøres; 1 stemmer ikke lenger."


def test_a_new_snapshot_says_which_sentences_it_would_touch(
    samstyr: Samstyr, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    home = tmp_path / "home"
    monkeypatch.setenv("SAMSTYR_HOME", str(home))
    file = tmp_path / "driftsresultat.csv"
    file.write_text(FIGURES, "utf-8")
    package = bound_package(tmp_path / "package", typed(2020, "1.8"))
    for words in (("load", package), ("stats", "import", file), ("stats", "apply")):
        assert samstyr(*words).returncode == 0
    proposed = samstyr("report", "propose", write_report(tmp_path / "drift", TEXT, description=DESCRIPTION))
    assert proposed.returncode == 0, proposed.stderr

    file.write_text(FIGURES.replace("3203,2022,3.1", "3203,2022,2.1"), "utf-8")
    imported = samstyr("stats", "import", file)
    assert imported.returncode == 0, imported.stderr
    number = max(one["number"] for one in json.loads(samstyr("stats", "list", "--json").stdout))
    assert json.loads(samstyr("stats", "diff", "--json").stdout)["reports"] == [
        {"report": "drift/1", "sentences": 2, "untrue": 1}
    ]
    said = samstyr("stats", "diff").stdout.splitlines()
    assert said[-3:] == [
        "Rapporter som berøres:", TOUCHED, f"  Se setningene: samstyr report impact --snapshot {number}",
    ]  # fmt: skip

    found = samstyr("report", "impact", "--snapshot", number)
    assert found.returncode == 1
    assert [line for line in found.stdout.splitlines() if line.startswith(("  Før", "  Nå"))] == [
        "  Før: Resultatet var 3,1\u00a0% i 2022.", "  Nå: Resultatet var 2,1\u00a0% i 2022.", "  Før: Det økte.",
    ]  # fmt: skip
    # By the name of the table as well; and nothing was changed by asking.
    assert samstyr("report", "impact", "drift/1", "--snapshot", "driftsresultat").stdout == found.stdout
    assert samstyr("report", "impact").returncode == 0
    preview = samstyr("stats", "apply", "--preview", "--json")
    assert json.loads(preview.stdout)["reports"] == [{"report": "drift/1", "sentences": 2, "untrue": 1}]

    applied = samstyr("stats", "apply").stdout.splitlines()
    assert TOUCHED in applied
    command = applied[-1].removeprefix("  Se setningene: samstyr ").split()
    after = samstyr(*command)
    assert after.stdout == found.stdout
    assert samstyr("report", "impact").stdout == found.stdout
    assert samstyr("report", "impact", "--snapshot", number).returncode == 0
