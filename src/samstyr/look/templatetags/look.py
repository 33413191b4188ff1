"""What templates say words, figures and shapes with."""

import re
from collections.abc import Iterable
from decimal import Decimal
from html import escape
from typing import Literal

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from samstyr.kernels.figures import Figure
from samstyr.kernels.numbers import format_figure, format_number
from samstyr.kernels.texts import Language, Text
from samstyr.look.icons import SPRITE_PREFIX, sprite
from samstyr.look.parts import Cell, Column, LongTable, Row
from samstyr.look.words import STATUS_WORDS, shape_of

register = template.Library()

_OURS, _NUMERIC = ' class="sam-ours"', ' class="n"'
_SHEET = mark_safe(sprite())  # noqa: S308 - our own drawing, without a reader's words in it


def _language() -> Language:
    return "en" if (get_language() or "nb").startswith("en") else "nb"


@register.filter
def plain(text: object) -> str:
    """Return a text as bare words in the page's language, for places where markup cannot stand."""
    return text.in_language(_language()) if isinstance(text, Text) else "" if text is None else str(text)


@register.filter
def said(text: object) -> str:
    """Return a text for the page, marked with its language where it exists in the other one only."""
    if not isinstance(text, Text):
        return conditional_escape(text if isinstance(text, SafeString) else "" if text is None else str(text))
    language = _language()
    spoken, words = text.language_of(language), text.in_language(language)
    return conditional_escape(words) if spoken == language else format_html('<span lang="{}">{}</span>', spoken, words)


@register.filter
def marked(text: object, words: Iterable[str]) -> str:
    """Return a text with the words that were searched for marked, whatever their case."""
    wanted = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True) if word)
    if not wanted:
        return said(text)
    pieces = re.split(f"({wanted})", plain(text), flags=re.IGNORECASE)
    drawn = [
        format_html("<mark>{}</mark>" if place % 2 else "{}", piece) for place, piece in enumerate(pieces) if piece
    ]
    whole = mark_safe("".join(drawn))  # noqa: S308 - each piece is escaped above
    other = isinstance(text, Text) and text.language_of(_language()) != _language()
    return format_html('<span lang="{}">{}</span>', "nb" if _language() == "en" else "en", whole) if other else whole


@register.filter
def beside(row: Row, columns: tuple[Column, ...]) -> list[tuple[Column, Cell]]:
    """Return a row's cells, each with its column; the first column is the row's heading."""
    return list(zip(columns[1:], row.cells, strict=True))


@register.filter
def lower_first(text: object) -> str:
    """Return a text with a small first letter, to stand inside a sentence."""
    words = plain(text)
    return words[:1].lower() + words[1:]


@register.filter
def upper_first(text: object) -> str:
    """Return a text with a large first letter, to stand alone or begin a sentence."""
    words = plain(text)
    return words[:1].upper() + words[1:]


@register.filter
def figure(value: Figure) -> str:
    """Return a figure in its unit, or in words why it is missing."""
    return format_figure(value, _language())


@register.filter
def number(value: Decimal | int, decimals: int | None = None) -> str:
    """Return a number as it is written in the page's language, with the decimals it has unless others are asked for."""
    return format_number(Decimal(value), decimals, _language())


@register.simple_tag
def status_word(status: str, word: object = "", form: Literal["", "inside"] = "") -> str:
    """Return the word of a status with a large first letter, or a small one `inside` a sentence; or the word given."""
    if word:
        return plain(word)
    label = STATUS_WORDS.get(status, "")
    return plain(label) if form == "inside" else upper_first(label)


@register.simple_tag
def mark(status: str) -> SafeString:
    """Draw the shape of a status. A word must stand beside it."""
    return format_html(
        '<svg class="sam-mark" data-status="{}" aria-hidden="true"><use href="#{}{}"/></svg>',
        status, SPRITE_PREFIX, shape_of(status),
    )  # fmt: skip


@register.simple_tag
def icon(name: str, css: str = "sam-icon") -> SafeString:
    """Draw an icon or an arrow. A word must stand beside it."""
    return format_html('<svg class="{}" aria-hidden="true"><use href="#{}{}"/></svg>', css, SPRITE_PREFIX, name)


@register.simple_tag
def long_rows(table: LongTable) -> SafeString:
    """Write the rows of a long table at once: a template for each cell would take longer than the rest of the page."""
    numeric = [column.numeric for column in table.columns[1:]]
    written = (
        f"<tr{_OURS if number == table.ours else ''}>{_long_row(row, numeric)}</tr>"
        for number, row in enumerate(table.rows)
    )
    return mark_safe("".join(written))  # noqa: S308 - each cell is escaped below


def _long_row(row: tuple[str, ...], numeric: list[bool]) -> str:
    head, *cells = map(escape, row)
    right = (_NUMERIC if numeric_one else "" for numeric_one in numeric)
    beside = "".join(f"<td{side}>{cell}</td>" for side, cell in zip(right, cells, strict=True))
    return f'<th scope="row">{head}</th>{beside}'


@register.simple_tag
def shapes() -> SafeString:
    """Draw the sheet of shapes that a page needs once."""
    return _SHEET
