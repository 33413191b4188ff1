"""The pages about reports say what the code does, and every reference shown on them can be read and worked out."""

import re
from pathlib import Path

import pytest

from samstyr.kernels.findings.catalogue import Weight
from samstyr.kernels.period import NotAPeriod, Period
from samstyr.kernels.references.expressions import Latest
from samstyr.kernels.references.functions import FUNCTIONS, OPTIONS
from samstyr.kernels.references.holding import hold
from samstyr.kernels.references.reading import read_expression
from samstyr.kernels.report_text.scanning import scan
from samstyr.kernels.report_text.shape import PANELS
from samstyr.reports.publishing.panels.facts import Facts
from samstyr.reports.publishing.panels.filling import fill
from samstyr.reports.publishing.reading import read
from samstyr.reports.publishing.resolving import Publisher, publication_of
from samstyr.reports.queries.publishable import check_to_publish
from tests.asker import REFERENCE_DATE
from tests.databases import Database
from tests.reference_values import material, outcome, said
from tests.report_folders import write_report
from tools.report_page import PAGES, page

TEXT_BLOCK = re.compile(r"^```text\n(.*?)^```", re.MULTILINE | re.DOTALL)


def shown(path: Path) -> str:
    """What a page shows of report text: its first block of text."""
    return TEXT_BLOCK.findall(path.read_text("utf-8"))[0]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_page_says_what_the_code_does(path: Path):
    text = path.read_text("utf-8")
    assert page(text, PAGES[path]) == text, "run python -m tools.report_page"
    assert all(f"| `{name}` |" in text for name in FUNCTIONS)
    assert all(f"| `{name}=` |" in text for name in OPTIONS)


def test_a_page_that_has_drifted_is_seen():
    text = "<!-- options -->\nsomething else\n<!-- /options -->\n"
    assert "something else" not in page(text, "en")
    assert page(page(text, "en"), "en") == page(text, "en")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_reference_that_is_shown_is_true(path: Path):
    found = scan(shown(path))
    assert found.faults == ()
    assert len(found.references) == 3
    for one in found.references:
        assert said(str(one.reference.expression), PAGES[path])
        if one.words is not None:
            worked_out = outcome(str(one.reference.expression))
            assert list(hold(one.words, one.reference, worked_out, material(), PAGES[path])) == []


def test_the_grammar_is_the_parsers():
    """Each period that the grammar names is read, and each rule of it is tried on the parser."""
    grammar = TEXT_BLOCK.findall((next(iter(PAGES))).read_text("utf-8"))[1]
    rules = dict(line.split(" = ", 1) for line in re.sub(r" +=", " =", grammar).strip().splitlines())
    assert list(rules) == ["reference", "expression", "argument", "figure", "period", "option"]
    periods = re.findall(r'"([^"]+)"', rules["period"])
    assert len(periods) == 7
    for written in periods:
        assert read_expression(f"id@{written}/area").figures[0].period in (Latest.LATEST, _period(written))
    assert set(re.findall(r'"([^"]+)"', rules["figure"])) == {"@", "..", "/", "cell", "(", ",", ")"}
    assert read_expression("cell(id, word)").figures[0].words == ("word",)
    assert read_expression("share(a@2022, sum(a@2022, b@2022))").figures[2].id == "b"
    assert read_expression("mean(id@2019..2022/area)").figures[0].area == "area"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_block_that_is_shown_can_be_built(path: Path, demo: Database, tmp_path: Path):
    texts = [text for text in TEXT_BLOCK.findall(path.read_text("utf-8")) if "::: " in text or "{{cell(" in text]
    folder = write_report(tmp_path / "r", "# T", "", "\n\n".join(texts))
    report = check_to_publish(folder, area="asker", as_of=REFERENCE_DATE)
    assert [one.fault.code for one in report.findings if one.weight is not Weight.FLAG] == []
    assert report.description is not None
    facts = Facts(as_of=REFERENCE_DATE, area="asker", language="nb")
    published = publication_of(report, report.description, facts, Publisher(report.description.title, folder))
    [filled] = fill(read(published), facts).parts
    assert len(filled.figures) > len(report.references)


def test_every_kind_of_block_is_shown_in_the_guide():
    guide = next(path for path, language in PAGES.items() if language == "nb").read_text("utf-8")
    shown_kinds = {block.kind for text in TEXT_BLOCK.findall(guide) for block in scan(text).blocks}
    assert shown_kinds == set(PANELS)
    assert "::: note\n" in guide


def _period(written: str) -> Period | None:
    try:
        return Period.parse(written)
    except NotAPeriod:
        return None
