"""Markup as pandoc reads it: pieces with their kinds, within the time that is set aside."""

import pytest

from samstyr.kernels.documents.values import PieceKind
from samstyr.reports.documents.markup import read_markup
from samstyr.reports.documents.sniffing import DocumentKind
from samstyr.reports.publishing.pandoc import PandocTooSlow

HEADS = """<table><thead>
<tr><th rowspan=2>Sted</th><th colspan=2>År</th></tr><tr><th>2021</th><th>2022</th></tr></thead>
<tbody><tr><th>Sund</th><td>9</td><td>8</td></tr></tbody></table>"""


def test_words_that_are_struck_out_are_not_said() -> None:
    found = read_markup("", b"Vi ~~hadde 11~~ har 12 skoler.", DocumentKind.MARKDOWN, patience=30)
    assert [one.text for one in found.pieces] == ["Vi har 12 skoler."]


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Vi har 12^1^ skoler i 2022.[^1] 9 kr per m^2^.\n\n[^1]: Se side 4.", DocumentKind.MARKDOWN),
        ("Vi har 12<sup>1</sup> skoler i 2022<sup>[2]</sup>. 9 kr per m<sup>2</sup>.<p>Se side 4.", DocumentKind.WEB),
    ],
    ids=["markdown", "web"],
)
def test_raised_digits_are_marks_of_notes_or_part_of_a_unit(written: str, kind: DocumentKind) -> None:
    found = read_markup("", written.encode(), kind, patience=30)
    assert [one.text for one in found.pieces] == ["Vi har 12 skoler i 2022. 9 kr per m².", "Se side 4."]


def test_heads_of_a_table_that_stand_above_each_other_are_one() -> None:
    (found,) = read_markup("", HEADS.encode(), DocumentKind.WEB, patience=30).pieces
    assert found.kind is PieceKind.TABLE
    assert found.cells == (("Sted", "År 2021", "År 2022"), ("Sund", "9", "8"))


def test_nobody_waits_longer_than_is_said() -> None:
    with pytest.raises(PandocTooSlow, match="nothing after 0 seconds"):
        read_markup("", b"- a\n" * 50_000, DocumentKind.MARKDOWN, patience=0)
