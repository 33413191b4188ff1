"""Who says so, in words: the figure, where it stands, who read it in, and each step of its assessment."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Line

from samstyr.cli.explaining import words
from samstyr.cli.explaining.beside_others import lines
from samstyr.cli.explaining.readings import NOTHING_SAID, Reading
from samstyr.cli.status.words import day_in_words
from samstyr.exchange.queries.values import Load
from samstyr.goals.queries.standings import assessed_until
from samstyr.goals.queries.values import IndicatorPage, Revision
from samstyr.kernels.assessment.outcomes import Assessment
from samstyr.kernels.assessment.words.explanation import explain
from samstyr.kernels.assessment.words.labels import POLARITY_LABELS
from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.missing import Missing
from samstyr.kernels.numbers import format_figure, format_value
from samstyr.kernels.texts import Language, Text
from samstyr.statistics.queries.sources import Source


@dataclass(frozen=True, slots=True)
class Answer:
    """What the answer is made of.

    `reading` is what sources say of the figure; `bodies` and `plans` are names by id; `load` is what read the figures
    in, None where nothing says so.
    """

    page: IndicatorPage
    figure: Figure | None
    sources: Mapping[str, Source]
    bodies: Mapping[str, Text]
    plans: Mapping[str, Text]
    load: Load | None
    as_of: date
    language: Language
    reading: Reading = NOTHING_SAID

    def said(self) -> RenderableType:
        """Return the whole answer; it reads the same without colours and marks."""
        indicator = self.page.standing.indicator
        return Group(
            Line(f"{self._say(indicator.title)} ({indicator.id})", style="bold"),
            Line(self._headline()),
            *self._section(words.WHO_SAYS, _two_columns(self._facts())),
            *self._section_if_any(
                words.FROM_SOURCES, _lines(self.reading.against(self.language), self.reading.lines(self.language))
            ),
            *self._section_if_any(words.HOW_MADE, _lines(self.reading.steps(self.language))),
            *self._section_if_any(words.STATED_CHANGES, [Line(line) for line in self._stated_changes()]),
            *self._section(words.REVISIONS, *(Line(line) for line in self._revisions())),
            *self._section(words.HOW_ASSESSED, *self._steps()),
            *self._section_if_any(words.BESIDE_OTHERS, [Line(line) for line in self._beside_others()]),
        )

    def _say(self, text: Text, **fields: object) -> str:
        written = text.in_language(self.language)
        return written.format(**fields) if fields else written

    def _section(self, title: Text, *parts: RenderableType) -> Iterator[RenderableType]:
        yield ""
        yield Line(self._say(title), style="bold")
        yield from (Padding(part, (0, 0, 0, 2)) for part in parts)

    def _section_if_any(self, title: Text, parts: Sequence[RenderableType]) -> Iterator[RenderableType]:
        return self._section(title, *parts) if parts else iter(())

    def _headline(self) -> str:
        if self.figure is None:
            return self._say(words.NO_FIGURES)
        shown = f"{format_figure(self.figure, self.language)} ({self._say(self.figure.period.label)})"
        missing = self.figure.value
        return f"{shown}. {self._say(missing.reason.explanation)}" if isinstance(missing, Missing) else shown

    def _facts(self) -> Iterator[tuple[str, str]]:
        """Give each fact with its label; those that there is nothing to say about are left out."""
        indicator, figure = self.page.standing.indicator, self.figure
        citation = figure.citation if figure else indicator.citation
        facts = (
            (words.SOURCE, self._source(citation)),
            (words.PLACE, citation.place),
            (words.PRINTED, f"«{citation.printed}»" if citation.printed else ""),
            (words.PERIOD, self._say(figure.period.label) if figure else ""),
            (words.UNIT, self._say(indicator.unit.label)),
            (words.DEFINITION, self._say(indicator.definition)),
            (words.CAVEAT, self._say(figure.caveat) if figure else ""),
            (words.NOTE, self._say(indicator.note)),
            (words.POLARITY, self._polarity()),
            (words.DECIDED, ", ".join(self._decisions())),
            (words.READ_IN, self._read_in()),
        )
        return ((self._say(label), value) for label, value in facts if value)

    def _source(self, citation: Citation) -> str:
        source = self.sources.get(citation.source)
        return f"{self._say(source.title)}, {source.publisher} ({source.id})" if source else citation.source

    def _polarity(self) -> str:
        indicator = self.page.standing.indicator
        which = self._say(POLARITY_LABELS[indicator.polarity])
        return self._say(words.OUR_READING, which=which) if indicator.polarity_judged else which

    def _decisions(self) -> list[str]:
        """Name the plans that the targets stand in; a body that decided one is named in the steps."""
        return [
            self._say(self.plans[one.decided_by]) for one in self.page.standing.targets if one.decided_by in self.plans
        ]

    def _read_in(self) -> str:
        if self.load is None:
            return ""
        day, by, why = day_in_words(self.load.at.date(), self.language), self._name(self.load.by), _why(self.load.why)
        return self._say(words.LOADED, day=day, by=by, number=self.load.number, why=why)

    def _stated_changes(self) -> Iterator[str]:
        """Give the changes that sources state, also where they disagree with the figures."""
        for one in self.page.standing.stated_changes:
            value = format_value(one.value, one.unit, None, self.language)
            source, place = self._source(one.citation), one.citation.place
            yield self._say(words.STATED, year=one.year, base=one.base_year, value=value, source=source, place=place)

    def _revisions(self) -> Iterator[str]:
        period = self.figure.period if self.figure else None
        found = [self._revision(one) for one in self.page.revisions if one.period == period]
        yield from found or [self._say(words.NO_REVISIONS)]

    def _revision(self, one: Revision) -> str:
        day, value = day_in_words(one.at.date(), self.language), format_figure(one.before, self.language)
        by, why = self._name(one.by), _why(one.why)
        return self._say(words.REVISED, value=value, day=day, by=by, number=one.load, why=why)

    def _name(self, by: str) -> str:
        return by or self._say(words.NAME_REMOVED)

    def _steps(self) -> Iterator[RenderableType]:
        indicator = self.page.standing.indicator
        explanation = explain(self._assessment(), field_size=indicator.field_size, decided_by=self.bodies)
        yield Line(self._say(explanation.headline))
        yield _two_columns(
            (f"{number}.", f"{_asked(self._say(step.title))} {self._say(step.arithmetic)}\n{self._say(step.sentence)}")
            for number, step in enumerate(explanation.steps, start=1)
        )

    def _beside_others(self) -> Iterator[str]:
        peers, indicator = self.page.peers, self.page.standing.indicator
        return lines(peers, indicator, self.figure, as_of=self.as_of, language=self.language)

    def _assessment(self) -> Assessment:
        """Return how the indicator stood when this figure was the latest."""
        standing = self.page.standing
        if self.figure is None or not self.figure.is_measured:
            return standing.assessment
        return assessed_until(standing, self.figure.period, self.as_of)


def _lines(*several: Iterable[str]) -> list[RenderableType]:
    return [Line(line) for lines in several for line in lines]


def _two_columns(rows: Iterable[tuple[str, str]]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    for label, value in rows:
        table.add_row(Line(label), Line(value))
    return table


def _asked(title: str) -> str:
    return title if title.endswith("?") else f"{title}:"


def _why(why: str) -> str:
    return f": {why}" if why else ""
