"""Of two things that are measured, which is larger or grew more: by both, or by the one in parts of the other."""

from dataclasses import replace
from decimal import Decimal

import pytest

from samstyr.kernels.claims.linking.choosing import choose
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.values import Choice
from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.claims.verdicts.judging import judge
from samstyr.kernels.claims.verdicts.pairs import work_out_pair
from samstyr.kernels.claims.verdicts.values import Verdict, Worked
from tests.fjordvik import AREAS, CONTEXT, COUNT, MEASURES, OWN, PERCENT, document, figures, measure

ROWS = (
    measure("elever", "Elever i grunnskolen", COUNT,
            figures(fjordvik={"2020": "2000", "2021": "2040", "2022": "2100"})),
    measure("laerere", "Lærere", COUNT, figures(fjordvik={"2020": "180", "2022": "181"})),
    measure("jobber", "Jobbvekst i forhold til befolkningsvekst", PERCENT,
            figures(fjordvik={"2021": "40", "2022": "70"}),
            "Endring i antall arbeidsplasser, i prosent av endringen i folketallet.", is_growth=True),
    measure("folkevekst", "Befolkningsvekst", PERCENT, figures(fjordvik={"2021": "1.1", "2022": "0.9"}),
            "Økning i folketallet gjennom året, i prosent.", is_growth=True),
)  # fmt: skip
SHRINKING = (*ROWS[:3], replace(ROWS[3], figures=figures(fjordvik={"2021": "-1.1", "2022": "-0.9"})))


def chosen(text: str, rows: tuple = (*MEASURES, *ROWS)) -> Choice:
    index = Index(rows, places=[name for one in AREAS for name in one.names])
    return choose(stated_in(document(text), CONTEXT), index, OWN)[0]


def verdict(text: str) -> Verdict:
    return judge(chosen(text), CONTEXT, OWN).verdict


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Antall elever har økt mer enn antall lærere fra 2020 til 2022.", Verdict.AGREES),
        ("Antall lærere har økt mer enn antall elever fra 2020 til 2022.", Verdict.WRONG_DIRECTION),
        ("Antall lærere har ikke økt i like stor grad som antall elever.", Verdict.AGREES),
        ("Antall elever har falt mer enn antall lærere fra 2020 til 2022.", Verdict.WRONG_DIRECTION),
        ("Antall lærere har ikke falt i like stor grad som antall elever.", Verdict.WRONG_DIRECTION),
        ("Antall elever er høyere enn antall lærere.", Verdict.AGREES),
        ("Antall elever er lavere enn antall lærere.", Verdict.WRONG_DIRECTION),
        ("Antall elever har økt mer enn antall lærere fra 2021 til 2022.", Verdict.UNCHECKABLE),
    ],
)
def test_two_measures_are_held_beside_each_other_for_one_and_the_same_time(text: str, expected: Verdict):
    assert verdict(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lånegjelden har økt mer enn driftsinntektene siden 2019.", Verdict.AGREES),
        ("Driftsinntektene har økt mer enn lånegjelden siden 2019.", Verdict.WRONG_DIRECTION),
        # A quotient does not tell whether both fell.
        ("Driftsinntektene har falt mer enn lånegjelden siden 2019.", Verdict.UNCHECKABLE),
        ("Lånegjelden har falt mer enn driftsinntektene siden 2019.", Verdict.WRONG_DIRECTION),
        ("Lånegjelden er høyere enn driftsinntektene.", Verdict.WRONG_DIRECTION),
        ("Veksten i arbeidsplasser har vært lavere enn befolkningsveksten.", Verdict.AGREES),
        ("Befolkningsveksten har vært lavere enn veksten i arbeidsplasser.", Verdict.WRONG_DIRECTION),
    ],
)
def test_a_part_in_parts_of_the_whole_says_which_grew_more(text: str, expected: Verdict):
    assert verdict(text) is expected


def test_parts_of_a_fall_say_nothing():
    choice = chosen("Veksten i arbeidsplasser har vært lavere enn befolkningsveksten.", SHRINKING)
    assert not isinstance(work_out_pair(choice, (OWN,), CONTEXT), Worked)


def test_the_arithmetic_shows_both():
    worked = work_out_pair(chosen("Antall elever er høyere enn antall lærere."), (OWN,), CONTEXT)
    assert isinstance(worked, Worked)
    assert [link.held.value for link in worked.links] == [Decimal(2100), Decimal(181)]
