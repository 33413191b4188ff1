"""What templates say words, figures and shapes with."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils.translation import override

from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.period import Period, PeriodKind
from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit, UnitKind
from samstyr.look.icons import ICONS, SHAPES, sprite
from samstyr.look.parts import Cell, Column, Row
from samstyr.look.templatetags.look import (
    beside,
    figure,
    icon,
    lower_first,
    mark,
    marked,
    number,
    plain,
    said,
    status_word,
    upper_first,
)  # fmt: skip
from samstyr.look.words import STATUS_WORDS, shape_of

PERCENT = Unit("percent", UnitKind.SHARE, Text("%", "%"), Text("prosent", "percent"), 1)
YEAR = Period(PeriodKind.YEAR, date(2022, 1, 1), date(2022, 12, 31))


def a_figure(value):
    return Figure(value, PERCENT, YEAR, "asker", Citation("001", "1265"), date(2023, 8, 31))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nb", Text("gjeld", "debt"), "gjeld"),
        ("en", Text("gjeld", "debt"), "debt"),
        ("en", Text("gjeld & renter"), '<span lang="nb">gjeld &amp; renter</span>'),
        ("nb", Text("", "debt"), '<span lang="en">debt</span>'),
        ("nb", "<gjeld>", "&lt;gjeld&gt;"),
        ("nb", None, ""),
        ("nb", 0, "0"),
    ],
)
def test_a_text_is_said_in_the_page_s_language_or_marked(language, text, expected):
    with override(language):
        assert said(text) == expected


def test_a_text_in_an_attribute_has_no_markup():
    with override("en"):
        assert plain(Text("gjeld")) == "gjeld"
        assert plain(None) == ""


def test_marking_keeps_the_language_of_the_text():
    with override("en"):
        assert marked(Text("Gjeld"), ["gjeld"]) == '<span lang="nb"><mark>Gjeld</mark></span>'
        assert marked("debt", []) == "debt"


def test_the_longest_word_is_marked_first():
    assert marked("barnehagelærere", ["barn", "barnehage"]) == "<mark>barnehage</mark>lærere"


def test_a_figure_is_written_in_the_page_s_language_or_says_why_it_is_missing():
    with override("nb"):
        assert figure(a_figure(Decimal("-0.7"))) == "−0,7\u00a0%"
        assert figure(a_figure(Missing(MissingReason.PENDING))) == "tall kommer"
        assert number(Decimal("186211")) == "186\u202f211"
    with override("en"):
        assert figure(a_figure(Decimal("-0.7"))) == "−0.7%"
        assert number(186211, 1) == "186,211.0"


def test_a_status_has_a_large_letter_alone_and_a_small_one_in_a_sentence():
    with override("nb"):
        assert status_word("missed") == "Ikke nådd"
        assert status_word("missed", form="inside") == "ikke nådd"
        assert status_word("missed", "Ikke god nok") == "Ikke god nok"
        assert lower_first("Mål og resultater") == "mål og resultater"
        assert upper_first("") == ""


@pytest.mark.parametrize("status", list(STATUS_WORDS))
def test_every_status_has_a_word_in_both_languages_and_a_shape(status):
    assert STATUS_WORDS[status].nb
    assert STATUS_WORDS[status].en
    assert shape_of(status) in SHAPES
    assert f"#i-{shape_of(status)}" in mark(status)


def test_the_sheet_holds_every_shape_and_icon_once():
    for name in (*SHAPES, *ICONS):
        assert sprite().count(f'id="i-{name}"') == 1
        assert f"#i-{name}" in icon(name)


def test_a_row_with_too_few_cells_is_refused():
    columns = (Column("År"), Column("Verdi"), Column("Endring"))

    assert beside(Row(Cell("2022"), (Cell("1"), Cell("2"))), columns) == [
        (columns[1], Cell("1")),
        (columns[2], Cell("2")),
    ]
    with pytest.raises(ValueError, match="shorter"):
        beside(Row(Cell("2022"), (Cell("1"),)), columns)
