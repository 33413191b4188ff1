"""A revision of one figure lists exactly the sentences it touches."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

import samstyr
from samstyr.audit import queries as audit
from samstyr.exchange import changes
from samstyr.goals.queries.in_areas import in_areas
from samstyr.goals.queries.instead import Instead, OtherFigure, instead_of
from samstyr.goals.queries.revisions import before as before_revisions
from samstyr.kernels.period import Period
from samstyr.kernels.report_text.shape import PANELS
from samstyr.reports.queries.impact import NotAReport, TouchedReport, touched_draft
from samstyr.reports.sentences.panels import NAMES
from samstyr.reports.sentences.values import SentenceKind
from tests.integration.reloading import cells, edited_package
from tests.report_folders import write_report
from tests.touched_references import OneFigure, touched_blocks, touched_lines

pytestmark = pytest.mark.usefixtures("spoken")

AS_OF = date(2023, 8, 31)
LATER = datetime(2023, 10, 2, 12, tzinfo=UTC)
DEBT_NOW = OneFigure(
    "oko_netto_laanegjeld",
    2022,
    groups=frozenset({"okonomi", "okonomi_1"}),
    is_rule=True,
    ends=frozenset({2021, 2022}),
)
CLIMATE = OneFigure(
    "kli_direkte_utslipp", 2021, 2022, groups=frozenset({"klima", "klima_2"}), ends=frozenset({2020, 2021})
)
SHIPPED = Path(samstyr.__file__).parent / "demo/reports/four-year"


def other(indicator: str, year: int, by: str, area: str = "asker") -> Instead:
    """The figure of a year so much larger."""
    period = Period.of_year(year)
    (found,) = in_areas(indicators=[indicator], areas=[area], as_of=AS_OF)
    figure = found.series.at(period)
    assert figure is not None
    return instead_of([OtherFigure(indicator, area, period, replace(figure, value=figure.number + Decimal(by)))])


def touched(instead: Instead, folder: Path = SHIPPED) -> TouchedReport:
    return touched_draft(folder, area="asker", as_of=AS_OF, after=instead)


def reference_lines(found: TouchedReport) -> set[tuple[str, int]]:
    """The file and line of each reference that is told of, in sentences, points and cells."""
    texts = {path.name: path.read_text("utf-8") for path in SHIPPED.glob("*.md")}
    return {
        (one.before.file, texts[one.before.file].count("\n", 0, change.before.at) + 1)
        for one in found.sentences
        if one.before.kind is not SentenceKind.PANEL
        for change in one.changes
        if change.before is not None
    }


def panel_lines(found: TouchedReport) -> set[tuple[str, int]]:
    return {(one.before.file, one.before.line) for one in found.sentences if one.before.kind is SentenceKind.PANEL}


@pytest.mark.parametrize(
    ("figure", "by"),
    [
        (DEBT_NOW, "0.5"),
        (replace(DEBT_NOW, year=2021, next_year=2022), "0.5"),
        (replace(DEBT_NOW, indicator="oko_netto_driftsresultat", year=2020, next_year=2021), "0.1"),
        (CLIMATE, "9000"),
        (replace(CLIMATE, year=2019, next_year=2020), "2000"),
        (OneFigure("by_nye_boliger", 2019, 2020, groups=frozenset({"byer_samfunn", "byer_samfunn_4"})), "40"),
        (OneFigure("by_befolkningsvekst", 2022, None, "baerum"), "0.2"),
        (OneFigure("utd_barnehagelaerere", 2022, None, "norge"), "0.2"),
    ],
    ids=lambda one: f"{one.indicator}@{one.year}/{one.area}" if isinstance(one, OneFigure) else "",
)
def test_exactly_the_sentences_that_a_figure_touches_are_listed(figure: OneFigure, by: str):
    found = touched(other(figure.indicator, figure.year, by, figure.area))
    expected = touched_lines(SHIPPED, figure)
    assert expected
    assert reference_lines(found) == expected
    assert panel_lines(found) == touched_blocks(SHIPPED, figure)


def test_a_sentence_says_what_it_said_and_would_say_and_whether_it_is_still_true():
    found = touched(other("oko_netto_laanegjeld", 2022, "3"))
    (one,) = [
        one for one in found.sentences if one.before.text.startswith("Netto lånegjeld gikk ned med 1,6 prosentpoeng")
    ]
    assert one.before.text.endswith("til 97,4\u00a0% av inntektene.")
    assert one.after.text.endswith("til 100,4\u00a0% av inntektene.")
    assert (one.before.file, one.before.path) == ("okonomi.md", ("Økonomi", "Hva som skjedde", "Gjelden"))
    assert not one.is_true
    # The writer's words stand, and are wrong now: 1,6 percentage points down became 1,4 up.
    why = " ".join(reason.nb for reference in one.after.references for reason in reference.wrong)
    assert "1,4" in why
    assert one in found.untrue
    over = [one for one in found.sentences if one.before.text.startswith("Den er fortsatt over målet")]
    assert [one.is_true for one in over] == [True]
    assert [one.is_same_to_see for one in over] == [True]


def test_a_place_in_a_field_is_touched_by_another_municipality(tmp_path: Path):
    folder = write_report(
        tmp_path / "r",
        "Asker er på {{rank(utd_barnehagelaerere@2022)}}. Andelen er {{utd_barnehagelaerere@2022}}.",
        "I 2021 var det {{rank(utd_barnehagelaerere@2021)}}.",
    )
    found = touched(other("utd_barnehagelaerere", 2022, "60", "baerum"), folder)
    assert [one.before.text.split(" på ")[0] for one in found.sentences] == ["Asker er"]
    (one,) = found.sentences
    assert one.before.text != one.after.text
    # A figure that leaves everybody's place as it is, is rested on all the same.
    small = touched(other("utd_barnehagelaerere", 2022, "0.1", "baerum"), folder)
    assert [one.before.line for one in small.sentences] == [1]


def test_a_figure_that_no_sentence_rests_on_touches_none(tmp_path: Path):
    folder = write_report(tmp_path / "r", "Gjelden er {{oko_netto_laanegjeld@2022}}.")
    assert touched(other("oko_netto_laanegjeld", 2020, "5"), folder).sentences == ()
    assert touched(other("oko_netto_laanegjeld", 2022, "5", "asker"), folder).sentences != ()


def test_the_best_the_latest_and_what_comes_to_another_outcome(tmp_path: Path):
    folder = write_report(
        tmp_path / "r",
        "Verst er {{worst(utd_mobbing_7trinn@2022, utd_mobbing_10trinn@2022)}}.",
        "Sist var det {{utd_mobbing_10trinn@latest}}. Før det {{utd_mobbing_10trinn@2021}}.",
    )
    found = touched(other("utd_mobbing_10trinn", 2022, "9"), folder)
    assert [one.before.text.split()[0] for one in found.sentences] == ["Verst", "Sist"]
    (figure,) = in_areas(indicators=["utd_mobbing_10trinn"], areas=["asker"], as_of=AS_OF)
    period = Period.of_year(2023)
    newer = instead_of([OtherFigure("utd_mobbing_10trinn", "asker", period, replace(_latest(figure), period=period))])
    assert [one.before.text.split()[0] for one in touched(newer, folder).sentences] == ["Sist"]
    gone = instead_of([OtherFigure("utd_mobbing_10trinn", "asker", Period.of_year(2021), None)])
    (one,) = touched(gone, folder).sentences
    assert one.before.text == "Før det 3,4\u00a0%."
    assert not one.is_true


def _latest(found):
    assert found.series.latest is not None
    return found.series.latest


def test_a_loaded_revision_is_told_of_from_the_event_on(tmp_path: Path):
    head = audit.head().seq
    edit = cells({"indicator_id": "oko_netto_laanegjeld", "year": "2022"}, value="97.9")
    changes.load(path=edited_package(tmp_path, observations=edit), by="Kari", at=LATER, why="Rettet")
    found = touched_draft(SHIPPED, area="asker", as_of=AS_OF, before=before_revisions(since=head, as_of=AS_OF))
    assert reference_lines(found) == touched_lines(SHIPPED, DEBT_NOW)
    assert panel_lines(found) == touched_blocks(SHIPPED, DEBT_NOW)
    changed = {change.expression for one in found.sentences for change in _after(one)}
    assert "oko_netto_laanegjeld@2022" in changed
    said = {one.before.text for one in found.sentences}
    assert any("til 97,4\u00a0% av inntektene" in text for text in said)
    assert not before_revisions(since=audit.head().seq, as_of=AS_OF)


def _after(one):
    return [change.after for change in one.changes if change.after is not None]


def test_a_folder_without_a_report_is_refused(tmp_path: Path):
    with pytest.raises(NotAReport, match="samstyr report check"):
        touched(other("oko_netto_laanegjeld", 2022, "1"), tmp_path)


def test_every_kind_of_panel_says_something():
    assert set(NAMES) == set(PANELS)
