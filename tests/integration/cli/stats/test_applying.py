"""`samstyr stats apply`, as a person runs it."""

import json
from pathlib import Path

import pytest

from tests.bound_packages import FIGURES, bound_package, typed
from tests.integration.conftest import Samstyr

TYPED = typed(2020, "1.8") + typed(2021, "2.0")


def test_from_a_file_to_figures_in_force(samstyr: Samstyr, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SAMSTYR_HOME", str(tmp_path / "home"))
    package = bound_package(tmp_path / "package", TYPED)
    file = tmp_path / "driftsresultat.csv"
    file.write_text(FIGURES, "utf-8")

    assert samstyr("load", package).returncode == 0
    refused = samstyr("stats", "apply")
    assert refused.returncode == 1
    assert "driftsresultat er ikke rørt: The series netto_driftsresultat" in refused.stdout
    assert samstyr("stats", "import", file).returncode == 0

    preview = samstyr("stats", "apply", "--preview")
    assert preview.returncode == 0
    assert preview.stdout.splitlines() == [
        "Netto driftsresultat (eksempel) (driftsresultat): nye: 1, stemmer med det som er skrevet inn: 1, avviker fra "
        "det som er skrevet inn: 1",
        "  2021: AVVIKER. Kilden sier 2,5\xa0%; 2,0\xa0% er skrevet inn, og står",
        "  2022: nytt tall, 3,1\xa0%",
        "Det som er skrevet inn, står. Vil du ha kildens tall, skriver du samstyr stats apply --take "
        "driftsresultat@2021 --why …",
        "Ingenting er endret ennå: dette er en forhåndsvisning.",
    ]
    done = samstyr("stats", "apply", "--by", "Kari", "--lang", "en")
    assert done.stdout.splitlines()[-1] == "Done, as event 3 of the log."
    assert samstyr("stats", "apply").stdout.splitlines()[-1] == "Kildene sier ikke noe nytt."

    no_reason = samstyr("stats", "apply", "--take", "driftsresultat@2021")
    assert (no_reason.returncode, no_reason.stdout) == (2, "")
    assert "--why TEKST" in no_reason.stderr
    no_period = samstyr("stats", "apply", "--take", "driftsresultat@i fjor", "--why", "Feil")
    assert (no_period.returncode, no_period.stdout) == (2, "")
    assert "'i fjor' is no period" in no_period.stderr
    taken = samstyr("stats", "apply", "--take", "driftsresultat@2021", "--why", "Feil i rapporten", "--json")
    figures = json.loads(taken.stdout)["indicators"][0]["figures"]
    assert figures[1] == {"effect": "taken", "area": "eksempel", "period": "2021", "before": 2.0, "after": 2.5}
    unknown = samstyr("stats", "apply", "folketall")
    assert unknown.returncode == 2
    assert "folketall er ikke bundet til noen serie" in unknown.stderr
