"""The PDF, read by others than the one who set it: tags, titles, words for pictures, fonts; and what Typst cannot."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from pdfua import validate

from samstyr.reports.publishing.paper import typesetting
from samstyr.reports.publishing.paper.typesetting import TypstFailed


@pytest.fixture(scope="module")
def path(edition: Path) -> Path:
    return edition / "fire-ar-i-asker-1.pdf"


@pytest.fixture(scope="module")
def pdf(path: Path) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(path) as opened:
        yield opened


def tags(pdf: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    """Every element of the structure, in the order that it is read in."""

    def below(node: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
        if isinstance(node, pikepdf.Array):
            for child in node:
                yield from below(child)
        elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
            yield node
            yield from below(node.get("/K", pikepdf.Array()))

    return list(below(pdf.Root.StructTreeRoot.K))


def test_an_independent_checker_finds_nothing(path: Path):
    report = validate(str(path))
    assert report.findings == ()


def test_it_says_that_it_is_pdf_ua_with_title_and_language(pdf: pikepdf.Pdf):
    with pdf.open_metadata() as meta:
        assert meta["pdfuaid:part"] == "1"
        assert meta["dc:title"] == "Fire år i <Asker> #1"
        assert meta["xmp:CreateDate"].startswith("2023-08-31")
    assert str(pdf.Root.Lang) == "nb"
    assert pdf.Root.MarkInfo.Marked
    assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_chapters_and_their_parts_are_bookmarks(pdf: pikepdf.Pdf):
    with pdf.open_outline() as outline:
        titles = [(one.title, [child.title for child in one.children]) for one in outline.root]
    assert titles == [
        ("Innhold", []),
        ("Økonomi", ["Slik står det til", "Tallene", "Løftene"]),
        ("Klima & «natur»", []),
        ("Kilder til tallene", ["Økonomi"]),
    ]


def test_every_picture_has_words_and_every_table_headings(pdf: pikepdf.Pdf):
    every = tags(pdf)
    pictures = [one for one in every if one.S == "/Figure"]
    words = [str(one.get("/Alt", "")) for one in pictures]
    assert len(words) >= 6
    assert all(words)
    assert any("2022: 97,4" in one for one in words)
    assert "En grå prikk" in words
    kinds = Counter(str(one.S) for one in every)
    assert kinds["/Table"] == 4
    assert kinds["/THead"] >= 4
    assert kinds["/TH"] >= 4 * 2
    assert kinds["/H1"] == 4


def test_only_our_own_typeface_is_in_it(path: Path):
    with pikepdf.open(path) as pdf:
        fonts = {str(one.BaseFont) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/BaseFont" in one}
    assert fonts
    assert {re.sub(r"^/\w{6}\+", "", one) for one in fonts} <= {
        "Inter-Regular", "Inter-SemiBold", "Inter-Bold", "Inter-Italic",
        "Inter-Regular-Identity-H", "Inter-SemiBold-Identity-H", "Inter-Bold-Identity-H", "Inter-Italic-Identity-H",
    }  # fmt: skip


def test_sources_lead_to_the_pages_of_their_figures(pdf: pikepdf.Pdf):
    addresses = {
        str(note.A.URI) for page in pdf.pages for note in page.get("/Annots", []) if "/A" in note and "/URI" in note.A
    }
    assert "https://styr.example/f/oko_netto_laanegjeld@2022" in addresses
    assert "https://example.org/" in addresses


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('#import "@preview/cetz:0.3.1": *', "cetz"),
        ('#read("../../../../etc/passwd")', "passwd"),
        ('#read("/etc/passwd")', "passwd"),
        ('#image("x.svg")', "x.svg"),
        ("= A\n=== B", "heading"),
        ("#let f(x) = f(x + 1) + f(x)\n#f(1)", "depth exceeded"),
    ],
)
def test_typst_itself_reaches_neither_files_nor_the_net(tmp_path: Path, text: str, said: str):
    head = '#set document(title: "T")\n#set text(lang: "nb", font: "Inter")\n'
    (tmp_path / "main.typ").write_text(head + text, "utf-8")
    with pytest.raises(TypstFailed, match=said):
        typesetting.set_in(tmp_path)


def test_endless_work_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(typesetting, "PATIENCE_SECONDS", 1)
    (tmp_path / "main.typ").write_text("#let n = 0\n#while true { n += 1; if n < 0 { break } }", "utf-8")
    with pytest.raises(TypstFailed):
        typesetting.set_in(tmp_path)
