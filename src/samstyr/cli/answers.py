"""Where a command speaks: its answer to stdout, everything else to stderr."""

import sys
from collections.abc import Sequence
from io import TextIOWrapper
from itertools import pairwise
from types import FrameType

from rich.console import Console

from samstyr.kernels.refusals.catalogue import Refusal
from samstyr.kernels.texts import Language

# Bad input, or something that the person who runs the command can put right.
BAD_INPUT = 2
FAILED = 1
# What a shell reports for a program that a signal ended.
SIGNALLED = 128

OURS = "samstyr."
LANGUAGE = "--lang"

answer = Console(highlight=False)
progress = Console(stderr=True, highlight=False)


class BadInput(ValueError):
    """A command was asked for something that cannot be; the message says what and what to do instead."""


def is_ours(error: BaseException) -> bool:
    """Whether an error is written for people: ours are, and a library's is a fault of ours."""
    return type(error).__module__.startswith(OURS)


def exit_code_for(error: BaseException) -> int:
    """A wrong value is bad input; whatever else stops us is a failure."""
    return BAD_INPUT if isinstance(error, ValueError) else FAILED


def explain(error: BaseException, language: Language) -> int:
    """Say on stderr what one of our own errors says, and return the exit code that goes with it."""
    said = error.said.in_language(language) if isinstance(error, Refusal) else str(error)
    progress.print(said, markup=False, soft_wrap=True)
    return exit_code_for(error)


def language_of(words: Sequence[str]) -> Language:
    """Return the language that a command was asked to answer in, also where it never came to read its options."""
    asked = [value for option, value in pairwise([*words, ""]) if option == LANGUAGE]
    asked += [word.partition("=")[2] for word in words if word.startswith(f"{LANGUAGE}=")]
    return "en" if asked and asked[-1] == "en" else "nb"


def speak_utf_8() -> None:
    """Answer in UTF-8 wherever the answer goes: a locale without «−» would end a command in the middle of it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


def leave_on_signal(number: int, _frame: FrameType | None) -> None:
    """Turn a signal into an ordinary exit, so that what was opened is closed on the way out."""
    sys.exit(SIGNALLED + number)
