from decimal import Decimal

import pytest

from samstyr.kernels.assessment.words.verdict_steps import verdict_steps
from samstyr.kernels.targets import Target, TargetMeasure, TargetRole, TargetWindow
from samstyr.kernels.texts import Text
from tests import asker
from tests.kernel_values import COUNT, PENDING, assessed, target

SINCE = {"measure": TargetMeasure.CHANGE_SINCE_BASE, "base_year": 2009}
NAMES = {"kommunestyret": Text("kommunestyret", "the municipal council")}


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def arithmetic(values: dict, goal: Target) -> list[str]:
    one = assessed(values, goal, unit=COUNT)
    [verdict] = one.verdicts
    return [plain(step.arithmetic.nb) for step in verdict_steps(verdict, one, NAMES)][1:]


@pytest.mark.parametrize(
    ("values", "goal", "expected"),
    [
        ({"2020": "3", "2021": "4", "2022": "4"}, target(">", "3", window=TargetWindow.MEAN_3),
         ["(3 + 4 + 4) / 3 = 3,6667", "3,6667 − 3 = 0,6667", "3,6667 > 3 er sant: nådd", "ingen frist"]),
        ({"2022": "-2"}, target(">=", "-5"), ["−2 − (−5) = 3", "−2 ≥ −5 er sant: nådd", "ingen frist"]),
        ({"2022": "7"}, target("between", "5", value_2=Decimal(9)),
         ["5 ≤ 7 ≤ 9: 0", "5 ≤ 7 ≤ 9 er sant: nådd", "ingen frist"]),
        ({"2022": "12"}, target("between", "5", value_2=Decimal(9)),
         ["12 − 9 = 3", "5 ≤ 12 ≤ 9 er usant: ikke nådd", "ingen frist"]),
        ({"2022": "81"}, target("=", "80", tolerance=Decimal(2)),
         ["81 − 80 = 1", "78 ≤ 81 ≤ 82 er sant: nådd", "ingen frist"]),
        ({"2022": "81"}, target("=", "80"), ["81 − 80 = 1", "81 = 80 er usant: ikke nådd", "ingen frist"]),
        ({"2022": "833"}, target("=", "550", role=TargetRole.PLANNING_FIGURE), ["833 − 550 = 283", "over"]),
        ({"2022": PENDING}, target(), ["uten tall"]),
        ({"2009": "200", "2022": "50"}, target("<=", "-67", **SINCE),
         ["(50 − 200) / 200 × 100 = −75 %", "−75 − (−67) = −8,0", "−75 ≤ −67 er sant: nådd", "ingen frist"]),
        ({"2022": "50"}, target("<=", "-67", **SINCE, base_value=Decimal("62.5")),
         ["(50 − 62,5) / 62,5 × 100 = −20 %", "−20 − (−67) = 47,0", "−20 ≤ −67 er usant: ikke nådd", "ingen frist"]),
        ({"2022": "50"}, target(">=", "80", deadline=2030), ["50 − 80 = −30", "ikke forfalt"]),
        ({"2022": "90"}, target(">=", "80", deadline=2030), ["90 − 80 = 10", "90 ≥ 80 er sant: nådd"]),
        ({"2022": "50"}, target(">=", "80", deadline=2022), ["50 − 80 = −30", "50 ≥ 80 er usant: ikke nådd"]),
        ({"2022": "47"}, target(">=", "80", base_year=2020, base_value=Decimal(40), deadline=2030),
         ["47 − 80 = −33", "40 + (80 − 40) × 2 / 10 = 48,0", "47 mot 48,0: 1,0 bak linjen",
          "(80 − 47) / 8 = +4,1 i året"]),
        ({"2031": "47"}, target(">=", "80", base_year=2020, base_value=Decimal(40), deadline=2030), ["uten tall"]),
    ],
)  # fmt: skip
def test_each_kind_of_target_can_be_redone_by_hand(values, goal, expected):
    assert arithmetic(values, goal) == expected


@pytest.mark.parametrize(
    ("goal", "expected"),
    [
        (target("<", "80"), "Måltallet har ingen toleranse."),
        (target("<", "80", tolerance=Decimal(5)), "Måltallet har en toleranse på 5. Innenfor den er det nesten nådd."),
        (target("=", "80", tolerance=Decimal(5)), "Måltallet har en toleranse på 5. Innenfor den er det nådd."),
        (target("<", "99", deadline=2030), "Fristen er 2030, men målet kan være nådd før."),
    ],
)
def test_a_tolerance_or_an_early_verdict_is_explained(goal, expected):
    one = assessed({"2022": "90"}, goal, unit=COUNT)
    sentences = [step.sentence.nb for step in verdict_steps(one.verdict, one, NAMES)]
    assert any(sentence.startswith(expected) for sentence in sentences), sentences


def test_who_decided_is_named():
    debt = asker.assessments()["oko_netto_laanegjeld"]
    first, *_ = verdict_steps(debt.verdict, debt, NAMES)
    assert first.sentence.nb == "Handlingsregel, vedtatt av kommunestyret."
    first, *_ = verdict_steps(debt.verdict, debt, {})
    assert first.sentence.en == "Fiscal rule."


def test_a_reservation_has_a_step_of_its_own():
    reserve = asker.assessments()["oko_disposisjonsfond"]
    *_, last = verdict_steps(reserve.verdict, reserve, NAMES)
    assert last.title.nb == "Forbehold"
    assert last.arithmetic.nb == "nådd, med forbehold"
