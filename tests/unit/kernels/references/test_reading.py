import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.findings.catalogue import Fault
from samstyr.kernels.period import Period
from samstyr.kernels.references.expressions import PLAIN, FigureName, Latest, Options, Year
from samstyr.kernels.references.functions import FUNCTIONS
from samstyr.kernels.references.reading import (
    LONGEST,
    NotAReference,
    meant,
    read_expression,
    read_option,
    read_reference,
)

names = st.text(string.ascii_lowercase + "æøå_", min_size=1, max_size=8)
periods = st.sampled_from(["2022", "2022-T1", "2022-H2", "2022-Q4", "2022-09", "2018-2019", "latest"])
figures = st.builds("{}@{}{}".format, names, periods, st.sampled_from(["", "/asker", "/asker-midt"]))
texts = st.one_of(
    figures,
    st.builds("change({}, {})".format, figures, figures),
    st.builds("since({}, 2019)".format, figures),
    st.builds("mean({}@2019..2022)".format, names),
    st.builds("sum({}, {}, {})".format, figures, figures, figures),
    st.builds("target({})".format, names),
)


def test_one_figure():
    read = read_reference("gjeld@2022/asker-midt").expression
    assert read.function == ""
    assert read.arguments == (FigureName("gjeld", Period.of_year(2022), None, "asker-midt"),)
    assert (read.arguments[0].start, read.arguments[0].end) == (0, 21)


def test_every_part_has_its_place():
    read = read_expression(" change( a@2022 , b@latest )")
    assert (read.start, read.end) == (1, 28)
    assert [(one.start, one.end) for one in read.arguments] == [(9, 15), (18, 26)]
    assert read.figures[1].period is Latest.LATEST


def test_a_span_and_a_year():
    assert read_expression("mean(a@2019..2022)").figures[0].last == Period.of_year(2022)
    assert read_expression("since(a@2022-T1, 2019)").arguments[1] == Year(2019)


def test_options_follow():
    read = read_reference('a@2022 decimals=0 unit=no sign=yes says="nesten halvert"')
    assert read.options == Options(decimals=0, unit=False, sign=True, says="nesten halvert")
    assert read_reference("a@2022").options == PLAIN


@given(texts)
def test_what_is_written_is_read_and_written_again(text: str):
    read = read_expression(text)
    assert str(read) == text
    assert read_expression(f"  {text} ") == read


def fault_in(text: str) -> Fault | None:
    try:
        read_reference(text)
    except NotAReference as wrong:
        return wrong.fault
    return None


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_with_a_place_inside_it(text: str):
    found = fault_in(text)
    if found is not None:
        assert 0 <= found.start <= found.end <= len(text)
        assert found.what("nb")
        assert found.what("en")


@given(texts, st.text(string.punctuation + "a2 ", min_size=1, max_size=3), st.integers(0, 60))
def test_a_reference_that_is_spoiled_is_read_or_refused(text: str, spoil: str, at: int):
    found = fault_in(text[:at] + spoil + text[at:])
    assert found is None or 0 <= found.start <= len(text) + len(spoil)


@pytest.mark.parametrize(
    ("text", "code", "start"),
    [
        ("", "name-missing", 0),
        ("  ", "name-missing", 2),
        ("2022", "name-missing", 0),
        ("a@", "period-missing", 2),
        ("a@202", "not-a-period", 2),
        ("a@2022-T4", "not-a-period", 2),
        ("a@9999-Q4", "not-a-period", 2),
        ("a@2022/", "area-missing", 7),
        ("a@2022 b@2021", "one-too-many", 7),
        ("a@2022, b@2021", "one-too-many", 6),
        ("a@2019..2022", "span-alone", 0),
        ("mean(a@2022..2019)", "not-a-span", 13),
        ("mean(a@latest..2022)", "not-a-span", 15),
        ("mean(a@2022-T1..2022)", "not-a-span", 16),
        ("chnage(a@2022, b@2021)", "unknown-function", 0),
        ("change(a@2022, b@2021", "bracket-not-closed", 21),
        ("change(a@2022 b@2021)", "bracket-not-closed", 14),
        ("change(a@2022)", "wrong-arguments", 0),
        ("change(a@2022, 2021)", "wrong-arguments", 0),
        ("since(a@2022, b@2021)", "wrong-arguments", 0),
        ("since(2021, a@2022)", "wrong-arguments", 0),
        ("mean(a@2022)", "wrong-arguments", 0),
        ("mean(a@2019..2020, b@2021)", "wrong-arguments", 0),
        ("rank(a@2019..2020)", "wrong-arguments", 0),
        ("change(mean(a@2019..2020), b@2021)", "wrong-arguments", 0),
        ("share(a@2022, best(b@2022, c@2022))", "wrong-arguments", 0),
        ("sum(sum(a@2022, b@2022), c@2022)", "wrong-arguments", 0),
        ("share(a@2022, sum(b@2022))", "wrong-arguments", 14),
        ("rank(a@2022, b@2022)", "wrong-arguments", 0),
        ("rank(cell(a, b), c)", "wrong-arguments", 0),
        ("since(cell(a, b), 2009)", "wrong-arguments", 0),
        ("cell(a)", "wrong-arguments", 0),
        ("cell(a, b", "bracket-not-closed", 9),
        ("cell(a, )", "name-missing", 8),
        ("cell(a, 'b)", "name-missing", 8),
        ("cell(a, '  ')", "name-missing", 8),
        ("count()", "name-missing", 6),
        ("a@2022 decimal=1", "unknown-option", 7),
        ("a@2022 decimals=9", "option-value", 7),
        ("a@2022 unit=maybe", "option-value", 7),
        ("a@2022 sign=", "option-value", 7),
        ("a@2022 says=", "option-value", 7),
        ("a@2022 __import__('os')", "one-too-many", 7),
        ("x" * (LONGEST + 1), "reference-too-long", 0),
        ("sum(" + "a@2022," * 60 + "b@2022)", "bracket-not-closed", 361),
    ],
)
def test_what_is_no_reference_is_refused_with_its_place(text: str, code: str, start: int):
    with pytest.raises(NotAReference) as raised:
        read_reference(text)
    assert (raised.value.fault.code, raised.value.fault.start) == (code, start)


def test_the_nearest_known_name_is_asked_for():
    with pytest.raises(NotAReference, match='Did you mean "change"'):
        read_reference("chnage(a@2022, a@2021)")
    with pytest.raises(NotAReference, match='Did you mean "decimals"'):
        read_reference("a@2022 decimal=1")
    assert meant("x", FUNCTIONS).nb == ""


def test_a_reference_with_something_after_it_is_no_expression():
    with pytest.raises(NotAReference, match='"decimals=1" is left over'):
        read_expression("a@2022 decimals=1")


def test_an_option_is_read_alone():
    assert read_option(PLAIN, "unit", "yes") == PLAIN
    with pytest.raises(NotAReference) as raised:
        read_option(PLAIN, "colour", "red", start=5, end=9)
    assert (raised.value.fault.start, raised.value.fault.end) == (5, 9)


@pytest.mark.parametrize(
    ("text", "table", "words"),
    [
        ("cell(facts, f_001)", "facts", ("f_001",)),
        ("cell( biler ,Andel av alle kjøretøy , 2022)", "biler", ("Andel av alle kjøretøy", "2022")),
        ("cell(biler, 'Ja, noen (få)', 2018–2019)", "biler", ("Ja, noen (få)", "2018–2019")),
    ],
)
def test_a_cell_is_a_figure_that_words_point_out(text: str, table: str, words: tuple[str, ...]):
    [name] = read_expression(text).figures
    assert (name.id, name.words) == (table, words)
    assert read_expression(str(name)).figures == (name,)
    within = read_expression(f"change({text}, {text})")
    assert within.figures == (name, name)


def test_functions_within_functions_keep_their_figures_and_places():
    found = read_expression("share(a@2022, sum(a@2022, b@2022))")
    assert [str(one) for one in found.figures] == ["a@2022", "a@2022", "b@2022"]
    assert str(found) == "share(a@2022, sum(a@2022, b@2022))"
    assert found.arguments[1].start == 14
