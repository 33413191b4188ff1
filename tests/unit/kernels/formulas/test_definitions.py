from datetime import date

import pytest

from samstyr.kernels.formulas.definitions import FaultyDefinition, Input, Owner, read_definitions
from samstyr.kernels.texts import NO_TEXT, Text

INPUTS = {
    "debt": Input("debt", "nok_thousand", Text("gjeld", "debt")),
    "income": Input("income", "nok_thousand", Text("inntekt", "income")),
}
WRITTEN = """
[debt_share]
nb = "Gjeld i prosent av inntekt"
en = "Debt as a percentage of income"
unit = "percent"
decimals = 1
owner = "own"
differs = { nb = "SSB har et annet.", en = "Statistics Norway has another." }
[[debt_share.versions]]
version = "2"
from = 2020-01-01
formula = "100 * debt / income"
reference = "the council's decision"
[[debt_share.versions]]
version = "1"
from = 2010-01-01
formula = "100 * debt / (income + debt)"
reference = "the council's first decision"
"""


def test_a_definition_has_versions_in_order_of_time():
    formula = read_definitions(WRITTEN, INPUTS)["debt_share"]
    assert [version.version for version in formula.versions] == ["1", "2"]
    days = [date(2009, 12, 31), date(2010, 1, 1), date(2019, 12, 31), date(2020, 1, 1)]
    assert [version.version if (version := formula.on(day)) else None for day in days] == [None, "1", "1", "2"]
    assert formula.versions[0].inputs == ("debt", "income")


def test_a_definition_says_whose_it_is_and_where_it_differs():
    formula = read_definitions(WRITTEN, INPUTS)["debt_share"]
    assert (formula.owner, formula.owner.label.nb) == (Owner.OWN, "kommunens egen definisjon")
    assert formula.differs.en == "Statistics Norway has another."
    without = "\n".join(line for line in WRITTEN.splitlines() if not line.startswith("differs"))
    assert read_definitions(without, INPUTS)["debt_share"].differs == NO_TEXT


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ("100 * debt / (", r"debt_share, version 2, cannot be used\. .* is not a formula: at character 15"),
        ("100 * debts / income", r"It names debts, which is none of: debt, income\."),
        ("debt / income", "The units do not fit"),
    ],
)
def test_a_faulty_definition_is_refused_by_name(wrong, fault):
    with pytest.raises(FaultyDefinition, match=fault):
        read_definitions(WRITTEN.replace("100 * debt / income", wrong), INPUTS)
