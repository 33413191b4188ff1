"""What the template is called with, and what stands beside the calls."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from samstyr.reports.publishing import pandoc
from samstyr.reports.publishing.figures import span
from samstyr.reports.publishing.numbering import notes_of
from samstyr.reports.publishing.panels.filling import FilledPart
from samstyr.reports.publishing.paper.tree import TYPST, Assets, chapter_blocks
from samstyr.reports.publishing.reading import read
from samstyr.reports.publishing.syntax import document
from samstyr.reports.publishing.values import Chapter
from tests.published_reports import DEBT, publication


def as_typst(text: str, folder: Path) -> str:
    """Return a chapter with one figure, or none, as Typst."""
    shown = (DEBT,) if ".figure" in text else ()
    part = read(replace(publication("# A\n"), chapters=(Chapter("a.md", f"# A\n\n{text}\n", shown),)))[0]
    filled = FilledPart(part, shown)
    tree = json.dumps(document(chapter_blocks(filled, notes_of(filled), Assets()))).encode()
    return pandoc.run("write", ["--from", "json", "--to", TYPST, "--wrap", "none"], tree, folder=folder).decode()


@pytest.mark.parametrize("shown", ["11. plass", "97,4 %", "- 3"])
def test_a_figure_that_looks_like_a_point_of_a_list_is_none(shown: str, tmp_path: Path):
    assert f"#shown-figure(1, 1)[#[];{shown}];" in as_typst(span(0, shown), tmp_path).replace("~", " ")


@pytest.mark.parametrize(("after", "written"), [(".len", ".len"), ("(x)", "\\(x)"), ("\\[x\\]", "\\[x\\]")])
def test_what_is_written_right_after_a_figure_is_no_part_of_its_call(after: str, written: str, tmp_path: Path):
    assert f"97];{written}" in as_typst(span(0, "97") + after, tmp_path)


@pytest.mark.parametrize("cell", ["9. juni 2020", "- 3", "+ 4", "= 5", "/ 6"])
def test_a_cell_that_looks_like_a_point_of_a_list_is_none(cell: str, tmp_path: Path):
    written = as_typst(f"| A | B |\n|---|---|\n| x | {cell} |\n", tmp_path)
    assert f"[#[];{cell}]" in written.replace("\\", "").replace("~", " ")


def test_the_first_paragraph_leads_into_a_chapter(tmp_path: Path):
    written = as_typst("Først.\n\nSå.", tmp_path)
    assert written.index("#lead[") < written.index("Først.") < written.index("Så.")
    assert written.count("#lead[") == 1
    assert "#lead[" not in as_typst("## B\n\nFørst.", tmp_path)
