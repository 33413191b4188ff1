"""What sources say of the figure that a person asks about: fetched from them, or typed and something else."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from samstyr.cli.explaining import words
from samstyr.cli.status.words import day_in_words
from samstyr.goals.values import CitedSnapshot, SourceSayings
from samstyr.kernels.figures import Figure
from samstyr.kernels.numbers import format_figure
from samstyr.kernels.texts import Language


@dataclass(frozen=True, slots=True)
class Reading:
    """The reading of a figure's period, None where there is none, and the snapshots of the indicator's readings.

    `is_fetched`: the figure is the reading itself, and no person has typed it.
    """

    figure: Figure | None
    snapshots: tuple[CitedSnapshot, ...]
    is_fetched: bool
    differs: bool

    @classmethod
    def of(cls, said: SourceSayings | None, figure: Figure | None) -> "Reading":
        """Return what sources say of a figure."""
        found = said.at(figure.period) if said and figure else None
        if said is None or found is None or figure is None:
            return cls(None, said.snapshots if said else (), is_fetched=False, differs=False)
        is_fetched = found.citation.source == figure.citation.source
        return cls(found, said.snapshots, is_fetched, differs=found.is_measured and found.value != figure.value)

    def against(self, language: Language) -> Iterator[str]:
        """Yield what the sources say instead, where they say something else."""
        if self.figure is not None and self.differs:
            said = format_figure(self.figure, language)
            yield words.SAID_INSTEAD.in_language(language).format(said=said, source=self.figure.citation.source)

    def steps(self, language: Language) -> Iterator[str]:
        """Yield how the reading was made; of a typed figure, how what the sources say was made."""
        if self.figure is not None:
            yield from (step.in_language(language) for step in self.figure.steps)

    def lines(self, language: Language) -> Iterator[str]:
        """Yield the snapshots that the readings rest on, with who says, when it was fetched, and what must be said."""
        for one in self.snapshots if self.figure is not None else ():
            yield words.SNAPSHOT.in_language(language).format(
                number=one.number,
                source=one.source,
                table=one.table,
                title=one.title,
                publisher=one.publisher or "–",
                day=day_in_words(one.fetched_at.date(), language),
                licence=one.licence or "–",
            )
            if one.remark:
                yield words.REMARK.in_language(language).format(one.remark)
            yield from (words.SOURCE_NOTE.in_language(language).format(note.text) for note in one.notes)


NOTHING_SAID: Final = Reading(None, (), is_fetched=False, differs=False)
