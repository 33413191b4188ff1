"""How an edition of a report is spoken of: its kind, how it stands, and what a reader should know before reading it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from samstyr.kernels.assessment.words.phrases import sentence
from samstyr.kernels.report_text.kinds import KINDS
from samstyr.kernels.texts import Language, Text
from samstyr.look.parts import Count, Link
from samstyr.portal import links
from samstyr.portal.visit import Visit
from samstyr.reports.editions.values import Adoption, Edition, EditionChapter, EditionDamaged
from samstyr.reports.queries import editions

# An edition looks like what became of a promise: done, under way, or neither.
ADOPTED, PROPOSED, REPLACED = "reported_done", "ongoing", "not_assessed"


@dataclass(frozen=True, slots=True)
class Notice:
    """What a reader should know before reading, and where to go instead."""

    title: str
    text: str
    link: Link


def own_words(text: str, language: Language) -> Text:
    """Return words of a report in its own language, so that a page in the other one can mark them."""
    return Text(text) if language == "nb" else Text("", text)


def kind_of(edition: Edition) -> Text:
    """Return what kind of report it is, to stand alone."""
    return sentence(KINDS[edition.kind].label)


def kind_and_period(edition: Edition, visit: Visit) -> str:
    """Return the kind of report and what time it is about, on one line."""
    return f"{visit.say(kind_of(edition))} {visit.say(edition.period.label)}"


def address_of(edition: Edition) -> str:
    """Return the address of an edition's cover."""
    return links.to("edition", edition.report, str(edition.number))


def state_tags(edition: Edition, visit: Visit) -> tuple[Count, ...]:
    """Return how an edition stands, with what replaced it beside it."""
    words = _states(edition, visit)
    first = ADOPTED if edition.adoption else PROPOSED
    return tuple(Count(status, 1, word) for status, word in zip((first, REPLACED), words, strict=False))


def state_words(edition: Edition, visit: Visit) -> str:
    """Return the same as words in a row."""
    return ". ".join(_states(edition, visit))


def _states(edition: Edition, visit: Visit) -> tuple[str, ...]:
    first = adopted_words(edition.adoption, visit) if edition.adoption else _("Proposal")
    if edition.replaced_by is None:
        return (first,)
    return first, _("Replaced by edition %(number)s") % {"number": edition.replaced_by}


def adopted_words(adoption: Adoption, visit: Visit) -> str:
    """Return who adopted an edition, when and in which case."""
    told = {
        "body": visit.say(_inside(adoption.body_name)),
        "day": visit.day(adoption.date),
        "case": adoption.case_number,
    }
    if not adoption.case_number:
        return _("Adopted by the %(body)s on %(day)s") % told
    return _("Adopted by the %(body)s on %(day)s, case %(case)s") % told


def chapters_of(edition: Edition) -> tuple[EditionChapter, ...]:
    """Return the chapters of an edition, for pages about other things: none where its files are damaged."""
    try:
        return editions.edition_pages(edition).chapters
    except EditionDamaged:
        return ()


def numbered(edition: Edition) -> str:
    """Return which edition it is."""
    return _("Edition %(number)s") % {"number": edition.number}


def stored(edition: Edition, visit: Visit) -> str:
    """Return the day that an edition was laid down."""
    return visit.day(timezone.localtime(edition.at).date())


def notices(edition: Edition, every: Sequence[Edition]) -> tuple[Notice, ...]:
    """Return what a reader of an edition should know; `every` are the editions of the same report."""
    by_number = {one.number: one for one in every}
    newer = by_number.get(edition.replaced_by or 0)
    if newer is not None:
        return (_replaced(edition, newer),)
    later = [one for one in every if one.number > edition.number and one.adoption is None]
    if edition.adoption is not None and later:
        proposal = later[-1]
        text = _("Edition %(number)s is a proposal that is not adopted yet.") % {"number": proposal.number}
        return (Notice(_("There is a newer proposal."), text, _to(proposal)),)
    return ()


def _replaced(edition: Edition, newer: Edition) -> Notice:
    told = {"number": newer.number}
    if newer.corrects == edition.number:
        return Notice(
            _("This edition has been corrected."),
            _("Edition %(number)s corrects faults in it. This one is kept as it was.") % told,
            _to(newer),
        )
    if newer.adoption is None:
        text = _("Edition %(number)s replaces this one, which is kept as it was.") % told
        return Notice(_("There is a newer proposal."), text, _to(newer))
    return Notice(
        _("This edition has been replaced."),
        _("Edition %(number)s holds now. This one is kept as it was.") % told,
        _to(newer),
    )


def _to(edition: Edition) -> Link:
    return Link(_("Read edition %(number)s") % {"number": edition.number}, address_of(edition))


def _inside(name: Text) -> Text:
    """Return a body's name as it stands in a sentence."""
    return Text(name.nb[:1].lower() + name.nb[1:], name.en.lower())
