"""A comment lies on the words that it is about, however the paragraph is cut in runs."""

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from samstyr.reports.documents.word_letters import text_of
from samstyr.reports.fact_check.marking.word_ranges import lay_comment


def paragraph(*runs: str):
    made = docx.Document().add_paragraph()
    for number, text in enumerate(runs):
        made.add_run(text).bold = bool(number % 2)
    return made._p


@given(st.lists(st.text("ab ,4\ta\u030a\u00ad\ufb01\u200b", max_size=6), min_size=1, max_size=5), st.data())
def test_any_words_of_any_paragraph(runs: list[str], data: st.DataObject):
    element = paragraph(*runs)
    text = text_of(element)
    if not text:
        assert not lay_comment(element, 0, 1, 7)
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert lay_comment(element, start, end, 7)
    assert text_of(element) == text
    begun = element.find(f".//{qn('w:commentRangeStart')}")
    ended = element.find(f".//{qn('w:commentRangeEnd')}")
    held = begun.getparent()
    between = list(held)[held.index(begun) + 1 : held.index(ended)]
    # A letter that stands for two is never cut.
    assert text[start:end].strip() in text_of(_of(between))
    if "\ufb01" not in "".join(runs):
        assert text_of(_of(between)) == text[start:end].strip()


def _of(runs):
    whole = etree.Element(qn("w:p"))
    whole.extend(runs)
    return whole


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 99)])
def test_what_is_not_in_the_paragraph_gets_no_comment(start: int, end: int):
    element = paragraph("Fire barn.")
    before = etree.tostring(element)
    assert not lay_comment(element, start, end, 1)
    assert etree.tostring(element) == before


def test_a_comment_lies_around_a_field_and_never_inside_it():
    element = paragraph("Antall var ", " i 2022.")
    field = etree.SubElement(element, qn("w:fldSimple"))
    field.append(docx.Document().add_paragraph("412")._p[0])
    element.insert(1, field)
    assert text_of(element) == "Antall var 412 i 2022."
    assert lay_comment(element, 11, 14, 3)
    assert lay_comment(element, 7, 13, 4)
    assert [one.tag.rpartition("}")[2] for one in field] == ["r"]
    tags = [one.tag.rpartition("}")[2] for one in element]
    assert tags[tags.index("fldSimple") - 1] == "commentRangeStart"
    assert tags[tags.index("fldSimple") + 1] == "commentRangeEnd"
    assert text_of(element) == "Antall var 412 i 2022."
