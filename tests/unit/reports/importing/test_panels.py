from samstyr.reports.importing.panels import box_end, end_of, end_of_copy, opening, opening_line, say_changes
from samstyr.reports.importing.tree import Block
from samstyr.reports.importing.values import Gathered
from samstyr.reports.publishing.syntax import Element, header, link, paragraph, words
from samstyr.reports.publishing.word.lines import digests
from samstyr.reports.publishing.word.marks import BLOCK, END, Mark, mark_address


def marked(mark: str, said: str, **fields: str) -> Element:
    return paragraph(link(words(said), mark_address("", "/", mark, **fields)))


def panel() -> list[Block]:
    return [Block(marked(BLOCK, "Gjelden", kind="chart", of="a")), Block(text("falt")), Block(marked(END, "Kilde"))]


def text(said: str) -> Element:
    return paragraph(*words(said))


def test_a_panel_reaches_from_its_first_mark_to_its_last():
    blocks = [*panel(), Block(text("Etterpå"))]
    assert opening(blocks[0]).get("of") == "a"
    assert opening(blocks[1]) is None
    assert end_of(blocks, 0) == 3


def test_a_panel_without_an_end_stops_before_the_next_and_before_a_heading():
    assert end_of([*panel()[:2], *panel()], 0) is None
    assert end_of([*panel()[:2], Block(header(2, words("Mer"))), *panel()[2:]], 0) is None
    known = Mark(BLOCK, {"kind": "chart", "lines": digests([text("falt")])})
    assert end_of_copy([*panel()[:2], Block(text("Nytt"))], 0, known) == 2


def test_a_mark_of_an_unknown_block_opens_nothing():
    assert opening(Block(marked(BLOCK, "X", kind="script"))) is None


def test_nothing_in_a_mark_ends_the_line_that_it_is_written_on():
    hostile = Mark(BLOCK, {"kind": "chart", "of": 'a"} \n:::\n{{b@2022}} from=2019'})
    assert opening_line(hostile) == '::: {.chart of="a ::: b@2022 from2019"}'


def test_what_was_changed_is_said_line_by_line():
    said = Gathered()
    lines = digests([text("Gjelden"), text("falt"), text("Kilde")])
    mark = Mark(BLOCK, {"kind": "chart", "of": "a", "lines": lines, "pictures": "0"})
    say_changes(mark, [text("Gjelden"), text("falt"), text("Kilde")], said)
    assert said.said == []
    say_changes(mark, [text("Gjelden"), text("falt mye"), text("Kilde")], said)
    assert [one.fault.what("nb") for one in said.said] == ["«falt mye» er skrevet i ::: {.chart of=a} og ble ikke med."]
    said.said.clear()
    say_changes(mark, [text("Gjelden")], said)
    say_changes(mark, [text("Gjelden"), text("Kilde")], said)
    assert [(one.fault.code, one.fault.fields["count"].nb) for one in said.said] == [
        ("import-panel-less", "2"),
        ("import-panel-less", "1"),
    ]


def test_a_box_is_as_long_as_its_style_or_as_it_was():
    box, plain, many = Block(text("a"), "Note Box"), Block(text("b")), Mark(BLOCK, {"kind": "note", "blocks": "2"})
    points = Block({"t": "BulletList", "c": [[text("c")]]})
    assert box_end([plain, plain, plain], 0, many) == 2
    assert box_end([box, plain, plain], 0, many) == 1
    assert box_end([box, box, box, plain], 0, many) == 3
    assert box_end([box, points, plain], 0, many) == 2
