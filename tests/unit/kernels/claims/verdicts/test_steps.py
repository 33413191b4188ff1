"""What is said of every step is so when each step goes that way."""

import pytest

from samstyr.kernels.claims.verdicts.values import Verdict
from tests.fjordvik import marks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Netto lånegjeld har hatt en stadig vekst.", Verdict.AGREES),
        ("Sykefraværet har økt fra år til år siden 2019.", Verdict.WRONG_DIRECTION),
        ("Sykefraværet har økt siden 2019.", Verdict.AGREES),
        ("Netto lånegjeld har sunket hvert år.", Verdict.WRONG_DIRECTION),
        ("Plassen i Kommunebarometeret har en stadig vekst.", Verdict.AGREES),
        ("Strømforbruket i kommunale bygg har gått ned hvert år.", Verdict.UNCHECKABLE),
        ("Vanntapet har hatt en stadig nedgang.", Verdict.AGREES),
    ],
)
def test_one_step_back_is_enough(text: str, expected: Verdict):
    assert marks(text)[0].verdict is expected


def test_every_figure_is_shown():
    (found,) = marks("Netto lånegjeld har hatt en stadig vekst siden 2019.")
    assert all(value in found.arithmetic.nb for value in ("88,4", "91,0", "93,2", "95,1"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Det ble bygd mellom 200 og 300 nye boliger årlig i perioden 2020–2021.", Verdict.AGREES),
        ("Det ble bygd mellom 200 og 300 nye boliger årlig i perioden 2020–2022.", Verdict.CONTRADICTS),
        ("Det ble bygd mellom 180 og 200 nye boliger i 2022.", Verdict.AGREES),
    ],
)
def test_a_range_that_is_said_of_every_year_holds_each_of_them(text: str, expected: Verdict):
    assert marks(text)[0].verdict is expected
