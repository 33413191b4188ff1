"""What is published: a report whose references are resolved. Frozen values, every word ready, in one language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from samstyr.kernels.texts import Language


class Format(StrEnum):
    """What a report can be published as."""

    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """A figure in a text: its short address (`/f/ID@PERIOD`), the reference that gave it, and who says so.

    `note` is a sentence or two: what it is, when, the source and the place in it, and what a reader should know.
    `written` is the reference with its braces as the writer wrote it, '' for a figure in a panel.
    """

    address: str
    reference: str
    note: str
    written: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of a report: Markdown in which the figure number n stands as a span that `figures.span` writes.

    `file` is its path in the report's folder, for links between parts and for errors.
    """

    file: str
    text: str
    figures: tuple[ShownFigure, ...] = ()


@dataclass(frozen=True, slots=True)
class Publication:
    """A whole report. `day` is the day that it speaks from: it stands on the cover and in the files.

    `place` is the municipality. `assets` is the folder that pictures are taken from. `base_address` is where the site
    lies on the web, '' where that is not known yet. `described` is what `report.yml` says, key by key, for a file
    that is read back.
    """

    title: str
    chapters: tuple[Chapter, ...]
    language: Language
    day: date
    place: str = ""
    kind: str = ""
    subtitle: str = ""
    period: str = ""
    authors: tuple[str, ...] = ()
    case_number: str = ""
    assets: Path | None = None
    base_address: str = ""
    described: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class MadeWith:
    """What something was made with. The same report, made with the same, gives the same bytes.

    `tools` have their versions; `tool_hashes` are of what was installed of each, as its maker hashed it. `writers` is
    the hash of our own code that writes.
    """

    samstyr: str
    python: str
    zlib: str
    tools: Mapping[str, str]
    tool_hashes: Mapping[str, str]
    fonts: Mapping[str, str]
    templates: Mapping[str, str]
    writers: str
