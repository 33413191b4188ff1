"""The five colours that a status can have, whatever its word."""

from typing import Final

_KINDS: Final = {
    "met": "met", "met_with_reservation": "met", "on_path": "met", "reported_done": "met", "improving": "met",
    "near": "near", "off_path": "near", "mixed": "near",
    "missed": "missed", "missed_with_reservation": "missed", "not_met": "missed", "worsening": "missed",
    "ongoing": "ongoing",
}  # fmt: skip


def kind_of(status: str) -> str:
    """Return the name of a status's colour: met, near, missed, ongoing, else plain."""
    return _KINDS.get(status, "plain")
