"""A mark in words: the verdict, the reason, how the statement was read, what it was held against and who says so."""

from dataclasses import replace

from samstyr.kernels.claims.inside.tables import ITSELF
from samstyr.kernels.claims.stating.values import StatedFigure
from samstyr.kernels.claims.verdicts.values import Link, Mark
from samstyr.kernels.numbers import format_value
from samstyr.kernels.rounding import decimals_in
from samstyr.reports.fact_check.marking import words
from samstyr.reports.fact_check.marking.values import HeldLine, Naming, Note
from samstyr.reports.fact_check.words import LABELS, SIGNS, place_words


def note_of(mark: Mark, number: int, place: int, naming: Naming) -> Note:
    """Return what is said of a mark; `place` is the number of the marked words."""
    stated, language = mark.stated, naming.language
    held = tuple(dict.fromkeys(_held(one, naming) for one in mark.links))
    worked = "" if _is_only_held(mark, naming) else mark.arithmetic.in_language(language)
    return Note(
        number=number,
        mark=place,
        verdict=mark.verdict.value,
        sign=SIGNS[mark.verdict],
        label=LABELS[mark.verdict].in_language(language),
        stated=stated.text,
        sentence=stated.sentence.text,
        place=place_words(stated.sentence, language),
        reason=mark.reason.in_language(language),
        arithmetic=worked,
        read_as=_read_as(stated, naming),
        held=held,
        gist=_gist(worked, held),
    )


def as_lines(note: Note, naming: Naming) -> tuple[str, ...]:
    """Return a note as lines of bare text, for where there is no markup."""
    language = naming.language
    lines = [f"{note.label[:1].upper()}{note.label[1:]}: «{note.stated}»", note.reason]
    if note.arithmetic:
        lines.append(f"{words.ARITHMETIC.in_language(language)}: {note.arithmetic}")
    lines += (f"{one.text}. {words.SOURCE.in_language(language)}: {one.source}" for one in note.held)
    return tuple(one for one in lines if one)


def _gist(worked: str, held: tuple[HeldLine, ...]) -> str:
    """Return what the figures say in one line: what is measured, and the arithmetic or the figures themselves."""
    if not worked:
        return "; ".join(one.text for one in held)
    labels = dict.fromkeys(one.label for one in held)
    return worked if len(labels) != 1 or any(one in worked for one in labels) else f"{next(iter(labels))}: {worked}"


def _read_as(stated: StatedFigure, naming: Naming) -> str:
    periods = " – ".join(one.label.in_language(naming.language) for one in stated.periods)
    areas = ", ".join(naming.areas.get(one, one) for one in stated.areas)
    return " · ".join(one for one in (stated.text, periods, areas) if one)


def _is_only_held(mark: Mark, naming: Naming) -> bool:
    """Return whether the arithmetic is no more than the figure itself, which is told beside it."""
    said = mark.arithmetic.in_language(naming.language)
    return any(said == _held(one, replace(naming, areas={one.held.area: ""})).text for one in mark.links)


def _held(link: Link, naming: Naming) -> HeldLine:
    held, measure, language = link.held, link.measure, naming.language
    value = format_value(held.value, measure.unit, decimals_in(held.value), language)
    label = measure.label.in_language(language)
    where = (label, naming.areas.get(held.area, held.area))
    text = f"{', '.join(one for one in where if one)}, {held.period.label.in_language(language)}: {value}"
    return HeldLine(label, text, source_of(link, naming), naming.addresses.get(measure.id, ""))


def source_of(link: Link, naming: Naming) -> str:
    """Return who says a figure, and on which line."""
    held = link.held
    if held.source == ITSELF:
        return words.OWN_TABLE.filled(line=held.line).in_language(naming.language)
    title = naming.sources.get(held.source)
    name = title.in_language(naming.language) if title else held.source
    return words.LINE.filled(source=name, line=held.line).in_language(naming.language) if held.line else name
