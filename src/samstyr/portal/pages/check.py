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
from samstyr.reports.queries.pasted import MOST_BYTES, MOST_STATED, TooBusy, TooMuchText, check_text


@dataclass(frozen=True, slots=True)
class CheckPage:
    """Everything that stands on the page, from the top; `refused` says why there are no marks."""

    head: Head
    action: str
    typed: str
    refused: str
    body: SafeString | None
    most: int
    privacy: Link


def empty(visit: Visit) -> CheckPage:
    """Return the bare form."""
    return _page("")


def too_large(visit: Visit) -> CheckPage:
    """Return the form with the word that the text was too long."""
    return _page("", _too_long())


def build(typed: str, visit: Visit) -> tuple[CheckPage, int]:
    """Return the page with a text's marks, or with why it has none, and the status to answer with."""
    if not typed.strip():
        return _page("", _("There was no text. Paste some first.")), HTTPStatus.UNPROCESSABLE_ENTITY
    try:
        checked = check_text(
            typed,
            name=_("Pasted text"),
            as_of=visit.package.reference_date,
            own_area=visit.package.municipality,
            language=visit.language,
            addresses={one.id: links.to("indicator", one.id) for one in register().indicators},
        )
    except TooMuchText:
        return _page("", _too_long()), HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    except TooBusy:
        said = _("Many texts are being checked just now. Your text is still in the field: try again in a moment.")
        return _page(typed, said), HTTPStatus.SERVICE_UNAVAILABLE
    return _page(typed, body=checked.body), HTTPStatus.OK


def _too_long() -> str:
    said = _(
        "The text is longer than %(most)s kB or states more than %(figures)s figures, which is some sixty pages, so it "
        "was not checked. Check one chapter at a time, or the whole document on your own machine: samstyr check."
    )
    return said % {"most": MOST_BYTES // 1000, "figures": MOST_STATED}


def _page(typed: str, refused: str = "", body: SafeString | None = None) -> CheckPage:
    name = _("Check a text")
    lead = _(
        "Paste a text. Every figure and claim in it is found and held against the municipality's figures, and you see "
        "what agrees, what does not, and what cannot be checked."
    )
    head = Head(name, lead, "check", (home_crumb(),), name)
    privacy = Link(_("Privacy"), links.to("privacy", anchor="sjekk"))
    return CheckPage(head, links.to("check"), typed, refused, body, MOST_BYTES // 1000, privacy)
