"""Why a report cannot be published: everything that is wrong with it, at once."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """What is wrong, where, and what to do; `line` is 0 where it is not known."""

    file: str
    line: int
    what: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.what}"


class CannotPublish(ValueError):
    """Said of a report that cannot be published as it is; nothing was written."""

    def __init__(self, refusals: tuple[Refusal, ...]) -> None:
        self.refusals = refusals
        super().__init__("\n".join([*map(str, refusals), "Nothing was published."]))


def line_of(text: str, sought: str) -> int:
    """Return the number of the first line that has some words in it, 0 where none has."""
    for number, line in enumerate(text.splitlines(), start=1):
        if sought and sought in line:
            return number
    return 0
