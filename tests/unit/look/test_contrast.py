"""Contrast, computed from the page's own colours: text at least 4.5:1 and marks at least 3:1, light and dark."""

import re

import pytest

from tests.unit.look.tokens import STYLES, tokens

LIGHT, DARK = 0, 1
GROUNDS = ("paper", "surface", "sunk")
SOFT = ("met-soft", "near-soft", "missed-soft", "ongoing-soft", "none-soft")
STATUSES = ("met", "near", "missed", "ongoing", "none")

TEXT = [
    *((ink, ground) for ink in ("ink", "muted", "link") for ground in GROUNDS),
    *(("ink", soft) for soft in SOFT),
    *((f"deep-{ink}", ground) for ink in ("ink", "muted") for ground in ("deep", "deep-2", "deep-3")),
    *((status, ground) for status in ("met", "near", "missed", "none") for ground in ("surface", "paper")),
    ("ink", "found"),
    ("link", "found"),
]
MARKS = [
    *((status, ground) for status in STATUSES for ground in GROUNDS),
    *((status, f"{status}-soft") for status in STATUSES),
    *((mark, "surface") for mark in ("series", "other", "target")),
    *((mark, "met-soft") for mark in ("series", "target", "missed", "near")),
]


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_the_guidelines_say():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_can_be_read(ink, ground, scheme):
    colours = tokens()

    assert contrast(colours[f"--sam-{ink}"][scheme], colours[f"--sam-{ground}"][scheme]) >= 4.5


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("mark", "ground"), MARKS)
def test_marks_can_be_seen(mark, ground, scheme):
    colours = tokens()

    assert contrast(colours[f"--sam-{mark}"][scheme], colours[f"--sam-{ground}"][scheme]) >= 3


def test_numerals_on_the_development_goals_can_be_read():
    squares = re.findall(r"--sdg: (#[0-9a-f]{6})(?:; --sdg-ink: (#[0-9a-f]{6}))?", (STYLES / "status.css").read_text())

    assert len(squares) == 17
    assert [square for square, ink in squares if contrast(square, ink or "#ffffff") < 4.5] == []


def test_words_on_the_gold_button_can_be_read():
    assert contrast(tokens()["--sam-gold"][LIGHT], tokens()["--sam-ink"][LIGHT]) >= 4.5
