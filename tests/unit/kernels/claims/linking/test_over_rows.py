"""A place is held against others in all rows of a table where no row is named."""

import pytest

from samstyr.kernels.claims.linking.choosing import Chooser, choose
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.over_rows import over_rows
from samstyr.kernels.claims.linking.values import Choice, Fit
from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.claims.verdicts.judging import judge
from tests.fjordvik import AREAS, CONTEXT, MEASURES, OWN, PERCENT, document, figures, measure

ROWS = tuple(
    measure(f"lag/{year}", "Korps i drift etter stiftelsesår", PERCENT,
            figures(fjordvik={"2022": own}, bergheim={"2022": low}, lundby={"2022": high}), "", year)
    for year, own, low, high in (("2016", "40", "35", "42"), ("2017", "50", "44", "51"), ("2018", "60", "58", "66"))
)  # fmt: skip
ALL = Index((*MEASURES, *ROWS), places=[name for one in AREAS for name in one.names])


def chosen(text: str) -> Choice:
    return choose(stated_in(document(text), CONTEXT), ALL, OWN)[0]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Andelen korps i drift etter stiftelsesår er på linje med nabokommunene.", "agrees"),
        ("Andelen korps i drift etter stiftelsesår er høyere enn i Bergheim.", "agrees"),
        ("Andelen korps i drift etter stiftelsesår er lavere enn i Bergheim.", "wrong_direction"),
        ("Andelen korps i drift etter stiftelsesår er høyere enn i nabokommunene.", "uncheckable"),
    ],
)
def test_a_comparison_that_names_no_row_is_of_all(text: str, verdict: str):
    choice = chosen(text)
    assert len(choice.each) == len(ROWS)
    assert judge(choice, CONTEXT, OWN).verdict.value == verdict


def test_what_names_a_row_or_compares_no_places_is_not():
    by = Chooser(ALL, OWN)
    (alone,) = (Choice(one, Fit.NONE) for one in stated_in(document("Andelen korps i drift har økt."), CONTEXT))
    assert over_rows(alone, by) is alone
    assert chosen("Av korpsene fra 2017 er andelen i drift etter stiftelsesår høyere enn i Bergheim.").each == ()
