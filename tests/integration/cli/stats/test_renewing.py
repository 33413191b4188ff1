"""`samstyr stats renew` and what `diff` says of indicators, against a made-up office on this machine."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.bound_packages import bound_package
from tests.integration.conftest import Samstyr
from tests.package_files import replaced
from tests.servers.loopback import Loopback
from tests.servers.statbank import ROOT, StatBank

SERIES = "ssb,12134,ContentsCode=KOSAGD230000,,,percent,"


@pytest.fixture
def office() -> Iterator[tuple[StatBank, Loopback]]:
    bank = StatBank()
    with bank.serve() as server:
        yield bank, server


def bound_to_ssb(folder: Path) -> Path:
    package = bound_package(folder)
    replaced("series.csv", "file,driftsresultat,,,,percent,", SERIES)(package)
    content = (package / "targets.csv").read_text("utf-8")
    assert "driftsresultat" in content
    return package


def test_what_is_bound_is_asked_for_again_and_applied(
    samstyr: Samstyr, office: tuple[StatBank, Loopback], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    bank, server = office
    monkeypatch.setenv("SAMSTYR_HOME", str(tmp_path / "home"))
    assert samstyr("load", bound_to_ssb(tmp_path / "package")).returncode == 0
    bank.tables["12134"] = replace(bank.tables["12134"], figure=lambda codes: int(codes[-1]) - 2015)
    at = ("--address", server.address + ROOT)
    fetched = samstyr("stats", "fetch", "ssb", "12134", "--region", "3203,3025", "--since", "2020", *at)
    assert fetched.returncode == 0, fetched.stderr
    assert samstyr("stats", "apply").returncode == 0

    same = samstyr("stats", "renew")
    assert same.returncode == 0, same.stderr
    assert "Kilden sier det samme som før." in same.stdout
    assert same.stdout.splitlines()[-1] == "Kildene sier ikke noe nytt."

    bank.tables["12134"] = replace(
        bank.tables["12134"], figure=lambda codes: 2 * (2030 - int(codes[-1])), updated="2026-06-15T06:00:00Z"
    )
    renewed = samstyr("stats", "renew", "--by", "Tidsplan")
    assert renewed.returncode == 0, renewed.stderr
    assert "  2022: rettet fra 7,0\xa0% til 16,0\xa0%" in renewed.stdout.splitlines()
    said = samstyr("stats", "diff").stdout
    assert "Nøkkeltall som endres:" in said
    assert "Netto driftsresultat (eksempel)" in said
    touches = json.loads(samstyr("stats", "diff", "--json").stdout)["touches"]
    assert [one["id"] for one in touches] == ["driftsresultat"]
    assert touches[0]["direction"] == ["improving", "worsening"]


def test_a_source_that_does_not_answer_stops_nothing_else(
    samstyr: Samstyr, office: tuple[StatBank, Loopback], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    bank, server = office
    monkeypatch.setenv("SAMSTYR_HOME", str(tmp_path / "home"))
    samstyr("load", bound_to_ssb(tmp_path / "package"))
    bank.tables["12134"] = replace(bank.tables["12134"], figure=lambda codes: int(codes[-1]) - 2015)
    at = ("--address", server.address + ROOT)
    samstyr("stats", "fetch", "ssb", "12134", "--region", "3203,3025", "--since", "2020", *at)
    del bank.tables["12134"]
    renewed = samstyr("stats", "renew")
    assert renewed.returncode == 1
    assert "ssb 12134:" in renewed.stderr
    assert renewed.stdout.splitlines()[-1].startswith("Gjort, som hendelse")
