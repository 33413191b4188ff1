"""A pasted text with its marks, and the form for another one."""

from dataclasses import dataclass
from http import HTTPStatus

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from samstyr.goals.queries.register import register
from samstyr.look.parts import Link
from samstyr.portal import links
from samstyr.portal.frame import Head, home_crumb
from samstyr.portal.visit import Visit
from samstyr.reports.queries.pasted import (
    ANOTHER,
    MOST_BYTES,
    MOST_STATED,
    Pasted,
    TooBusy,
    TooMuchText,
    check_text,
    known_owners,
)


@dataclass(frozen=True, slots=True)
class OwnerChoice:
    """A municipality that a text can be said to be of; '' lets the text tell."""

    value: str
    name: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class CheckPage:
    """Everything that stands on the page, from the top; `refused` says why there are no marks.

    `is_of_other` says that the text was taken to be another municipality's, which the reader may know better.
    """

    head: Head
    action: str
    typed: str
    refused: str
    body: SafeString | None
    is_of_other: bool
    owners: tuple[OwnerChoice, ...]
    most: int
    privacy: Link


def empty(visit: Visit) -> CheckPage:
    """Return the bare form."""
    return _page("", visit)


def too_large(visit: Visit) -> CheckPage:
    """Return the form with the word that the text was too long."""
    return _page("", visit, refused=_too_long())


def build(typed: str, visit: Visit, *, of: str = "") -> tuple[CheckPage, int]:
    """Return the page with a text's marks, or with why it has none, and the status to answer with.

    `of` is whose the text is, as its reader says.
    """
    if not typed.strip():
        said = _("There was no text. Paste some first.")
        return _page("", visit, of, refused=said), HTTPStatus.UNPROCESSABLE_ENTITY
    try:
        checked = check_text(
            typed,
            name=_("Pasted text"),
            as_of=visit.package.reference_date,
            own_area=visit.package.municipality,
            language=visit.language,
            addresses={one.id: links.to("indicator", one.id) for one in register().indicators},
            of=of,
        )
    except TooMuchText:
        return _page("", visit, of, refused=_too_long()), HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    except TooBusy:
        said = _("Many texts are being checked just now. Your text is still in the field: try again in a moment.")
        return _page(typed, visit, of, refused=said), HTTPStatus.SERVICE_UNAVAILABLE
    return _page(typed, visit, of, checked=checked), HTTPStatus.OK


def _too_long() -> str:
    said = _(
        "The text is longer than %(most)s kB or states more than %(figures)s figures, which is some sixty pages, so it "
        "was not checked. Check one chapter at a time, or the whole document on your own machine: samstyr check."
    )
    return said % {"most": MOST_BYTES // 1000, "figures": MOST_STATED}


def _owners(visit: Visit, of: str) -> tuple[OwnerChoice, ...]:
    """Return whose a text can be: as it tells itself, the own one's, those that are known, or any other's."""
    own = visit.package.municipality
    known = sorted(known_owners(), key=lambda one: one.id != own)
    named = [("", _("Let the text tell")), *((one.id, visit.say(one.name)) for one in known)]
    return tuple(OwnerChoice(id, name, id == of) for id, name in (*named, (ANOTHER, _("Another municipality"))))


def _page(typed: str, visit: Visit, of: str = "", *, refused: str = "", checked: Pasted | None = None) -> CheckPage:
    name = _("Check a text")
    lead = _(
        "Paste a text. Every figure and claim in it is found and held against the municipality's figures, and you see "
        "what agrees, what does not, and what cannot be checked."
    )
    head = Head(name, lead, "check", (home_crumb(),), name)
    privacy = Link(_("Privacy"), links.to("privacy", anchor="sjekk"))
    return CheckPage(
        head=head,
        action=links.to("check"),
        typed=typed,
        refused=refused,
        body=checked.body if checked else None,
        is_of_other=checked is not None and checked.is_of_other,
        owners=_owners(visit, of),
        most=MOST_BYTES // 1000,
        privacy=privacy,
    )
