"""The words that a comparison is judged by are data, found whatever their case."""

import pytest

from samstyr.kernels.claims.verdicts.patterns import pattern


@pytest.mark.parametrize(
    ("name", "text", "is_found"),
    [
        ("rule", "over Handlingsregelen", True),
        ("target", "høyere enn forutsatt", True),
        ("target", "høyere enn før", False),
        ("in_line", "I tråd med", True),
        ("degree", "like stor som", True),
        ("degree", "på linje med", False),
        ("years", "det høyeste noensinne", True),
        ("nearly", "er tilnærmet ", True),
        ("nearly", "er nå ", False),
    ],
)
def test_a_list_is_found_in_a_text(name: str, text: str, is_found: bool):
    assert bool(pattern(name).search(text)) is is_found
