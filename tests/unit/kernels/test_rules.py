from datetime import date
from decimal import Decimal

import pytest

from samstyr.kernels.rules import RULES, DatedValue, Rule, RuleNotInForce
from samstyr.kernels.texts import Text


def test_every_rule_has_a_unit_a_description_and_a_reference():
    assert len(RULES) > 10
    for rule in RULES.values():
        assert rule.unit
        assert rule.description.nb != rule.description.en
        assert all(value.reference for value in rule.values)


def test_a_rule_may_change_from_a_date():
    old, new = DatedValue(date(2020, 1, 1), Decimal(2), Text("a")), DatedValue(date(2024, 1, 1), Decimal(3), Text("b"))
    rule = Rule("outdated_after", "years", Text("x"), (old, new))
    assert rule.on(date(2023, 12, 31)) is old
    assert rule.on(date(2024, 1, 1)) is rule.newest is new


def test_a_day_before_the_first_value_is_refused():
    rule = Rule("outdated_after", "years", Text("x"), (DatedValue(date(2020, 1, 1), Decimal(2), Text("a")),))
    with pytest.raises(RuleNotInForce, match="outdated_after has no value on 2019-12-31"):
        rule.on(date(2019, 12, 31))
