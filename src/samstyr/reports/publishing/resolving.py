"""From a checked report to what is published: each reference replaced by its figure, with who says so."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from samstyr.kernels.assessment.words.phrases import sentence
from samstyr.kernels.figures import Figure
from samstyr.kernels.findings.catalogue import fault
from samstyr.kernels.references.counting import INDICATORS
from samstyr.kernels.references.expressions import Expression, FigureName
from samstyr.kernels.references.outcomes import Flag
from samstyr.kernels.report_text.values import Include, Written
from samstyr.kernels.texts import Language, Text
from samstyr.reports.publishing import addresses, figures, notes, words
from samstyr.reports.publishing.panels.facts import Facts
from samstyr.reports.publishing.panels.pages import page_of_name
from samstyr.reports.publishing.values import Chapter, Publication, ShownFigure
from samstyr.reports.values import CheckedReport, Description, PartText, ResolvedReference

# Functions that speak of something else than the figure they name.
_OF_INDICATOR = frozenset({"target"})
# A note with more places in a source than this names the source only.
MOST_PLACES = 8


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes, and where: the municipality's name, the report's folder, the address of the site ('' unknown)."""

    place: Text
    folder: Path
    base_address: str = ""


def publication_of(report: CheckedReport, about: Description, facts: Facts, by: Publisher) -> Publication:
    """Return a report that is as the figures say, ready to be published in its own language."""
    language = about.language
    found = Resolved(report, lambda one: shown_reference(one, facts))
    return Publication(
        title=about.title.in_language(language),
        chapters=tuple(found.chapter(file) for file in dict.fromkeys(about.parts)),
        language=language,
        day=facts.as_of,
        place=by.place.in_language(language),
        kind=sentence(about.kind.label).in_language(language),
        period=about.period.label.in_language(language),
        authors=about.authors,
        case_number=about.case_number,
        assets=by.folder,
        base_address=by.base_address,
        described=_described(about),
    )


def _described(about: Description) -> tuple[tuple[str, str], ...]:
    """Return what `report.yml` says beside title, authors and parts, which stand in a file themselves."""
    said = {
        "kind": about.kind.code,
        "period": str(about.period),
        "language": about.language,
        "title_nb": about.title.nb,
        "title_en": about.title.en,
        "case_number": about.case_number,
        "assets": about.assets,
        "names": "\n".join(about.names),
        "translation_of": about.translation_of,
    }
    return tuple((key, value) for key, value in said.items() if value)


class Resolved:
    """The files of a report, and what stands at each place in them; `show` says how a reference is published."""

    def __init__(self, report: CheckedReport, show: Callable[[ResolvedReference], ShownFigure]) -> None:
        self._language: Language = report.description.language if report.description else "nb"
        self._parts: Mapping[str, PartText] = {part.file: part for part in report.parts}
        self._references = {(one.file, one.written.start): one for one in report.references}
        self._show = show
        self._taken_in: set[str] = set()

    def chapter(self, file: str) -> Chapter:
        """Return a part of the report with its figures, and with what it takes in."""
        shown: list[ShownFigure] = []
        text = "".join(self._written(file, shown))
        return Chapter(file, text, tuple(shown))

    def _written(self, file: str, shown: list[ShownFigure]) -> Iterator[str]:
        """Give a file piece by piece, with what it includes; each file is taken in once."""
        part = self._parts.get(file)
        if part is None or file in self._taken_in:
            return
        self._taken_in.add(file)
        found, at = part.found, 0
        places: list[Written | Include] = [*found.references, *found.includes]
        for place in sorted(places, key=lambda one: one.start):
            yield found.text[at : place.start]
            reference = self._references.get((file, place.start))
            if isinstance(place, Include):
                yield from self._written(place.name, shown)
            elif reference is not None:
                shown.append(self._show(reference))
                yield _span(len(shown) - 1, reference, self._language)
            at = place.end
        yield found.text[at:]


def _span(number: int, one: ResolvedReference, language: Language) -> str:
    if one.written.words is None:
        return figures.span(number, one.text.in_language(language))
    return figures.span_around(number, one.written.words)


def shown_reference(one: ResolvedReference, facts: Facts) -> ShownFigure:
    """Return a reference as it is published: its address, how it was written, and its note."""
    return ShownFigure(_address(one, facts), _as_written(one), " ".join(_note(one, facts)), one.written.spelled)


def _address(one: ResolvedReference, facts: Facts) -> str:
    """Return where the same stands on the site: the figure, else the page of what is spoken of first."""
    expression = one.written.reference.expression
    name = next(iter(expression.figures), None)
    if name is None:
        return _page_of_counted(expression, facts)
    is_figure = name.id in facts.standings and not name.area and not name.words and bool(one.figures)
    if is_figure and expression.function not in _OF_INDICATOR:
        return addresses.figure(f"{name.id}@{one.figures[0].period}", facts.language)
    is_known = name.words or name.id in (*facts.standings, *facts.goals, *facts.focus_areas)
    return page_of_name(name.id, facts) if is_known else addresses.page("indicator", name.id, facts.language)


def _page_of_counted(expression: Expression, facts: Facts) -> str:
    """Return the page of what is counted: of indicators, that of the goal or focus area they belong to."""
    kind, *chosen = [one.word for one in expression.words]
    if kind != INDICATORS:
        return addresses.page(kind, "", facts.language)
    owner = next((word for word in chosen if word in (*facts.goals, *facts.focus_areas)), None)
    return page_of_name(owner, facts) if owner else addresses.front(facts.language)


def _as_written(one: ResolvedReference) -> str:
    """Return a reference as it can be written again; `latest` is the period that it was now."""
    expression = one.written.reference.expression
    if not expression.function and one.figures and not expression.figures[0].words:
        name = expression.figures[0]
        return str(FigureName(name.id, one.figures[0].period, None, name.area))
    return str(expression)


def _note(one: ResolvedReference, facts: Facts) -> Iterator[str]:
    expression, language = one.written.reference.expression, facts.language
    name = next(iter(expression.figures), None)
    standing = facts.standings.get(name.id) if name is not None and not name.words else None
    if not expression.function and one.figures and standing is not None and name is not None:
        yield notes.figure_note(_title(standing.indicator.title, name, facts), one.figures[0], facts.sources, language)
    else:
        yield _worked_out(one, standing.indicator.title.in_language(language) if standing is not None else "", language)
        if one.figures:
            yield f"{words.SOURCE.in_language(language)}: {'; '.join(_sources(one.figures, facts))}."
    for flagged in one.flags:
        if flagged.flag is not Flag.CAVEAT or expression.function or standing is None:
            yield fault(flagged.flag.value, **flagged.by_name).what(language)


def _worked_out(one: ResolvedReference, title: str, language: Language) -> str:
    steps = "; ".join(step.in_language(language).rstrip(".") for step in one.outcome.steps)
    said = steps or one.text.in_language(language)
    return f"{said}." if title in said else f"{title}: {said}."


def _title(title: Text, name: FigureName, facts: Facts) -> Text:
    """Return the title of a key figure, with the area where it is another than the report's own."""
    area = facts.area_names.get(name.area or "") if name.area != facts.area else None
    return Text(f"{title.nb}, {area.nb}", f"{title.in_language('en')}, {area.in_language('en')}") if area else title


def _sources(found: tuple[Figure, ...], facts: Facts) -> list[str]:
    """Return who says so, each once; of many places in a source only the source."""
    said = [notes.source_words(figure.citation, facts.sources, facts.language) for figure in found]
    if len(set(said)) > MOST_PLACES:
        said = [notes.source_words(replace(one.citation, place=""), facts.sources, facts.language) for one in found]
    return list(dict.fromkeys(said))


def facts_for(about: Description, *, as_of: date, area: str) -> Facts:
    """Return the facts that a report's panels are made from, in its own language."""
    return Facts(as_of=as_of, area=area, language=about.language)
