"""The page around a report that is being written: how it stands, and the report itself in a frame."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from django.template.loader import render_to_string

from samstyr.kernels.findings.catalogue import Weight
from samstyr.kernels.texts import Language
from samstyr.reports.publishing.building import PAGES
from samstyr.reports.publishing.web.pages import INDEX
from samstyr.reports.values import Finding
from samstyr.reports.watching import words
from samstyr.reports.watching.board import Notice, State

# Where the files of the report lie on the preview's own address.
REPORT: Final = "report"
_HEADLINES: Final = {State.BUILDING: words.BUILDING, State.BUILT: words.BUILT, State.REFUSED: words.REFUSED}


@dataclass(frozen=True, slots=True)
class Said:
    """A finding in words."""

    place: str
    weight: str
    what: str
    why: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Status:
    """How it stands, in words: what was found file by file, folded away where it keeps nobody from building."""

    notice: Notice
    headline: str
    below: str
    found: tuple[tuple[str, list[Said]], ...]
    flagged: str
    is_folded: bool


@dataclass(frozen=True, slots=True)
class View:
    """One of the forms that the report can be seen in; `name` is what the address says (`/?view=pdf`)."""

    name: str
    label: str
    href: str
    current: bool


def whole_page(notice: Notice, view: str, language: Language) -> bytes:
    """Return the page, with the report in the view that is asked for (the first there is, where it is not)."""
    views = list(_views(notice, view, language))
    shown = next((one for one in views if one.current), views[0] if views else None)
    said = {name.lower(): text.in_language(language) for name, text in vars(words).items() if name.isupper()}
    context = {"views": views, "shown": shown, "words": said, "language": language, "status": _status(notice, language)}
    return render_to_string("reports/preview.html", context).encode()


def state(notice: Notice, language: Language) -> bytes:
    """Return the part of the page that says how it stands."""
    return render_to_string("reports/preview_state.html", {"status": _status(notice, language)}).encode()


def _status(notice: Notice, language: Language) -> Status:
    return Status(
        notice=notice,
        headline=_HEADLINES[notice.state].in_language(language),
        below=_below(notice, language),
        found=tuple(_by_file(notice.findings, language)),
        flagged=words.FLAGGED.in_language(language).format(count=len(notice.findings)),
        is_folded=notice.state is not State.REFUSED,
    )


def _below(notice: Notice, language: Language) -> str:
    """Return what is said of the report that is shown, where it is not the one that was written last."""
    if notice.state is not State.REFUSED:
        return ""
    return (words.LAST_GOOD if notice.built else words.NOTHING_YET).in_language(language)


def _by_file(findings: tuple[Finding, ...], language: Language) -> Iterator[tuple[str, list[Said]]]:
    for file, found in groupby(findings, key=lambda one: one.file):
        yield file or words.WHOLE.in_language(language), [_said(one, language) for one in found]


def _said(one: Finding, language: Language) -> Said:
    return Said(
        place=f"{one.place.line}:{one.place.column}" if one.file else "",
        weight=one.weight.label.in_language(language) if one.weight is not Weight.FLAG else "",
        what=one.fault.what(language),
        why=one.fault.why(language),
        remedy=one.fault.remedy(language),
    )


def _views(notice: Notice, view: str, language: Language) -> Iterator[View]:
    if notice.built is None:
        return
    index = f"{PAGES}/{INDEX}"
    forms = {"pages": (words.PAGES, index), "pdf": (words.PDF, ".pdf"), "word": (words.WORD, ".docx")}
    found = [
        (name, label, file)
        for name, (label, end) in forms.items()
        for file in notice.built.files
        if file == end or (end.startswith(".") and file.endswith(end) and "/" not in file)
    ]
    names = [name for name, _label, _file in found]
    chosen = view if view in names and view != "word" else names[0]
    for name, label, file in found:
        yield View(name, label.in_language(language), f"/{REPORT}/{file}", name == chosen)
