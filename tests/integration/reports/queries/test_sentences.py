"""The sentences of a report, held against Asker's figures."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import samstyr
from samstyr.kernels.report_text.shape import PANELS
from samstyr.reports.queries.checks import check
from samstyr.reports.queries.sentences import sentences
from samstyr.reports.sentences.storing import NotSentences, from_json, to_json
from samstyr.reports.sentences.values import SentenceKind, StatedSentence
from tests.report_folders import write_report

AS_OF = date(2023, 8, 31)
SHIPPED = Path(samstyr.__file__).parent / "demo/reports/four-year"


def stated(folder: Path) -> tuple[StatedSentence, ...]:
    return sentences(check(folder, area="asker", as_of=AS_OF), area="asker", as_of=AS_OF)


@pytest.mark.usefixtures("demo")
def test_a_report_is_told_sentence_by_sentence_as_a_reader_sees_it(tmp_path: Path):
    folder = write_report(
        tmp_path / "r",
        "# Økonomi",
        "",
        "**Gjelden** [gikk ned til",
        "97,4 %]{fig=oko_netto_laanegjeld@2022}, jf. kap. 2. Målet er",
        "{{target(oko_netto_laanegjeld)}}.",
        "",
        "- Boliger: {{by_nye_boliger@2022}}",
        "",
        "| Tall | Verdi |",
        "|------|-------|",
        "| Gjeld | {{oko_netto_laanegjeld@latest}} |",
        "",
        "::: {.table of=oko_netto_laanegjeld from=2021 to=2022}",
        "Gjelden over tid",
        ":::",
    )
    found = stated(folder)
    assert [(one.line, one.kind.value, one.text, one.path) for one in found] == [
        (1, "heading", "Økonomi", ()),
        (3, "sentence", "Gjelden gikk ned til 97,4 %, jf. kap. 2.", ("Økonomi",)),
        (4, "sentence", "Målet er under 80\u00a0%.", ("Økonomi",)),
        (7, "list item", "Boliger: 833", ("Økonomi",)),
        (9, "table cell", "Tall", ("Økonomi",)),
        (9, "table cell", "Verdi", ("Økonomi",)),
        (11, "table cell", "Gjeld", ("Økonomi",)),
        (11, "table cell", "97,4\u00a0%", ("Økonomi",)),
        (13, "panel", "Tabell: Gjelden over tid", ("Økonomi",)),
    ]
    debt = found[1].references[0]
    assert (debt.expression, debt.shown, debt.value) == (
        "oko_netto_laanegjeld@2022", "gikk ned til 97,4 %", Decimal("97.4"),
    )  # fmt: skip
    assert found[1].text[debt.start : debt.end] == debt.shown
    assert debt.claims == ("decreased",)
    # What the words are held against is rested on, too.
    assert [(one.indicator, one.period, one.area, str(one.value)) for one in debt.figures] == [
        ("oko_netto_laanegjeld", "2022", "asker", "97.4"),
        ("oko_netto_laanegjeld", "2021", "asker", "99.0"),
    ]
    assert (debt.figures[0].source, debt.figures[0].place) == ("001", "1265")
    assert found[-2].references[0].periods == ("2022",)
    assert [one.periods for one in found[-1].references] == [("2021", "2022")]


@pytest.mark.usefixtures("demo")
def test_what_the_figures_do_not_bear_out_is_said_of_the_reference(tmp_path: Path):
    folder = write_report(tmp_path / "r", "Gjelden [økte]{fig=oko_netto_laanegjeld@2022}. Ingen {{finnes_ikke@2022}}.")
    untrue, unknown = stated(folder)[-2:]
    assert not untrue.is_true
    assert "økte" in untrue.references[0].wrong[0].nb
    assert unknown.references[0].figures == ()
    assert "finnes_ikke" in unknown.references[0].wrong[0].nb


@pytest.mark.usefixtures("demo")
def test_the_sentences_of_the_shipped_report_survive_being_stored():
    found = stated(SHIPPED)
    assert from_json(to_json(found)) == found
    assert to_json(from_json(to_json(found))) == to_json(found)
    # Every reference in the text stands in one sentence.
    written = sum(len(part.found.references) for part in check(SHIPPED, area="asker", as_of=AS_OF).parts)
    assert sum(len(one.references) for one in found if one.kind is not SentenceKind.PANEL) == written
    assert {one.panel for one in found} == {"", *PANELS}
    # Figures of other municipalities come from the statistics, which this database does not have.
    untrue = [each for one in found for each in one.references if each.wrong]
    assert untrue
    assert [one.expression for one in untrue if "/" not in one.expression and "rank" not in one.expression] == []


def test_what_is_not_sentences_is_refused():
    for written in ("{", "{}", '{"format": 2, "sentences": []}', '{"format": 1, "sentences": [{}]}'):
        with pytest.raises(NotSentences, match="samstyr report verify"):
            from_json(written)
