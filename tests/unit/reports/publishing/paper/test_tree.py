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
    """Return a chapter with one figure as Typst."""
    part = read(replace(publication("# A\n"), chapters=(Chapter("a.md", f"# A\n\n{text}\n", (DEBT,)),)))[0]
    filled = FilledPart(part, (DEBT,))
    tree = json.dumps(document(chapter_blocks(filled, notes_of(filled), Assets()))).encode()
    return pandoc.run("write", ["--from", "json", "--to", TYPST, "--wrap", "none"], tree, folder=folder).decode()


@pytest.mark.parametrize("shown", ["11. plass", "97,4 %", "- 3"])
def test_a_figure_that_looks_like_a_point_of_a_list_is_none(shown: str, tmp_path: Path):
    assert f"#shown-figure(1, 1)[#[];{shown}];" in as_typst(span(0, shown), tmp_path).replace("~", " ")


@pytest.mark.parametrize(("after", "written"), [(".len", ".len"), ("(x)", "\\(x)"), ("\\[x\\]", "\\[x\\]")])
def test_what_is_written_right_after_a_figure_is_no_part_of_its_call(after: str, written: str, tmp_path: Path):
    assert f"97];{written}" in as_typst(span(0, "97") + after, tmp_path)
