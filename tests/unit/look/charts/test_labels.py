"""Words in a chart: none upon another, none outside."""

import itertools

import pytest

from samstyr.look.charts.labels import missing_notes, plot_of, target_words, value_labels, year_labels
from samstyr.look.charts.sizes import Width, text_width
from samstyr.look.charts.trend import size_of
from tests.unit.look.charts.examples import DEBT, DUST, DWELLINGS, LEAKAGE, TRENDS

EVERY = [pytest.param(chart, width, id=f"{name}-{width}") for name, chart in TRENDS.items() for width in Width]


def boxes(labels, font):
    """Return the left and right edges of words that stand at one height."""
    found = []
    for label in labels:
        wide = max(text_width(line, font) for line in label.text.split("\n"))
        shift = {"center": wide / 2, "left": 0, "right": wide}[label.align]
        found.append((label.x - shift, label.x - shift + wide))
    return found


@pytest.mark.parametrize(("chart", "width"), EVERY)
def test_no_year_stands_upon_another(chart, width):
    size = size_of(chart, width)
    edges = sorted(boxes(year_labels(chart, size), size.font))

    assert all(left_end <= right_start for (_, left_end), (right_start, _) in itertools.pairwise(edges))


@pytest.mark.parametrize(("chart", "width"), EVERY)
def test_all_words_lie_within_the_drawing(chart, width):
    size = size_of(chart, width)
    labels = [*value_labels(chart, size), *missing_notes(chart, size)]
    # The smallest drawing leaves the target's words to the card it stands on.
    labels += [] if width is Width.SMALL else target_words(chart, size)

    for left, right in boxes(labels, size.font):
        assert left >= -size.left - 0.5
        assert right <= size.width + size.right + 0.5
    for label in labels:
        lines = label.text.count("\n")
        assert label.y + lines * (size.font + 4) <= size.height + size.bottom


@pytest.mark.parametrize("width", list(Width))
def test_the_last_year_and_figure_are_always_named(width):
    size = size_of(DWELLINGS, width)

    assert "2022" in [label.text for label in year_labels(DWELLINGS, size)]
    assert DWELLINGS.points[-1].text in [label.text for label in value_labels(DWELLINGS, size)]


def test_every_figure_is_written_where_there_is_room():
    assert [label.text for label in value_labels(DEBT, size_of(DEBT, Width.NARROW))] == [
        "99,1",
        "102,8",
        "99,0",
        "97,4",
    ]


def test_a_peak_is_written_above_and_a_valley_below():
    size = size_of(DEBT, Width.WIDE)
    plot, labels = plot_of(DEBT, size), value_labels(DEBT, size)

    assert labels[1].y < plot.y(102.8)
    assert labels[3].y > plot.y(97.4)


def test_a_missing_year_keeps_its_name_and_says_why():
    size = size_of(DUST, Width.WIDE)

    assert [label.text for label in year_labels(DUST, size)] == ["2019", "2020", "2021", "2022"]
    assert [note.text for note in missing_notes(DUST, size)] == ["ikke målt", "tall kommer"]


def test_a_reason_that_two_years_share_stands_between_them():
    size = size_of(LEAKAGE, Width.WIDE)
    plot, (note,) = plot_of(LEAKAGE, size), missing_notes(LEAKAGE, size)

    assert note.x == pytest.approx((plot.x(2019) + plot.x(2020)) / 2)


def test_long_words_for_a_target_go_on_more_lines_and_cover_no_figure():
    size = size_of(DWELLINGS, Width.NARROW)
    (words,) = target_words(DWELLINGS, size)

    assert "\n" in words.text
    assert words.text.replace("\n", " ") == DWELLINGS.target.words


def test_a_chart_without_a_target_has_no_words_for_one():
    assert target_words(DUST, size_of(DUST, Width.WIDE)) == []
