"""Every status has a colour, and those of the pages' stylesheet are the same."""

import re
from pathlib import Path

import samstyr.look
from samstyr.look.words import STATUS_WORDS
from samstyr.reports.publishing.paper.typesetting import mark
from samstyr.reports.publishing.status import kind_of

STYLES = (Path(samstyr.look.__file__).parent / "styles/status.css").read_text("utf-8")


def test_paper_and_pages_give_a_status_the_same_colour():
    for line in re.findall(r"^(\[data-status[^{]*)\{ --s: var\(--sam-(\w+)\); --s-soft", STYLES, re.MULTILINE):
        for status in re.findall(r'data-status="(\w+)"', line[0]):
            assert kind_of(status) == {"none": "plain"}.get(line[1], line[1]), status


def test_each_status_has_a_shape_in_plain_colours():
    for status in STATUS_WORDS:
        drawing = mark(status)
        assert drawing.startswith("<svg xmlns=")
        assert "var(" not in drawing
        assert "currentColor" not in drawing


def test_the_template_has_the_colours_of_the_palette():
    tokens = (Path(samstyr.look.__file__).parent / "styles/tokens.css").read_text("utf-8")
    light = dict(re.findall(r"--sam-([\w-]+): light-dark\((#\w{6})", tokens))
    template = (Path(mark.__code__.co_filename).parent / "report.typ").read_text("utf-8")
    for name in ("ink", "muted", "rule", "paper", "sunk", "deep", "deep-ink", "deep-muted", "gold"):
        assert f'#let {name} = rgb("{light[name]}")' in template
    for kind in ("met", "near", "missed", "ongoing"):
        assert f'{kind}: (rgb("{light[kind]}"), rgb("{light[f"{kind}-soft"]}"))' in template
