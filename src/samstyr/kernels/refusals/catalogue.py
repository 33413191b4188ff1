"""The words of refusals, read once from data, and the kind of error that is said in both languages."""

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import Final

from samstyr.kernels.texts import Text

FILES: Final = ("common.toml", "reports.toml", "word_files.toml")

CATALOGUE: Final[Mapping[str, Text]] = {
    code: Text(written["nb"], written["en"])
    for name in FILES
    for code, written in tomllib.loads(
        files("samstyr.kernels.refusals").joinpath(name).read_text(encoding="utf-8")
    ).items()
}


def words(code: str, /, **fields: Text | str | int) -> Text:
    """Return what a refusal says, its {fields} filled in, in both languages. Raises KeyError for an unknown code.

    >>> words("not-a-format", said="odt", formats="pdf").en
    'odt is no format of a report. There are: pdf.'
    """
    return CATALOGUE[code].filled(**fields)


class Refusal(Exception):
    """An error that a person reads: what happened, why it matters, what to do. `str` says it in English.

    It is mixed into a kind of error, which decides the exit code: `class NotAnEdition(Refusal, ValueError)`.
    """

    def __init__(self, code: str, /, **fields: Text | str | int) -> None:
        """Say what the catalogue has under a code. Raises KeyError for an unknown one."""
        self.said = words(code, **fields)
        super().__init__(self.said.en)
