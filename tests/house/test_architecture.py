"""The page that follows a figure, a source and a sentence through the rooms names files that are there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/architecture.md").read_text("utf-8")
STEPS = [line for line in PAGE.splitlines() if re.match(r"\| (\d+|[a-z])\. ", line)]
NAMED = [name for line in STEPS for name in re.findall(r"`([\w./]+)`", line.rsplit("|", 2)[1])]


def test_every_step_says_where_it_happens() -> None:
    assert len(STEPS) == 11 + 7 + 10
    assert all("`" in step.rsplit("|", 2)[1] for step in STEPS)


@pytest.mark.parametrize("name", NAMED)
def test_a_named_file_or_folder_is_there(name: str) -> None:
    assert (ROOT / "src/samstyr" / name).exists(), f"docs/architecture.md names {name}, which is not in src/samstyr"
