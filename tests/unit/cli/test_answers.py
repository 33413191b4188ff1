"""What a command says when it ends badly."""

import signal

import pytest

from samstyr.cli.answers import BadInput, exit_code_for, explain, is_ours, language_of, leave_on_signal
from samstyr.cli.serving import SiteDidNotStart
from samstyr.kernels.texts import Language
from samstyr.reports.editions.naming import NotAnEdition


def test_a_wrong_value_is_bad_input_and_anything_else_a_failure():
    assert exit_code_for(BadInput("no such thing")) == 2
    assert exit_code_for(SiteDidNotStart()) == 1


def test_only_our_own_errors_are_written_for_people():
    assert is_ours(SiteDidNotStart())
    assert not is_ours(ValueError("invalid literal"))


def test_an_error_is_said_on_stderr_as_it_is_written(capsys):
    assert explain(BadInput("[brackets] and a very long line " + "x" * 200), "nb") == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == "[brackets] and a very long line " + "x" * 200 + "\n"


def test_a_signal_becomes_an_ordinary_exit():
    with pytest.raises(SystemExit) as left:
        leave_on_signal(signal.SIGTERM, None)
    assert left.value.code == 143


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("", "nb"), ("report adopt x", "nb"), ("report adopt --lang en", "en"), ("report --lang=en adopt", "en"),
        ("report adopt --lang en --lang nb", "nb"), ("report adopt --lang", "nb"), ("report adopt --lang de", "nb"),
    ],
)  # fmt: skip
def test_a_refusal_is_said_in_the_language_that_was_asked_for(
    words: str, language: Language, capsys: pytest.CaptureFixture[str]
):
    assert language_of(words.split()) == language
    assert explain(NotAnEdition("x"), language_of(words.split())) == 2
    first = {"nb": "«x» er ingen utgave.", "en": "'x' is no edition."}[language]
    assert capsys.readouterr().err.startswith(first)
