"""What a chapter of an edition says that figures in force do not say any more; the chapter stays as it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samstyr.kernels.missing import MissingReason
from samstyr.kernels.numbers import format_number
from samstyr.look.parts import Words
from samstyr.portal import wording
from samstyr.portal.pages.edition_words import own_words
from samstyr.portal.visit import Visit
from samstyr.reports.editions.values import Edition
from samstyr.reports.queries.revised import revised_since
from samstyr.reports.sentences.values import FigureChange, RevisedSentence, StatedFigure


@dataclass(frozen=True, slots=True)
class RevisedRow:
    """A sentence as it stands in the edition, and its figures then and now. `remark` is '' where it is still so."""

    text: Words
    figures: tuple[str, ...]
    remark: str


@dataclass(frozen=True, slots=True)
class RevisedFigures:
    """That figures in a chapter have been revised, and which sentences it touches."""

    title: str
    lead: str
    rows: tuple[RevisedRow, ...]


def revised_figures(edition: Edition, chapter: str, visit: Visit) -> RevisedFigures | None:
    """Return what has been revised in a chapter since its edition was made; None where nothing has.

    Raises EditionDamaged.
    """
    every = revised_since(edition, home=settings.HOME, area=visit.package.municipality)
    found = every.get(chapter, ())
    number = len({_key(change) for one in found for change in _changes(one)})
    if not number:
        return None
    title = ngettext(
        "One figure in this chapter has been revised since the edition was made.",
        "%(number)s figures in this chapter have been revised since the edition was made.",
        number,
    )
    return RevisedFigures(
        title=title % {"number": wording.in_words(number, capital=True)},
        lead=_("The edition says what it said then. See what is otherwise now"),
        rows=tuple(_row(one, edition, visit) for one in found),
    )


def _row(one: RevisedSentence, edition: Edition, visit: Visit) -> RevisedRow:
    changes = {_key(change): change for change in _changes(one)}
    return RevisedRow(
        text=own_words(one.before.text, edition.language),
        figures=tuple(_then_and_now(change, visit) for change in changes.values()),
        remark="" if one.is_true else _("What the sentence says is not so with the figures of today."),
    )


def _changes(one: RevisedSentence) -> Iterator[FigureChange]:
    for change in one.changes:
        yield from change.figures


def _key(change: FigureChange) -> Sequence[object]:
    figure = change.before or change.after
    return () if figure is None else figure.key


def _then_and_now(change: FigureChange, visit: Visit) -> str:
    told = {"then": _shown(change.before, visit), "now": _shown(change.after, visit)}
    return _("In the edition: %(then)s. Now: %(now)s.") % told


def _shown(figure: StatedFigure | None, visit: Visit) -> str:
    if figure is None:
        return _("no figure")
    if figure.value is None:
        return visit.say(MissingReason(figure.missing).label)
    return format_number(figure.value, None, visit.language)
