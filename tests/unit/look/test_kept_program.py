"""A kept program: it answers, it is started again, and its end is told with its last words."""

from pathlib import Path

import pytest

from samstyr.look.kept_program import KeptProgram, ProgramEnded

PROGRAM = """
import os, sys
from samstyr.look.answering import answer_lines

def answer(question):
    print("not an answer")
    if question.get("die"):
        sys.stderr.write("my last words")
        sys.stderr.flush()
        os._exit(3)
    while question.get("hang"):
        pass
    return {"said": question["say"], "who": os.getpid(), "around": sorted(os.environ)}

answer_lines(answer)
"""


@pytest.fixture
def program(tmp_path: Path):
    path = tmp_path / "echo.py"
    path.write_text(PROGRAM, "utf-8")
    with KeptProgram(path, environment={"LANG": "C.UTF-8"}, patience=60) as kept:
        yield kept


def test_one_program_answers_many_questions_and_finds_nothing_of_ours_around_it(program: KeptProgram):
    first, second = program.ask({"say": "æ\nø"}), program.ask({"say": 2})
    assert (first["said"], second["said"]) == ("æ\nø", 2)
    assert first["who"] == second["who"]
    assert set(first["around"]) <= {"LANG", "LC_CTYPE"}


def test_its_end_is_told_with_its_last_words_and_the_next_question_starts_another(program: KeptProgram):
    before = program.ask({"say": 1})["who"]
    with pytest.raises(ProgramEnded, match=r"(?s)^echo ended .*my last words"):
        program.ask({"die": True})
    assert program.ask({"say": 1})["who"] != before


def test_patience_comes_to_an_end(tmp_path: Path):
    (tmp_path / "echo.py").write_text(PROGRAM, "utf-8")
    with KeptProgram(tmp_path / "echo.py", environment={}, patience=0.5) as program, pytest.raises(ProgramEnded):
        program.ask({"hang": True})


def test_it_ends_with_whoever_asks_also_in_the_middle_of_an_answer(program: KeptProgram):
    running = program.start()
    assert running.stdin is not None
    running.stdin.write('{"hang": true}\n')
    running.stdin.close()
    assert running.wait(60) == 0


def test_closing_what_was_never_started_is_nothing(tmp_path: Path):
    KeptProgram(tmp_path / "none.py", environment={}, patience=1).close()
