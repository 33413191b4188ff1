"""What people type, and what they must find among the first three."""

from pathlib import Path

import pytest

from samstyr.search.queries import find

AMONG = 3
LINES = (Path(__file__).with_name("queries.txt")).read_text(encoding="utf-8").splitlines()
ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in LINES if line.strip() and not line.startswith("#")][
    1:
]


@pytest.mark.parametrize(("typed", "language", "expected"), ROWS)
def test_what_is_meant_is_among_the_first_three(demo, typed, language, expected):
    found = [f"{hit.kind}/{hit.key}" for hit in find(text=typed, language=language).best[:AMONG]]
    assert set(expected.split(" or ")) & set(found), f"found {found}"


def test_the_table_is_long_enough_and_in_both_languages():
    assert len(ROWS) >= 60
    assert {language for _typed, language, _expected in ROWS} == {"nb", "en"}
