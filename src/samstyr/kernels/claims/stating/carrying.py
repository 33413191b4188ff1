"""What a sentence leaves to the next one."""

from dataclasses import dataclass, replace
from typing import Final

from samstyr.kernels.period import Period


@dataclass(frozen=True, slots=True)
class Carried:
    """What the sentence before leaves to the next one: its last times and areas, and the words of what it is about.

    `areas_before` were named further back: they are those of a sentence that leans on what was spoken of, not of one
    that says itself what it is about.
    """

    periods: tuple[Period, ...] = ()
    areas: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    areas_before: tuple[str, ...] = ()

    def reaching(self, *, leans: bool) -> "Carried":
        """Return what reaches a sentence, which leans as a whole on what was spoken of or does not."""
        return replace(self, areas=self.areas or self.areas_before) if leans else self

    def left(self, periods: tuple[Period, ...], named: tuple[str, ...], words: tuple[str, ...]) -> "Carried":
        """Return what a sentence leaves that took this up; `named` are its own areas."""
        return Carried(periods, named, words, () if named else self.areas or self.areas_before)


NONE_CARRIED: Final = Carried()
