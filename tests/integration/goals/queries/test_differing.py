"""Where a source says something else than what was typed: in `differing`, `samstyr status` and `samstyr explain`."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from samstyr.exchange.changes import load
from samstyr.goals.changes.readings import apply
from samstyr.goals.queries.differing import differing
from tests.bound_packages import AT, FIGURES, bound_package, bring_in, typed
from tests.integration.conftest import Samstyr
from tests.package_files import replaced

AS_OF = date(2023, 8, 31)
TYPED = typed(2020, "1.8") + typed(2021, "2.0")


@pytest.mark.django_db
def test_only_what_differs(tmp_path: Path):
    load(path=bound_package(tmp_path / "package", TYPED), by="Kari", at=AT)
    bring_in(tmp_path)
    assert differing(area="eksempel", as_of=AS_OF) == ()
    apply(home=tmp_path, municipality="eksempel", as_of=AS_OF, by="Kari", at=AT)
    found = differing(area="eksempel", as_of=AS_OF)
    assert [(str(one.typed.period), one.typed.value, one.said.value) for one in found] == [
        ("2021", Decimal("2.0"), Decimal("2.5"))
    ]


@pytest.mark.django_db
def test_nothing_is_told_of_few_people(tmp_path: Path):
    package = bound_package(tmp_path / "package", typed(2021, "3"))
    replaced("indicators.csv", ",percent,,,higher,", ",persons,,,higher,")(package)
    replaced("series.csv", ",percent,,1,", ",persons,,0,")(package)
    load(path=package, by="Kari", at=AT)
    bring_in(tmp_path)
    apply(home=tmp_path, municipality="eksempel", as_of=AS_OF, by="Kari", at=AT)
    assert differing(area="eksempel", as_of=AS_OF) == ()


def test_commands_say_it(samstyr: Samstyr, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SAMSTYR_HOME", str(tmp_path / "home"))
    file = tmp_path / "driftsresultat.csv"
    file.write_text(FIGURES, "utf-8")
    samstyr("load", bound_package(tmp_path / "package", TYPED))
    samstyr("stats", "import", file, "--publisher", "Asker kommune", "--remark", "Skrevet av fra rapporten")
    assert samstyr("stats", "apply").returncode == 0

    status = samstyr("status").stdout.replace("\u00a0", " ")
    assert "Netto driftsresultat (eksempel), 2021: kilden sier 2,5 %, skrevet inn er 2,0 %" in status
    said = json.loads(samstyr("status", "--json").stdout)["differing"]
    assert said == [{"id": "driftsresultat", "period": "2021", "typed": 2, "said": 2.5}]

    standing = " ".join(samstyr("explain", "driftsresultat@2021").stdout.replace("\u00a0", " ").split())
    assert "Kilden (file/driftsresultat) sier 2,5 %. Det som er skrevet inn, står." in standing
    fetched = " ".join(samstyr("explain", "driftsresultat@2022").stdout.replace("\u00a0", " ").split())
    assert "Øyeblikksbilde 2 av file driftsresultat, driftsresultat. Asker kommune, hentet" in fetched
    assert "Merknad: Skrevet av fra rapporten" in fetched
    assert "netto_driftsresultat = 3,1" in fetched
    assert "Det som er skrevet inn" not in fetched
