"""`samstyr stats fetch` and `list`, as a controller runs them, against a made-up office on this machine."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.databases import Database
from tests.integration import programs
from tests.integration.commands import samstyr
from tests.servers.loopback import Loopback
from tests.servers.statbank import ROOT, StatBank
from tests.servers.tables import KEY_FIGURES, any_figure


@pytest.fixture
def office() -> Iterator[tuple[StatBank, Loopback]]:
    bank = StatBank()
    with bank.serve() as server:
        yield bank, server


def test_a_controller_gets_figures_and_is_told_what_came(
    empty_database: Database, office: tuple[StatBank, Loopback], tmp_path: Path
):
    _, server = office
    words = ("stats", "fetch", "ssb", "12134", "--region", "3203,EKG12,EAKUO", "--since", "2015")
    at = ("--address", server.address + ROOT, "--by", "Kari")

    nothing = samstyr(empty_database, "stats", "list", "--lang", "en", SAMSTYR_HOME=tmp_path)
    assert nothing.stdout.startswith("No figures have been fetched yet. For instance: samstyr stats fetch ssb 12134")

    first = programs.samstyr(empty_database, *words, *at, SAMSTYR_HOME=tmp_path)
    assert (first.returncode, first.stderr.strip()) == (0, "")
    figures = sum(
        any_figure((region, content, str(year))) is not None
        for region in ("3203", "EKG12", "EAKUO")
        for content in ("KOSAGD230000", "KOSAG110000")
        for year in range(2015, 2026)
    )
    assert first.stdout.splitlines() == [
        "Øyeblikksbilde 1 av ssb 12134: Utvalgte nøkkeltall for kommuneregnskap, kommunekonsern, etter region og år",
        f"66 celler, {figures} med tall · oppdatert 2026-03-16T07:00:00Z · ureviderte tall",
        "Se mer: samstyr stats show 1",
    ]

    second = samstyr(empty_database, *words, *at, "--lang", "en", SAMSTYR_HOME=tmp_path)
    assert second.stdout == "The source says what it said before. Snapshot 1 is still in use.\n"

    listed = json.loads(samstyr(empty_database, "stats", "list", "--json", SAMSTYR_HOME=tmp_path).stdout)
    assert [(one["number"], one["source"], one["by"], one["is_in_use"]) for one in listed] == [(1, "ssb", "Kari", True)]
    shown = samstyr(empty_database, "stats", "list", SAMSTYR_HOME=tmp_path, COLUMNS=150).stdout
    assert shown.splitlines()[1].split()[:4] == ["1", "ssb", "12134", listed[0]["fetched_at"][:10]]
    assert "i bruk" in shown


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("ssb", "12134", "--region", "9999"), "KOKkommuneregion0000 has no code '9999'"),
        (("ssb", "99999"), "There is no table 99999"),
        (("ssb", "12134", "--address", "http://data.example.org"), "anybody on the way could read"),
    ],
)
def test_what_cannot_be_gets_one_clear_error(
    empty_database: Database, office: tuple[StatBank, Loopback], tmp_path: Path, words: tuple[str, ...], said: str
):
    at = () if "--address" in words else ("--address", office[1].address + ROOT)
    refused = samstyr(empty_database, "stats", "fetch", *words, *at, SAMSTYR_HOME=tmp_path)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert said in refused.stderr
    assert "Traceback" not in refused.stderr


def test_what_is_known_of_a_snapshot_and_what_the_next_one_changed(
    empty_database: Database, office: tuple[StatBank, Loopback], tmp_path: Path
):
    bank, server = office
    words = ("stats", "fetch", "ssb", "12134", "--region", "3203", "--since", "2024", "--by", "Kari")
    for updated in ("2026-03-16T07:00:00Z", "2026-06-15T06:00:00Z"):
        figure = float(updated[6])
        bank.tables["12134"] = replace(KEY_FIGURES, updated=updated, figure=lambda _, figure=figure: figure)
        fetched = samstyr(empty_database, *words, "--address", server.address + ROOT, SAMSTYR_HOME=tmp_path)
        assert fetched.returncode == 0
    # The same command as last month says what the source revised.
    assert "4 tall er rettet." in fetched.stdout.splitlines()

    shown = samstyr(empty_database, "stats", "show", "2", SAMSTYR_HOME=tmp_path)
    assert shown.returncode == 0, shown.stderr
    for line in (
        "ssb 12134: Utvalgte nøkkeltall for kommuneregnskap, kommunekonsern, etter region og år",
        "Øyeblikksbilde 2 · i bruk",
        "4 celler, 4 med tall · oppdatert 2026-06-15T06:00:00Z · reviderte tall",
        "Utgiver: Statistisk sentralbyrå",
        "Lisens: CC BY 4.0 https://creativecommons.org/licenses/by/4.0/deed.no",
        'Spurt om: {"regions": ["3203"], "since": "2024"}',
        "KOKkommuneregion0000 (kokkommuneregion0000): 3203 Asker",
        "  KOSAGD230000: prosent",
        "  ▪ Tallene er oppdiktede og laget for prøver.",
    ):
        assert line in shown.stdout.splitlines()
    figures = samstyr(empty_database, "stats", "show", 2, "--csv", "-", "--select", "Tid=2025", SAMSTYR_HOME=tmp_path)
    assert figures.stdout == (
        "KOKkommuneregion0000,ContentsCode,Tid,value,status,missing\n"
        "3203,KOSAG110000,2025,6.0,,\n"
        "3203,KOSAGD230000,2025,6.0,,\n"
    )
    told = samstyr(empty_database, "stats", "diff", SAMSTYR_HOME=tmp_path, COLUMNS=150)
    assert "4 tall er rettet." in told.stdout.splitlines()
    assert "+3,0" in told.stdout
    as_json = json.loads(samstyr(empty_database, "stats", "diff", "1", "2", "--json", SAMSTYR_HOME=tmp_path).stdout)
    assert (as_json["before"]["number"], as_json["counts"]["revised"]) == (1, 4)
    refused = samstyr(empty_database, "stats", "show", "7", SAMSTYR_HOME=tmp_path)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "There is no snapshot 7." in refused.stderr
