"""What revised figures touch in an edition, by chapter."""

from datetime import date
from pathlib import Path

from django.db import connection
from django.test.utils import CaptureQueriesContext

from samstyr.exchange import changes
from samstyr.goals.queries.instead import NOTHING_INSTEAD
from samstyr.goals.queries.revisions import before
from samstyr.reports.queries.editions import edition
from samstyr.reports.queries.impact import revised_edition, stated, touched_by
from samstyr.reports.queries.revised import revised_since
from samstyr.reports.sentences.values import SentenceKind
from tests.integration.reloading import cells, edited_package
from tests.proposed_editions import NOON, Place, propose_debt
from tests.report_folders import write_report

DESCRIPTION = "kind: other\ntitle_nb: Prøve\nlanguage: nb\nperiod: 2022\nparts: [a.md, b.md]\n"
FIRST = """# Økonomi

Gjelden [gikk ned]{fig=oko_netto_laanegjeld@2022}. Den var {{oko_netto_laanegjeld@2021}} i 2021.

Verst er {{worst(utd_mobbing_7trinn@2022, utd_mobbing_10trinn@2022)}}.
"""
SECOND = """# Mer

{{include c.md}}

::: {.table of=okonomi_1 from=2022 to=2022}
:::
"""
LATEST = "# Gjeld\n\nNå: {{oko_netto_laanegjeld@latest}}. Da: {{oko_netto_laanegjeld@2022}}."
AS_OF = date(2023, 8, 31)
MOST_QUERIES = 5


def revise(tmp_path: Path, year: str, value: str) -> None:
    edit = cells({"indicator_id": "oko_netto_laanegjeld", "year": year}, value=value)
    changes.load(path=edited_package(tmp_path, observations=edit), by="Kari", at=NOON, why="Rettet")


def test_an_edition_whose_figures_stand_is_touched_by_nothing(place: Place):
    found = edition("gjeld", 1)
    assert found is not None
    assert revised_since(found, home=place.home, area="asker") == {}
    assert revised_edition(found, home=place.home, area="asker").sentences == ()


def test_sentences_are_told_of_by_chapter_in_few_queries(place: Place, tmp_path: Path):
    others = {"b.md": SECOND, "c.md": "Nå er den {{oko_netto_laanegjeld@latest}}."}
    made = propose_debt(write_report(tmp_path / "prove", FIRST, description=DESCRIPTION, **others), place.home)
    revise(tmp_path, "2022", "99.4")
    with CaptureQueriesContext(connection) as asked:
        found = revised_since(made, home=place.home, area="asker")
    assert len(asked) <= MOST_QUERIES
    assert list(found) == ["01-okonomi.html", "02-mer.html"]
    (down,) = found["01-okonomi.html"]
    assert (down.before.text, down.after.text, down.is_true) == ("Gjelden gikk ned.", "Gjelden gikk ned.", False)
    now, table = found["02-mer.html"]
    assert (now.before.text, now.after.text) == ("Nå er den 97,4\u00a0%.", "Nå er den 99,4\u00a0%.")
    assert table.before.kind is SentenceKind.PANEL
    (change,) = table.changes
    assert [(str(one.before.value), str(one.after.value)) for one in change.figures if one.before and one.after] == [
        ("97.4", "99.4")
    ]
    # The same, asked with all that can be asked.
    whole = revised_edition(made, home=place.home, area="asker")
    assert [one.before.text for one in whole.sentences] == [
        "Gjelden gikk ned.", "Nå er den 97,4\u00a0%.", "Tabell: Økonomisk handlefrihet på lang sikt",
    ]  # fmt: skip
    # The edition itself is as it was.
    assert [one.text for one in stated(place.home, made)][1:3] == ["Gjelden gikk ned.", "Den var 99,0\u00a0% i 2021."]


def test_a_new_figure_touches_what_speaks_of_the_latest(place: Place, tmp_path: Path):
    folder = write_report(tmp_path / "siste", LATEST)
    made = propose_debt(folder, place.home)
    retired = cells({"indicator_id": "oko_netto_laanegjeld", "year": "2022"}, status="not_measured", value="", raw="")
    changes.load(path=edited_package(tmp_path, observations=retired), by="Kari", at=NOON, why="Trukket")
    ((_, (now, then)),) = revised_since(made, home=place.home, area="asker").items()
    assert (now.before.text, now.after.text) == ("Nå: 97,4\u00a0%.", "Nå: 99,0\u00a0%.")
    assert (then.before.text, then.after.text) == ("Da: 97,4\u00a0%.", "Da: ikke målt.")


def test_only_editions_that_are_touched_are_given(place: Place, tmp_path: Path):
    found = edition("gjeld", 1)
    assert found is not None
    revise(tmp_path, "2022", "97.9")
    old = before(since=found.data_version.seq, as_of=AS_OF)
    ((touched,),) = [touched_by([found], home=place.home, area="asker", before=old, after=NOTHING_INSTEAD)]
    assert [one.before.text for one in touched.sentences if one.before.kind is SentenceKind.SENTENCE] == [
        "Netto lånegjeld var 97,4\u00a0% i 2022."
    ]
    assert touched.name == "gjeld/1"
    assert touched_by([found], home=place.home, area="asker", after=NOTHING_INSTEAD) == ()
