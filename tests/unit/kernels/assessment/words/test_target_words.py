from decimal import Decimal

import pytest

from samstyr.kernels.assessment.words.target_words import target_unit, target_words
from samstyr.kernels.targets import TargetMeasure, TargetRole, TargetWindow
from tests.kernel_values import COUNT, PERCENT, RANK, target

SINCE = {"measure": TargetMeasure.CHANGE_SINCE_BASE, "base_year": 2009}


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("goal", "unit", "nb", "en"),
    [
        (target("<", "80"), PERCENT, "under 80 %", "under 80%"),
        (target(">", "3"), PERCENT, "mer enn 3 %", "more than 3%"),
        (target(">=", "80"), PERCENT, "minst 80 %", "at least 80%"),
        (target("<=", "80.5"), PERCENT, "høyst 80,5 %", "at most 80.5%"),
        (target("=", "80"), PERCENT, "80 %", "80%"),
        (
            target("=", "80", tolerance=Decimal(2)), PERCENT,
            "80 %, pluss eller minus 2 prosentpoeng", "80%, plus or minus 2 percentage points",
        ),
        (target("between", "5", value_2=Decimal(10)), PERCENT, "mellom 5 % og 10 %", "between 5% and 10%"),
        (target("<=", "10"), RANK, "10. plass eller bedre", "no. 10 or better"),
        (target("<", "10"), RANK, "bedre enn 10. plass", "better than no. 10"),
        (target(">=", "10"), RANK, "10. plass eller lavere på listen", "no. 10 or further down"),
        (target(">", "10"), RANK, "lavere på listen enn 10. plass", "further down than no. 10"),
        (target("=", "550", role=TargetRole.PLANNING_FIGURE), COUNT, "550", "550"),
        (target(">", "0", role=TargetRole.REFERENCE), COUNT, "0", "0"),
        (target(">", "3", window=TargetWindow.MEAN_4), PERCENT, "mer enn 3 % i snitt over 4 år",
         "more than 3% on average over 4 years"),
        (target(">=", "80", deadline=2030), PERCENT, "minst 80 % innen 2030", "at least 80% by 2030"),
        (target("<=", "-67", **SINCE, deadline=2030), COUNT, "minst 67 % lavere enn i 2009 innen 2030",
         "at least 67% lower than in 2009 by 2030"),
        (target("<", "-67", **SINCE), COUNT, "mer enn 67 % lavere enn i 2009", "more than 67% lower than in 2009"),
        (target(">=", "-5", **SINCE), COUNT, "høyst 5 % lavere enn i 2009", "at most 5% lower than in 2009"),
        (target(">=", "20", **SINCE), COUNT, "minst 20 % høyere enn i 2009", "at least 20% higher than in 2009"),
        (target("=", "-20", **SINCE, role=TargetRole.REFERENCE), COUNT, "20 % lavere enn i 2009",
         "20% lower than in 2009"),
        (target("between", "-20", **SINCE, value_2=Decimal(-10)), COUNT,
         "en endring siden 2009 på mellom −20 % og −10 %", "a change since 2009 of between −20% and −10%"),
    ],
)  # fmt: skip
def test_a_target_is_said_in_words(goal, unit, nb, en):
    words = target_words(goal, unit)
    assert (plain(words.nb), plain(words.en)) == (nb, en)


def test_a_change_speaks_in_percent_whatever_the_unit():
    assert target_unit(target("<=", "-67", **SINCE), COUNT).code == "percent"
    assert target_unit(target(), COUNT) is COUNT
