import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.report_text.values import Place
from samstyr.reports.reading.yaml_lines import LARGEST, BrokenYaml, Value, read_yaml


def test_every_value_has_its_line_and_stays_text():
    found = read_yaml("kind: annual\nperiod: 2022\nparts:\n  - a.md\n  - b.md\non: no\n")
    assert found.pairs["period"] == Value(Place(2, 9), text="2022")
    assert [(part.text, part.place.line) for part in found.pairs["parts"].texts] == [("a.md", 4), ("b.md", 5)]
    assert found.pairs["on"].text == "no"
    assert found.pairs["on"].texts[0].text == "no"


def test_an_empty_text_is_an_empty_mapping_and_a_repeated_key_is_remembered():
    assert read_yaml("# nothing\n").pairs == {}
    found = read_yaml("a: 1\na: 2\n")
    assert (found.pairs["a"].text, found.repeated[0].place) == ("2", Place(2, 1))


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("a: [1\nb: 2", 2, "expected"),
        ("a: 1\nb: &x 2\nc: *x", 2, "anchors"),
        ("a: !!python/object/apply:os.system ['x']", 1, "tags"),
        ("a:\n\tb: 1", 2, "cannot start any token"),
        ("a: 1\n---\nb: 2", 2, "but found another document"),
        ("? [1]\n: 2", 1, "plain word"),
        ("a: {b: {c: {d: {e: {f: 1}}}}}", 1, "too deep"),
        ("a" * (LARGEST + 1), 1, "characters"),
        ("a: \x07", 1, "not allow"),
    ],
)
def test_what_is_no_plain_yaml_is_refused_with_its_line(text: str, line: int, why: str):
    with pytest.raises(BrokenYaml, match=why) as raised:
        read_yaml(text)
    assert raised.value.place.line == line


@given(st.text(alphabet="ab:-[]{}#&*!|>'\" \n\t0", max_size=40))
def test_any_text_is_read_or_refused(text: str):
    try:
        found = read_yaml(text)
    except BrokenYaml as broken:
        found = Value(broken.place)
    assert found.place.line >= 1
