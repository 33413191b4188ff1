"""What is said in one unit is held against figures in another only where the one can be turned into the other."""

from dataclasses import replace
from decimal import Decimal

import pytest

from samstyr.kernels.claims.linking.units_alike import factor_to_said
from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.units import Unit
from tests.fjordvik import CONTEXT, COUNT, GWH, MILLIONS, PERCENT, RANK, SCALE, document


@pytest.mark.parametrize(
    ("text", "unit", "factor"),
    [
        ("Andelen var 9 prosent i 2022.", PERCENT, "1"),
        ("Andelen var 9 prosent i 2022.", COUNT, None),
        ("Vi investerte for 398 millioner kroner i 2022.", MILLIONS, "1000000"),
        ("Vi brukte 39 GWh strøm i 2022.", GWH, "1"),
        ("Vi brukte 39 000 kWh strøm i 2022.", GWH, "1000000"),
        ("Vi brukte 39 000 kWh strøm i 2022.", MILLIONS, None),
        ("Kommunen fikk 47. plass i 2022.", RANK, "1"),
        ("Kommunen hadde 47 ansatte i 2022.", RANK, None),
        ("Kommunen hadde 47 ansatte i 2022.", COUNT, "1"),
        ("Tilfredsheten var 4,7 på en skala fra 1 til 6 i 2022.", SCALE, "1"),
        ("Kommunen hadde 47 ansatte i 2022.", SCALE, None),
        ("To av tre foreninger fikk tilskudd i 2022.", PERCENT, "1"),
        ("To av tre foreninger fikk tilskudd i 2022.", COUNT, None),
        ("Tallet på boliger økte med 29 prosent i 2022.", COUNT, "1"),
    ],
)
def test_factors(text: str, unit: Unit, factor: str | None) -> None:
    stated = next(one for one in stated_in(document(text), CONTEXT) if one.value is not None)
    assert factor_to_said(unit, stated) == (None if factor is None else Decimal(factor))


def test_a_growth_in_per_cent_is_no_change_in_points() -> None:
    stated = stated_in(document("Andelen økte med 4 prosentpoeng."), CONTEXT)[0]
    assert factor_to_said(PERCENT, stated) == 1
    assert factor_to_said(PERCENT, stated, is_change=True) is None


def test_how_much_more_of_what_is_spread_does_not_say_again_over_what() -> None:
    stated = stated_in(
        document("Driften kostet 132 kroner per kvadratmeter i 2022, 23 kroner mer enn året før."), CONTEXT
    )
    per_area = replace(MILLIONS, code="nok_per_m2")
    assert [factor_to_said(per_area, one) for one in stated] == [1, 1]
