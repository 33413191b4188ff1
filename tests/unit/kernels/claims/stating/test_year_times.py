"""Years alone and spans of years."""

import pytest

from samstyr.kernels.claims.stating.spans import Role
from samstyr.kernels.claims.stating.year_times import year_said
from tests.stated_values import CONTEXT, reading_of


@pytest.mark.parametrize(
    ("text", "role", "periods"),
    [
        ("I 2019 kom fem.", Role.AT, ["2019"]),
        ("Mellom 2017 og 2021 kom fem.", Role.SPAN, ["2017", "2021"]),
        ("Skoleåret 2020/21 begynte fem.", Role.SPAN, ["2020", "2021"]),
        ("Fra 2017 til og med 2020 kom fem.", Role.SPAN, ["2017", "2020"]),
        ("Siden 2019 har den vokst.", Role.SINCE, ["2019", "2022"]),
        ("Siden 2022 har den vokst.", Role.SINCE, ["2022"]),
        ("Den skal halveres mot 2030.", Role.UNTIL, ["2030"]),
        # Nothing lasts for as long as that.
        ("Tiden 1951 til 2019 var lang.", Role.AT, ["1951"]),
    ],
)
def test_a_year_is_one_or_begins_a_span(text: str, role: Role, periods: list[str]):
    reading = reading_of(text)
    at = next(place for place, low in enumerate(reading.lows) if low[:2] in ("19", "20"))
    said = year_said(reading.tokens, reading.lows, at, CONTEXT)
    assert (said.role, [str(one) for one in said.periods]) == (role, periods)
