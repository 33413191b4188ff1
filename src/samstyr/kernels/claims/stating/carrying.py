"""What a sentence leaves to the next one."""

from dataclasses import dataclass, field, replace
from typing import Final

from samstyr.kernels.claims.stating.values import SaidUnit
from samstyr.kernels.period import Period


@dataclass(frozen=True, slots=True)
class Carried:
    """What the sentence before leaves to the next one: its last times and areas, and the words of what it is about.

    `areas_before` were named further back, or only as those that are first of all: they are those of a sentence that
    leans on what was spoken of, not of one that says itself what it is about. So is `change`, the two ends of the
    change that was spoken of last: «45 prosent i 2022, mot 40 i 2019. Økningen er …».
    `over` are the first and the last of all years that were spoken of. `unit` is that of the last figure.
    """

    periods: tuple[Period, ...] = ()
    areas: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    areas_before: tuple[str, ...] = ()
    change: tuple[Period, ...] = ()
    over: tuple[Period, ...] = ()
    unit: SaidUnit = field(default_factory=SaidUnit)

    def reaching(self, *, leans: bool, tells_of_change: bool = False) -> "Carried":
        """Return what reaches a sentence, which leans as a whole on what was spoken of or does not.

        One that does not may yet tell more of the change that was spoken of: «Veksten var størst i Sund.»
        """
        if leans:
            return self if self.areas or not self.areas_before else replace(self, areas=self.areas_before)
        return self if tells_of_change or not self.change else replace(self, change=())

    def left(self, said: "Carried") -> "Carried":
        """Return what a sentence leaves that took this up and says so much itself."""
        is_named = said.areas or said.areas_before
        return said if is_named else replace(said, areas_before=self.areas or self.areas_before)


NONE_CARRIED: Final = Carried()
