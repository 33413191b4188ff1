"""The colours of the template: every text can be read on its ground, also by eyes that see contrast badly."""

import re
from importlib.resources import files

import pytest

TEMPLATE = files("samstyr.reports.publishing.paper").joinpath("report.typ").read_text("utf-8")
COLOURS = dict(re.findall(r'^#let ([\w-]+) = rgb\("(#[0-9a-f]{6})"\)', TEMPLATE, re.MULTILINE))
KINDS = re.findall(r'^  (\w+): \(rgb\("(#\w{6})"\), rgb\("(#\w{6})"\)\)', TEMPLATE, re.MULTILINE)
# WCAG 2.1: for text, and for shapes that mean something.
TEXT, SHAPE = 4.5, 3.0
WHITE = "#ffffff"


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("ink", ""), ("ink", "sunk"), ("muted", ""), ("muted", "sunk"), ("deep", ""), ("deep", "sunk"),
        ("deep-ink", "deep"), ("gold", "deep"), ("deep-muted", "deep"), ("link-colour", ""),
    ],
)  # fmt: skip
def test_text_can_be_read_on_its_ground(text: str, ground: str):
    assert contrast(COLOURS[text], COLOURS[ground] if ground else WHITE) >= TEXT


@pytest.mark.parametrize(("kind", "shape", "ground"), KINDS)
def test_shapes_and_words_of_a_status_stand_out(kind: str, shape: str, ground: str):
    assert contrast(COLOURS["ink"], ground) >= TEXT, kind
    assert min(contrast(shape, ground), contrast(shape, COLOURS["sunk"]), contrast(shape, WHITE)) >= SHAPE, kind


def test_there_are_colours_to_hold():
    assert len(KINDS) == 5
    assert len(COLOURS) >= 10
