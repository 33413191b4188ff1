import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.formats.harmless import harmless


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1+1", "@SUM(A1)", "-2+3", "=cmd|'/C calc'!A0", "\t=1+1", "\r=1", "  =1+1", "＝1+1", "\thello", "-a"],
)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text):
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize(
    "text",
    ["-0,7 %", "-0.7", "+3", "-", "-101", "-1\u202f000", "−0,7 %", ">= 3", "", "vanlig", "a=b", "3 - 2", "-44 %"],
)
def test_numbers_percentages_and_plain_texts_are_left_alone(text):
    assert harmless(text) == text


@given(st.text())
def test_nothing_is_lost_and_nothing_dangerous_begins_a_cell(text):
    safe = harmless(text)
    assert safe in (text, f"'{text}")
    if safe[:1] in tuple("=@＝＠\t\r\n"):
        assert not safe.strip()
