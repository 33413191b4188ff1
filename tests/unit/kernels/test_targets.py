from decimal import Decimal

import pytest

from samstyr.kernels.targets import ImpossibleTarget, TargetMeasure, TargetRole, TargetWindow
from tests.kernel_values import target


def test_a_figure_to_plan_or_compare_with_gives_no_verdict():
    without = {role for role in TargetRole if not role.gives_verdict}
    assert without == {TargetRole.PLANNING_FIGURE, TargetRole.REFERENCE}


def test_a_window_has_its_years():
    assert [window.years for window in TargetWindow] == [1, 3, 4]


@pytest.mark.parametrize(
    ("parts", "fault"),
    [
        ({"operator": "between"}, "needs value_2"),
        ({"operator": "between", "value_2": Decimal(1)}, "value_2 is smaller"),
        ({"tolerance": Decimal(-1)}, "tolerance is negative"),
        ({"measure": TargetMeasure.CHANGE_SINCE_BASE}, "needs a base year"),
        ({"base_year": 2030, "deadline": 2030}, "deadline must come after"),
        ({"valid_from": 2022, "valid_to": 2021}, "ends before it begins"),
    ],
)
def test_a_target_that_contradicts_itself_is_refused(parts, fault):
    operator = parts.pop("operator", "<")
    with pytest.raises(ImpossibleTarget, match=fault):
        target(operator, **parts)


def test_a_target_is_in_force_from_year_to_year():
    limited = target(valid_from=2020, valid_to=2022)
    assert [limited.is_in_force(year) for year in (2019, 2020, 2022, 2023)] == [False, True, True, False]
    assert target().is_in_force(1814)
