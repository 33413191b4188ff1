"""What is said of the results of a survey is of everything that was asked for in it."""

import pytest

from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.surveys import of_survey
from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.claims.stating.values import StatedKind
from tests.fjordvik import AREAS, CONTEXT, PERCENT, document, figures, measure

ASKED = "Innbyggerundersøkelsen"
PLACES = {"sund": {"2019": "58", "2021": "66"}, "granli": {"2019": "70", "2021": "64"}}
ROWS = (
    measure("tillit", "Tillit til folkevalgte", PERCENT, figures(**PLACES), survey=ASKED),
    measure("veier", "Gode veier", PERCENT, figures(**PLACES), survey=ASKED),
    measure("bare_sund", "Gode stier", PERCENT, figures(sund={"2019": "50", "2021": "55"}), survey=ASKED),
    measure("trivsel", "Trivsel på skolen", PERCENT, figures(**PLACES), survey="Elevundersøkelsen"),
)
ALL = Index(ROWS, places=[name for one in AREAS for name in one.names])
NAMED = "Innbyggerundersøkelsen ble gjennomført i 2019 og 2021. "


def asked(text: str) -> list[str]:
    found = [one for one in stated_in(document(text), CONTEXT) if one.kind is StatedKind.DIRECTION]
    return [one.id for one in of_survey(found[-1], ALL)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (NAMED + "Innbyggerne i Granli er mindre tilfredse i 2021 enn i 2019.", ["tillit", "veier"]),
        (NAMED + "Innbyggerne i Sund er mer fornøyde i 2021 enn i 2019.", ["tillit", "veier", "bare_sund"]),
        # Something is named, no survey is, or no time.
        (NAMED + "Innbyggerne i Granli er mindre fornøyde med trivselen i 2021 enn i 2019.", []),
        ("Innbyggerne i Granli er mindre tilfredse i 2021 enn i 2019.", []),
        (NAMED + "Innbyggerne i Granli er mindre tilfredse enn før.", []),
    ],
)
def test_results_are_of_all_that_was_asked_where_it_was(text: str, wanted: list[str]):
    assert asked(text) == wanted
