import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.packages.problems import CATALOGUE, LONGEST_SHOWN, Problem, frame_of, joined, problems_of, shown
from samstyr.kernels.texts import Text


@pytest.mark.parametrize("code", CATALOGUE)
def test_each_class_says_what_why_and_what_to_do_in_both_languages(code: str):
    kind = CATALOGUE[code]
    for text in (kind.what, kind.why, kind.remedy):
        assert text.nb
        assert text.en
        assert set(re.findall(r"\{(\w+)\}", text.nb + text.en)) <= {"value", "column", "expected"}
    assert "{" not in kind.why.nb + kind.why.en


def test_a_problem_is_said_with_its_cell_and_what_would_be_right():
    problem = Problem("wrong-type", "f.csv", 2, "a", "{column}", Text("et tall", "a number"))
    assert problem.what("en") == '"{column}" cannot stand in this column.'
    assert problem.remedy("nb") == "Skriv et tall."
    assert problem.problem_class.code == "wrong-type"


PROBLEMS = st.builds(
    Problem,
    code=st.sampled_from(sorted(CATALOGUE)),
    file=st.sampled_from(["", "a.csv", "b.csv"]),
    row=st.none() | st.integers(1, 9),
    column=st.sampled_from(["", "x"]),
    value=st.text("abc", max_size=5),
    expected=st.builds(Text, st.text("de"), st.text("fg")),
)


@given(st.lists(PROBLEMS))
def test_problems_come_back_from_a_frame(problems: list[Problem]):
    assert problems_of(frame_of(problems)) == problems


@given(st.lists(PROBLEMS), st.lists(PROBLEMS))
def test_joined_problems_are_each_once_and_by_file_and_row(one: list[Problem], other: list[Problem]):
    found = problems_of(joined([frame_of(one), frame_of(other)]))
    assert len(found) == len(set(found))
    assert set(found) == {*one, *other}
    assert [problem.file for problem in found] == sorted(problem.file for problem in found)


@given(st.text())
def test_what_is_shown_can_be_seen_and_is_short(text: str):
    assert shown(text).isprintable()
    assert len(shown(text)) <= 10 * (LONGEST_SHOWN + 1)
