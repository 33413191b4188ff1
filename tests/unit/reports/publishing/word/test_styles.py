"""The styles of a Word file: ours in the places of pandoc's, the rest as they were."""

import io
import zipfile
from xml.etree import ElementTree

from samstyr.reports.publishing.word.styles import STYLES, reference_document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def styles() -> dict[str, ElementTree.Element]:
    with zipfile.ZipFile(io.BytesIO(reference_document("nb"))) as archive:
        tree = ElementTree.fromstring(archive.read("word/styles.xml"))
    found = tree.findall(f"{W}style")
    named = {one.get(f"{W}styleId", ""): one for one in found}
    assert len(named) == len(found)
    return named


def test_each_of_our_styles_is_there_once_and_rests_on_one_that_is():
    found = styles()
    assert {one.id for one in STYLES} | {"Table", "Normal", "FootnoteText"} <= set(found)
    for style in found.values():
        based = style.find(f"{W}basedOn")
        if based is not None and based.get(f"{W}val") != "TableNormal":
            assert based.get(f"{W}val") in found


def test_headings_have_their_levels_and_chapters_begin_on_new_pages():
    found = styles()
    levels = [found[f"Heading{number}"].find(f"{W}pPr/{W}outlineLvl") for number in (1, 2, 3)]
    assert [one is not None and one.get(f"{W}val") for one in levels] == ["0", "1", "2"]
    assert found["Heading1"].find(f"{W}pPr/{W}pageBreakBefore") is not None


def test_the_reference_document_is_the_same_each_time():
    first = reference_document("en")
    reference_document.cache_clear()
    assert reference_document("en") == first
    assert b"en-GB" in zipfile.ZipFile(io.BytesIO(first)).read("word/styles.xml")
