"""The word beside each shape. A status is never told by shape or colour alone."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

STATUS_WORDS: dict[str, Promise] = {
    "met": _("Met"),
    "met_with_reservation": _("Met, with a reservation"),
    "on_path": _("On path"),
    "near": _("Nearly met"),
    "off_path": _("Off path"),
    "not_due": _("Not due yet"),
    "missed": _("Not met"),
    "missed_with_reservation": _("Not met, with a reservation"),
    "over": _("Above the level"),
    "under": _("Below the level"),
    "at": _("At the level"),
    "no_target": _("No target"),
    "no_data": _("No figures"),
    "in_development": _("In development"),
    "improving": _("Better"),
    "worsening": _("Worse"),
    "unchanged": _("Unchanged"),
    "unknown": _("Cannot be said"),
    "reported_done": _("Done"),
    "ongoing": _("Under way"),
    "mixed": _("Partly kept"),
    "not_met": _("Not kept"),
    "not_assessed": _("Not assessed"),
}

# Several statuses share a shape: what became of a promise looks like how a target stands.
SHAPES: dict[str, str] = {
    "reported_done": "met",
    "mixed": "near",
    "not_met": "missed",
    "not_assessed": "no_target",
    "in_development": "no_data",
    "unknown": "no_data",
}


def shape_of(status: str) -> str:
    """Return the name of the shape that a status is drawn with."""
    return SHAPES.get(status, status)
