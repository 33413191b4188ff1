"""The head of a name stands before what goes on about where, of whom or by what."""

import pytest

from samstyr.kernels.claims.linking.heads import head, sureness_words


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Venteliste for langtidsplass", "venteliste"),
        ("Netto lånegjeld, andel av driftsinntekter", "lånegjeld"),
        ("Årsverk 2023 etter tjenesteområde", "årsverk"),
        ("Nybygg i strandsonen over fire år", "nybygg"),
        ("Med kommunen", ""),
    ],
)
def test_the_head_of_a_name_stands_before_what_goes_on(name: str, expected: str) -> None:
    assert head(name) == expected


def test_each_list_holds_words_of_both_languages() -> None:
    assert {"på", "with"} <= sureness_words("joints")
