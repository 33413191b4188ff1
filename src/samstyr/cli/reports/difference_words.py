"""What `samstyr report diff` says, in both languages."""

from collections.abc import Iterator, Mapping
from typing import Final

from samstyr.cli.reports.sentence_words import PLACE, figure_words, panel_changes
from samstyr.kernels.period import Period
from samstyr.kernels.texts import Language, Text
from samstyr.reports.queries.differences import ReportDifference
from samstyr.reports.sentences.differing import ReferenceDifference, SentenceChange, Way
from samstyr.reports.sentences.values import StatedReference, StatedSentence

HEAD: Final = Text("{title}: {before} mot {after}", "{title}: {before} against {after}")
ALIKE: Final = Text("De to er like.", "The two are alike.")
FACTS: Final[Mapping[str, Text]] = {
    "title_nb": Text("Tittelen", "The title"),
    "title_en": Text("Den engelske tittelen", "The English title"),
    "kind": Text("Slaget", "The kind"),
    "language": Text("Språket", "The language"),
    "period": Text("Perioden", "The period"),
    "authors": Text("Forfatterne", "The authors"),
    "case_number": Text("Saksnummeret", "The case number"),
    "translation_of": Text("Oversatt fra", "Translated from"),
    "day": Text("Datoen for tallene", "The date of the figures"),
}
FACT: Final = Text("{what}: {before} → {after}", "{what}: {before} → {after}")
CAME: Final = Text("Ny del: {part}", "New part: {part}")
WENT: Final = Text("Delen er tatt bort: {part}", "The part is taken away: {part}")
REORDERED: Final = Text("Delene står i en annen rekkefølge.", "The parts stand in another order.")
FIGURES: Final = Text("Tall", "Figures")
SENTENCES: Final = Text("Setninger", "Sentences")
PANELS: Final = Text("Diagrammer, tabeller og paneler", "Charts, tables and panels")
COMES_TO: Final = Text("{what}: {before} → {after} ({places})", "{what}: {before} → {after} ({places})")
SAME_FROM_ELSEWHERE: Final = Text("{what}: {before}, som før ({places})", "{what}: {before}, as before ({places})")
NOT_WORKED_OUT: Final = Text("kan ikke regnes ut", "cannot be worked out")
RESTS_ON: Final = Text("hviler på {figure}", "rests on {figure}")
SOURCE: Final = Text(
    "kilden er en annen: {before} → {after}",
    "the source is another: {before} → {after}",
)
IN_SOURCE: Final = Text("{source}, linje {place}", "{source}, line {place}")
MORE: Final = Text("{places} og {count} steder til", "{places} and {count} more places")
UNDER: Final = Text("{path}, {place}", "{path}, {place}")
WAYS: Final[Mapping[Way, Text]] = {
    Way.NEW: Text("Ny", "New"),
    Way.REMOVED: Text("Borte", "Gone"),
    Way.REWRITTEN: Text("Omskrevet", "Written anew"),
    Way.MOVED: Text("Flyttet", "Moved"),
}
MOVED: Final = Text("{before} → {after}", "{before} → {after}")
_SHOWN: Final = 3


class Saying:
    """Says a difference; `titles` are those of the indicators by id."""

    def __init__(self, titles: Mapping[str, Text], language: Language) -> None:
        self._titles = titles
        self._language = language

    def lines(self, found: ReportDifference) -> Iterator[str]:
        """Yield all that differs, a line a thing."""
        title = found.after.about.title.in_language(self._language)
        yield self._say(HEAD, title=title, before=found.before.name, after=found.after.name)
        if not found:
            yield self._say(ALIKE)
            return
        yield from self._whole(found)
        for head, lines in (
            (FIGURES, [line for one in found.said.references for line in self._reference(one)]),
            (SENTENCES, [line for one in found.said.sentences for line in self._sentence(one)]),
            (PANELS, [line for one in found.said.lines for line in self._panel(one)]),
        ):
            if lines:
                yield from ("", self._say(head), *(f"  {line}" for line in lines))

    def _whole(self, found: ReportDifference) -> Iterator[str]:
        """Yield what differs in the report as a whole."""
        for name, before, after in found.facts:
            yield self._say(
                FACT, what=FACTS[name].in_language(self._language), before=before or "–", after=after or "–"
            )
        yield from (self._say(CAME, part=part) for part in found.came)
        yield from (self._say(WENT, part=part) for part in found.went)
        if found.is_reordered:
            yield self._say(REORDERED)

    def _reference(self, one: ReferenceDifference) -> Iterator[str]:
        before, after = self._outcome(one.before), self._outcome(one.after)
        template = SAME_FROM_ELSEWHERE if before == after else COMES_TO
        yield self._say(template, what=self._what(one.after), before=before, after=after, places=self._places(one))
        # Of one figure, the line above has said it all.
        if before == after or len(one.figures) > 1:
            for change in one.figures:
                yield f"  {self._say(RESTS_ON, figure=figure_words(change, self._language))}"
        for old, new in one.sources:
            said = [self._say(IN_SOURCE, source=each.source, place=each.place) for each in (old, new)]
            yield f"  {self._say(SOURCE, before=said[0], after=said[1])}"

    def _what(self, one: StatedReference) -> str:
        """Return what a reference is to: the title and period of a figure, else as it is written."""
        titles = {figure.indicator: self._titles.get(figure.indicator) for figure in one.figures}
        title = next(iter(titles.values()), None)
        if "(" in one.expression or title is None or len(one.periods) != 1:
            return one.expression
        period = Period.parse(one.periods[0]).label.in_language(self._language)
        return f"{title.in_language(self._language)} {period}"

    def _outcome(self, one: StatedReference) -> str:
        return one.outcome.in_language(self._language) or self._say(NOT_WORKED_OUT)

    def _places(self, one: ReferenceDifference) -> str:
        said = "; ".join(self._place(each) for each in one.places[:_SHOWN])
        more = len(one.places) - _SHOWN
        return self._say(MORE, places=said, count=more) if more > 0 else said

    def _place(self, one: StatedSentence) -> str:
        place = self._say(PLACE, file=one.file, line=one.line)
        return self._say(UNDER, path=" > ".join(one.path), place=place) if one.path else place

    def _sentence(self, one: SentenceChange) -> Iterator[str]:
        places = [self._place(each) for each in (one.before, one.after) if each is not None]
        is_moved = one.way is Way.MOVED
        where = self._say(MOVED, before=places[0], after=places[-1]) if is_moved else places[-1]
        yield f"{WAYS[one.way].in_language(self._language)} ({where})"
        if one.before is not None and one.way is not Way.MOVED:
            yield f"  – {one.before.text}"
        if one.after is not None:
            yield f"  {'' if is_moved else '+ '}{one.after.text}"

    def _panel(self, one: SentenceChange) -> Iterator[str]:
        if one.before is not None and one.after is not None:
            yield f"{one.after.text} ({self._place(one.after)})"
            yield from (f"  {line}" for line in panel_changes(one.before, one.after, self._language))

    def _say(self, text: Text, **fields: object) -> str:
        return text.in_language(self._language).format(**fields)
