"""The four-year report that ships with the demo, held against the figures that `samstyr demo` shows."""

import re
from datetime import date
from pathlib import Path

import pytest

import samstyr
from samstyr.goals.queries.in_areas import in_areas
from samstyr.goals.queries.peers import compared, peers
from samstyr.goals.queries.register import register
from samstyr.kernels.findings.catalogue import Weight
from samstyr.kernels.period import Period
from samstyr.kernels.texts import Text
from samstyr.reports.publishing.panels.facts import Facts
from samstyr.reports.publishing.resolving import Publisher, publication_of
from samstyr.reports.queries.checks import check
from samstyr.reports.values import CheckedReport
from tests.report_folders import write_report

pytestmark = pytest.mark.usefixtures("spoken")

AS_OF = date(2023, 8, 31)
SHIPPED = Path(samstyr.__file__).parent / "demo/reports/four-year"
IN_ENGLISH = SHIPPED.with_name("four-year-en")
BLOCK = re.compile(r"^::: \{\.(?P<kind>[\w-]+) of=(?:\"(?P<many>[^\"]+)\"|(?P<one>\w+))", re.MULTILINE)


def blocks(kind: str) -> set[str]:
    """Return the names that the report's blocks of a kind are of."""
    texts = "\n".join(path.read_text("utf-8") for path in SHIPPED.glob("*.md"))
    return {
        name for one in BLOCK.finditer(texts) if one["kind"] == kind for name in (one["many"] or one["one"]).split()
    }


def test_the_shipped_report_says_what_the_figures_say():
    report = check(SHIPPED, area="asker", as_of=AS_OF)
    assert [(one.file, one.place.line, one.fault.code) for one in report.findings if one.weight != Weight.FLAG] == []
    assert report.is_usable
    assert report.is_true
    # The two figures with a reservation, which the text beside them names.
    assert [(one.file, one.fault.code) for one in report.findings] == [
        ("okonomi.md", "figure-has-caveat"),
        ("klima.md", "figure-has-caveat"),
    ]


def test_the_english_text_is_true_and_has_the_same_figures_and_blocks_part_by_part():
    english, norwegian = (check(folder, area="asker", as_of=AS_OF) for folder in (IN_ENGLISH, SHIPPED))
    assert [(one.file, one.place.line, one.fault.code) for one in english.findings if one.weight != Weight.FLAG] == []
    assert english.is_true
    assert [found(english, number) for number in range(len(english.parts))] == [
        found(norwegian, number) for number in range(len(norwegian.parts))
    ]


def found(report: CheckedReport, number: int) -> tuple[list[str], list[tuple[str, tuple[str, ...]]]]:
    """Return what a part refers to, and its blocks, without the words around them."""
    part = report.parts[number].found
    blocks = [(one.kind, tuple(name.name for name in one.of)) for one in part.blocks]
    return sorted(str(one.reference.expression) for one in part.references), blocks


def test_every_focus_area_and_sub_goal_has_its_place_in_it():
    known = register()
    focus_areas = {one.id for one in known.focus_areas}
    assert blocks("promises") == focus_areas
    assert blocks("table") >= focus_areas
    assert blocks("goal-panel") == {one.id for one in known.goals if one.parent}


def test_every_table_and_chart_is_of_something_there_is():
    facts = Facts(as_of=AS_OF, area="asker", language="nb")
    asked = blocks("table") | blocks("chart")
    assert [name for name in sorted(asked) if facts.group(name) is None and facts.table(name) is None] == []


def test_a_figure_of_another_place_says_so_in_its_note():
    report = check(SHIPPED, area="asker", as_of=AS_OF)
    assert report.description is not None
    facts = Facts(as_of=AS_OF, area="asker", language="nb")
    found = publication_of(report, report.description, facts, Publisher(Text("Asker"), SHIPPED))
    notes = [figure.note for chapter in found.chapters for figure in chapter.figures]
    assert any(note.startswith("Årlig befolkningsvekst, Bærum, 2022:") for note in notes)
    assert any(note.startswith("Årlig befolkningsvekst, 2022:") for note in notes)


def test_a_place_in_a_group_is_the_one_on_the_page_of_the_key_figure(tmp_path: Path):
    places = {
        (id, one.comparison.group.id, str(one.comparison.period)): one.comparison.rank
        for id in compared()
        if (found := peers(id=id, as_of=AS_OF)) is not None
        for one in found.beside
        if one.comparison.rank is not None
    }
    known = {(id, period) for id, _group, period in places if figure_at(id, period)}
    asked = [key for key in places if (key[0], key[2]) in known][:5]
    assert asked
    lines = [f"{{{{rank({id}@{period}, {group})}}}}" for id, group, period in asked]
    report = check(write_report(tmp_path / "r", *lines), area="asker", as_of=AS_OF)
    assert report.is_usable
    assert [int(one.outcome.value) for one in report.references] == [places[key].place for key in asked]
    assert all(
        f"av {places[key].field} i " in one.outcome.steps[-1].nb
        for key, one in zip(asked, report.references, strict=True)
    )


def figure_at(id: str, period: str) -> bool:
    """Whether the municipality has a figure of its own."""
    [found] = in_areas(indicators=[id], areas=["asker"], as_of=AS_OF)
    figure = found.series.at(Period.parse(period))
    return figure is not None and figure.is_measured
