"""Codes without figures: a classification at a moment, and how two classifications correspond."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Code:
    """One code of a classification: what it is called, and the code above it."""

    code: str
    name: str
    parent: str = ""
    level: int | None = None
    short_name: str = ""
    shown_name: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Correspondence:
    """A code of one classification, and one of another that it corresponds to."""

    source_code: str
    source_name: str
    target_code: str
    target_name: str
