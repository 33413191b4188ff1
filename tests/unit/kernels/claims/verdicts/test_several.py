"""What is said of several at once is so when it is so of each, or on the whole by their mean."""

import pytest

from samstyr.kernels.claims.linking.choosing import choose
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.claims.verdicts.judging import judge
from samstyr.kernels.claims.verdicts.several import on_the_whole
from samstyr.kernels.claims.verdicts.values import Mark, Verdict, Worked
from tests.fjordvik import AREAS, CONTEXT, OWN, PERCENT, document, figures, measure

ASKED = "Innbyggerundersøkelsen"
ROWS = tuple(
    measure(name, title, PERCENT, figures(sund=sund, granli=granli), survey=ASKED)
    for name, title, sund, granli in (
        ("tillit", "Tillit til folkevalgte", {"2019": "50", "2021": "56"}, {"2019": "60", "2021": "61"}),
        ("veier", "Gode veier", {"2019": "40", "2021": "41"}, {"2019": "70", "2021": "58"}),
    )
)
ALL = Index(ROWS, places=[name for one in AREAS for name in one.names])


def mark(text: str) -> Mark:
    text = f"Innbyggerundersøkelsen ble gjort i 2019 og 2021. {text}"
    return judge(choose(stated_in(document(text), CONTEXT), ALL, OWN)[-1], CONTEXT, OWN)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Innbyggerne i Sund er mer tilfredse i 2021 enn i 2019.", Verdict.AGREES),
        ("Innbyggerne i Sund er mindre tilfredse i 2021 enn i 2019.", Verdict.WRONG_DIRECTION),
        ("Innbyggerne i Granli er mer tilfredse i 2021 enn i 2019.", Verdict.UNCHECKABLE),
        ("Innbyggerne i Granli er jevnt over mindre tilfredse i 2021 enn i 2019.", Verdict.AGREES),
        ("Innbyggerne i Granli har jevnt over samme resultat i 2021 som i 2019.", Verdict.WRONG_DIRECTION),
    ],
)
def test_each_must_go_that_way_unless_it_is_on_the_whole(text: str, expected: Verdict):
    assert mark(text).verdict is expected


def test_all_that_was_asked_is_shown():
    found = mark("Innbyggerne i Granli er jevnt over mindre tilfredse i 2021 enn i 2019.")
    assert all(said in found.arithmetic.nb for said in ("Tillit", "Gode veier", "−5,5"))


def test_one_without_both_ends_leaves_nothing():
    choice = choose(stated_in(document("Sykefraværet har økt."), CONTEXT), ALL, OWN)[0]
    assert not isinstance(on_the_whole(choice, (OWN,)), Worked) or not choice.each
