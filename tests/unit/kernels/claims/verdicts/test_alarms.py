"""No alarm on a part, on another time or place than the one that was meant, or on a way that is open."""

import pytest

from tests.fjordvik import marks


def last(text: str) -> str:
    return marks(text)[-1].verdict.value


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Sykefraværet økte med 0,8 prosentpoeng i 2022.", "agrees"),
        ("Sykefraværet økte med 0,5 prosentpoeng i 2022.", "contradicts"),
        ("Sykefravær i barnehagene sto for 0,5 prosentpoeng av økningen i 2022.", "uncheckable"),
        ("For hver hundre ansatte var det 12 i sykefravær i 2022.", "uncheckable"),
        ("Det legemeldte sykefraværet var 5,1 prosent i 2022.", "uncheckable"),
        ("Det samlede sykefraværet var 5,1 prosent i 2022.", "contradicts"),
        ("Korttidsfraværet var 5,1 prosent i 2022.", "uncheckable"),
    ],
)
def test_a_part_or_another_kind_is_no_alarm(text: str, verdict: str) -> None:
    assert last(text) == verdict
