"""`samstyr report impact` and `samstyr report diff` as a person runs them, and what `samstyr stats` says of reports."""

import json
import subprocess
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pytest_django import DjangoDbBlocker

from samstyr.cli.demo import have_sources_speak
from samstyr.exchange import changes
from tests.databases import Cluster, Database, pointed_at
from tests.integration.commands import samstyr
from tests.integration.reloading import cells, edited_package
from tests.report_folders import write_report

LOADED_AT = datetime(2023, 8, 31, 12, tzinfo=UTC)
DESCRIPTION = "kind: other\ntitle_nb: Gjeld og folk\nlanguage: nb\nperiod: 2022\nparts: [a.md]\n"
TEXT = """# Gjeld

Gjelden [gikk ned]{fig=oko_netto_laanegjeld@2022} til {{oko_netto_laanegjeld@2022}} i 2022. Året før var den
{{oko_netto_laanegjeld@2021}}.

::: {.chart of=oko_netto_laanegjeld}
:::

Folketallet vokste med {{by_befolkningsvekst@2022}}. Vi måler det hvert år.
"""


TYPED = cells({"indicator_id": "by_befolkningsvekst", "year": "2022"}, value="1.7", raw="")
REVISED = cells({"indicator_id": "oko_netto_laanegjeld", "year": "2022"}, value="99.4", raw="")


def both(row: dict[str, str]) -> dict[str, str] | None:
    typed = TYPED(row)
    return typed and REVISED(typed)


Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("touched") / "home"
    folder.mkdir(mode=0o700)
    return folder


@pytest.fixture(scope="module")
def database(  # noqa: PLR0917 - what it is made from
    cluster: Cluster,
    demo_database: Database,
    main_database: Database,
    django_db_blocker: DjangoDbBlocker,
    home: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Database]:
    """Asker's figures and those of sources, which say something else of one that was typed."""
    own = cluster.copy("touched", of=demo_database)
    package = edited_package(tmp_path_factory.mktemp("typed"), observations=TYPED)
    with django_db_blocker.unblock(), pointed_at(own, afterwards=main_database):
        changes.load(path=package, by="Kari", at=LOADED_AT, why="Skrevet feil")
        have_sources_speak(home, at=LOADED_AT)
    yield own
    cluster.drop(own)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_report(tmp_path_factory.mktemp("drafts") / "gjeld", TEXT, description=DESCRIPTION)


@pytest.fixture(scope="module")
def run(database: Database, home: Path, folder: Path) -> Run:
    def command(*words: object) -> subprocess.CompletedProcess[str]:
        return samstyr(database, *words, SAMSTYR_HOME=home)

    assert command("report", "impact").stdout.startswith("Det er ingen utgaver å se på.")
    proposed = command("report", "propose", folder, "--by", "Kari")
    assert proposed.returncode == 0, proposed.stderr
    today = datetime.now(ZoneInfo("Europe/Oslo")).date()
    at_the_meeting = ("--body", "kommunestyret", "--date", today, "--case", "45/24", "--by", "Ola")
    adopted = command("report", "adopt", "gjeld/1", *at_the_meeting)
    assert adopted.returncode == 0, adopted.stderr
    return command


def test_from_a_revision_to_the_sentences_it_touches(run: Run, folder: Path, tmp_path: Path):
    nothing = run("report", "impact")
    assert (nothing.returncode, nothing.stdout) == (0, "Gjeld og folk, gjeld/1 (vedtatt): ingen setninger berøres.\n")
    alike = run("report", "diff", "gjeld/1", folder)
    assert (alike.returncode, alike.stdout.splitlines()[-1]) == (0, "De to er like.")

    # An apply that is only tried says which editions it would touch; nothing is changed.
    preview = run("stats", "apply", "--preview", "--take", "by_befolkningsvekst@2022", "--why", "Kilden har rett")
    assert preview.returncode == 0, preview.stderr
    said = preview.stdout.splitlines()
    place = said.index("Rapporter som berøres:")
    assert said[place + 1] == "  Gjeld og folk, gjeld/1 (vedtatt): 1 setning berøres; den stemmer fortsatt."
    assert run("report", "impact").returncode == 0

    package = edited_package(tmp_path, observations=both)
    loaded = run("load", package, "--why", "Rettet av revisor", "--by", "Kari")
    assert loaded.returncode == 0, loaded.stderr
    found = run("report", "impact", "gjeld/1")
    assert found.returncode == 1
    lines = found.stdout.splitlines()
    assert lines[0] == "Gjeld og folk, gjeld/1 (vedtatt): 2 setninger berøres; 1 stemmer ikke lenger."
    assert lines[1].startswith("Utgaven er vedtatt og står som den er.")
    assert lines[3:7] == [
        "Gjeld – a.md, linje 3",
        "  Før: Gjelden gikk ned til 97,4\u00a0% i 2022.",
        "  Nå: Gjelden gikk ned til 99,4\u00a0% i 2022.",
        "  oko_netto_laanegjeld, 2022, asker: 97,4 → 99,4",
    ]
    assert lines[7].startswith("  Stemmer ikke lenger: «gikk ned»")
    assert lines[9:11] == ["Gjeld – a.md, linje 6", "  Diagram: Netto lånegjeld, andel av driftsinntekter"]
    assert "2022" in lines[11] and lines[11].startswith("  – ")  # noqa: PT018 - one line
    assert len(lines) == len(lines[:11]) + 2


def test_the_same_for_a_draft_by_event_and_for_programs(run: Run, folder: Path):
    number = json.loads(run("loads", "--json").stdout)[0]["number"]
    found = json.loads(run("report", "impact", folder, "--since", number - 1, "--json").stdout)
    [report] = found
    assert (report["edition"], report["title"]["nb"]) == (False, "Gjeld og folk")
    first, chart = report["sentences"]
    assert (first["before"], first["after"], first["true"]) == (
        "Gjelden gikk ned til 97,4\u00a0% i 2022.",
        "Gjelden gikk ned til 99,4\u00a0% i 2022.",
        False,
    )
    assert first["references"][0]["figures"] == [
        {"id": "oko_netto_laanegjeld", "period": "2022", "area": "asker", "before": 97.4, "after": 99.4}
    ]
    assert (chart["kind"], chart["panel"]) == ("panel", "chart")
    later = run("report", "impact", folder, "--since", number)
    assert (later.returncode, later.stdout.endswith("ingen setninger berøres.\n")) == (0, True)


def test_what_an_edition_and_a_rewritten_draft_say_differently(run: Run, folder: Path, tmp_path: Path):
    text = (folder / "a.md").read_text("utf-8")
    new = text.replace("Vi måler det hvert år.", "Vi måler det hvert eneste år.").replace("[gikk ned]", "[økte]")
    new += "\nDette er nytt.\n"
    draft = write_report(tmp_path / "ny", new, description=DESCRIPTION.replace("og folk", "og mer"))
    found = run("report", "diff", "gjeld/1", draft)
    assert found.returncode == 1
    lines = found.stdout.splitlines()
    assert lines[0] == f"Gjeld og mer: gjeld/1 mot {draft}"
    assert "Tittelen: Gjeld og folk → Gjeld og mer" in lines
    assert "  Netto lånegjeld, andel av driftsinntekter 2022: 97,4\u00a0% → 99,4\u00a0% (Gjeld, a.md, linje 3)" in lines
    place = lines.index("  Omskrevet (Gjeld, a.md, linje 3)")
    assert lines[place + 1 : place + 3] == [
        "    – Gjelden gikk ned til 97,4\u00a0% i 2022.", "    + Gjelden økte til 99,4\u00a0% i 2022.",
    ]  # fmt: skip
    assert "    + Dette er nytt." in lines
    english = json.loads(run("report", "diff", "gjeld/1", draft, "--json").stdout)
    assert [one["way"] for one in english["sentences"]] == ["rewritten", "rewritten", "new"]
    assert english["facts"] == {"title_nb": ["Gjeld og folk", "Gjeld og mer"]}
    assert len(english["panels"]) == 1
    assert not english["alike"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("impact", "gjeld/7"), "gjeld/7 er verken en utgave eller en mappe"),
        (("impact", "--snapshot", "99999"), "Det er ikke noe øyeblikksbilde 99999"),
        (("impact", "--snapshot", "1", "--since", "1"), "kan ikke spørres om sammen"),
        (("diff", "gjeld/1", "finnes-ikke"), "finnes-ikke er verken en utgave eller en mappe"),
    ],
)
def test_what_cannot_be_asked_gets_one_clear_error(run: Run, words: tuple[str, ...], said: str):
    refused = run("report", *words)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert said in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_draft_needs_something_to_be_held_against(run: Run, folder: Path):
    refused = run("report", "impact", folder)
    assert refused.returncode == 2
    assert "--snapshot NUMMER" in refused.stderr


def test_a_snapshot_that_is_applied_already_touches_nothing(run: Run):
    found = run("report", "impact", "--snapshot", "all")
    assert (found.returncode, found.stdout) == (0, "Gjeld og folk, gjeld/1 (vedtatt): ingen setninger berøres.\n")
