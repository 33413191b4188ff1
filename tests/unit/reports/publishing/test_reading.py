"""Reading: what a writer means stays, what an output would obey is taken away, and everything wrong is said at once."""

import json
from dataclasses import replace

import pytest

from samstyr.reports.publishing import reading
from samstyr.reports.publishing.reading import read
from samstyr.reports.publishing.refusals import CannotPublish
from samstyr.reports.publishing.syntax import elements, text_of
from samstyr.reports.publishing.values import Chapter
from tests.published_reports import DEBT, publication, read_one


def refused(*texts: str) -> list[str]:
    with pytest.raises(CannotPublish) as caught:
        read(publication(*texts))
    assert str(caught.value).endswith("Nothing was published.")
    return [f"{one.file}:{one.place.line}:{one.place.column} {one.fault.code}" for one in caught.value.findings]


def kinds(text: str) -> set[str]:
    return {one["t"] for one in elements(list(read_one(text).blocks))}


@pytest.mark.parametrize(
    "hostile",
    [
        '`#import "@preview/x"`{=typst}',
        '```{=typst}\n#read("/etc/passwd")\n```',
        "```{=html}\n<script>alert(1)</script>\n```",
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        '<div class="chart">x</div>',
        "\\input{/etc/passwd}",
        "$\\input{x}$",
        '#import "@preview/x:1.0.0"',
        "---\ntitle: x\n---",
    ],
)
def test_nothing_is_read_as_code_of_an_output(hostile: str):
    part = read_one(f"# T\n\n{hostile}\n")
    assert not {one["t"] for one in elements(list(part.blocks))} & {"RawBlock", "RawInline", "Math", "Cite"}


def test_attributes_that_an_output_would_obey_are_taken_away():
    text = '# T {onclick=a}\n\n[rød]{typst:text:fill="red" style="x" .y} [a](https://example.org){onclick="b" .c}\n'
    part = read_one(text)
    written = json.dumps(part.blocks)
    assert "typst" not in written
    assert "onclick" not in written
    assert "style" not in written
    assert "https://example.org" in written


def test_a_chapter_has_its_title_apart_and_its_places_named_by_its_number():
    one, two = read(publication("# En *tittel*\n\n## Del\n\n[del](#del) [to](2.md#x)\n", "# To\n\n## X {#x}\n"))
    assert (one.title, one.anchor, two.anchor) == ("En tittel", "c1", "c2")
    assert one.blocks[0]["c"][1][0] == "c1-del"
    assert [link["c"][2][0] for link in elements(list(one.blocks)) if link["t"] == "Link"] == ["#c1-del", "#c2-x"]
    assert two.blocks[0]["c"][1][0] == "c2-x"


def test_footnotes_and_named_links_of_one_chapter_are_not_those_of_another():
    text = "# T\n\nEn note.[^1] [her]\n\n[^1]: {}.\n\n[her]: https://example.org/{}\n"
    one, two = read(publication(text.replace("{}", "en"), text.replace("{}", "to")))
    assert "en." in json.dumps(one.blocks)
    assert "to." not in json.dumps(one.blocks)
    assert "https://example.org/to" in json.dumps(two.blocks)


def test_everything_that_is_wrong_is_said_with_file_and_line():
    said = refused("Uten tittel\n", "# A\n\n::: chrat\n:::\n\n#### For dypt\n\n# En til\n")
    assert sorted(said) == [
        "1.md:1:1 title-missing",
        "2.md:3:5 unknown-block",
        "2.md:6:6 heading-skips",
        "2.md:8:3 second-title",
    ]


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("javascript:alert(1)", "unsafe-address"),
        ("data:text/html,x", "unsafe-address"),
        ("file:///etc/passwd", "unsafe-address"),
        ("//evil.example", "unsafe-address"),
        ("../../x.md", "path-outside"),
        ("no.md", "link-not-part"),
        ("#ingen", "anchor-missing"),
        ("1.md#ingen", "anchor-missing"),
    ],
)
def test_a_link_leads_to_the_web_a_heading_or_another_part(target: str, code: str):
    [said] = refused(f"# T\n\nSe [her]({target}).\n")
    assert said.startswith("1.md:3:")
    assert said.endswith(code)


def test_a_link_to_a_title_leads_to_its_part():
    one, _two = read(publication("# En\n\nSe [her](#en), [der](2.md#to) og [resten](2.md).\n", "# To\n\nTekst.\n"))
    links = [link["c"][2][0] for link in elements(list(one.blocks)) if link["t"] == "Link"]
    assert links == ["#c1", "#c2", "#c2"]


def test_a_picture_needs_words_and_a_file_in_the_folder():
    assert refused("# T\n\nSe ![](a.png).\n") == ["1.md:3:8 picture-without-words", "1.md:3:8 file-missing"]


def test_a_table_needs_headings_and_may_not_be_endless():
    [said] = refused("# T\n\n|   |   |\n|---|---|\n| 1 | 2 |\n")
    assert said.endswith("table-without-headings")
    rows = "".join("| a | b | c | d |\n" for _each in range(5_001))
    [said] = refused(f"# T\n\n| 1 | 2 | 3 | 4 |\n|--|--|--|--|\n{rows}")
    assert said.endswith("too-many-cells")


def test_a_part_that_is_too_long_is_not_given_to_pandoc(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(reading, "LONGEST_PART", 10)
    assert refused("# T\n\nMer enn ti.\n") == ["1.md:1:1 part-too-long"]


def test_words_of_a_writer_never_pass_for_a_figure():
    assert refused("# T\n\n[97,4 %]{.figure n=0}\n") == ["1.md:3:10 unknown-attribute"]
    twice = Chapter("a.md", "# T\n\n[1]{.figure n=0} [2]{.figure n=0}\n", (DEBT,))
    with pytest.raises(CannotPublish, match=r'"\.figure" means nothing here'):
        read(replace(publication(), chapters=(twice,)))


@pytest.mark.parametrize("around", ["    {}", "```\n{}\n```", "Tekst.\n\n[^1]: {}"])
def test_a_figure_that_no_reader_would_see_is_refused(around: str):
    text = "# T\n\n" + around.format("[97,4 %]{.figure n=0}") + "\n"
    with pytest.raises(CannotPublish) as caught:
        read(replace(publication(), chapters=(Chapter("a.md", text, (DEBT,)),)))
    assert [one.fault.code for one in caught.value.findings] == ["figure-not-shown"]


def test_a_writer_cannot_make_a_chapter_begin():
    with pytest.raises(CannotPublish, match='There is no block "chapter-start"'):
        read(publication("# T\n\n::: chapter-start\n:::\n"))


def test_broken_markdown_is_text():
    part = read_one("# T\n\n::: {.chart of=\n\n[[[ ](((  **a _b** c_ | --- |\n\n```\nuten slutt\n")
    assert "[[[" in text_of(list(part.blocks))
