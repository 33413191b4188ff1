"""Code, raw formats and HTML in Markdown: where they are, so that nothing in them is taken for text, or let through."""

import re
from collections.abc import Iterator
from typing import Final

from samstyr.kernels.findings.catalogue import Fault, fault
from samstyr.kernels.report_text.values import Span

_FENCE: Final = re.compile(r"^[ ]{0,3}(?P<fence>`{3,}|~{3,})(?P<about>[^\n]*)$", re.MULTILINE)
_TICKS: Final = re.compile(r"`+")
_RAW: Final = re.compile(r"\s*\{\s*=\s*(?P<format>[^\s}]*)\s*\}")
# An address in angles is no tag, nor is a link's own, which may have spaces: `[a](<b c.md>)`; where they lead is looked
# at with the other addresses.
_HTML: Final = re.compile(
    r"(?<!\]\()<(?![A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>)"
    r"(?:/?[A-Za-z][A-Za-z0-9:-]{0,40}(?=[\s/>])[^<>]{0,500}/?>|!--|![A-Za-z\[]|\?|script\b)",
    re.IGNORECASE,
)


def code_spans(text: str) -> tuple[Span, ...]:
    """Return where code is, fenced or between backticks, in order."""
    fenced = list(_fenced(text))
    return tuple(sorted([*fenced, *_inline(blanked(text, fenced))]))


def code_faults(text: str, spans: tuple[Span, ...]) -> Iterator[Fault]:
    """Give each raw format, each block of code that is not closed, and each piece of HTML that is no code."""
    for start, end in spans:
        opening = text[start:end].partition("\n")[0]
        fence = _FENCE.match(text, start)
        if fence is not None and end == len(text) and not _closes(fence, _FENCE.match(text, _last_line(text, end))):
            yield fault("code-not-closed", start, fence.end())
        found = _RAW.search(opening) or _RAW.match(text, end)
        if found is not None:
            yield fault("raw-format", start, end, format=found["format"])
    rest = blanked(text, spans)
    for tag in _HTML.finditer(rest):
        if not _is_escaped(rest, tag.start()):
            yield fault("raw-html", tag.start(), tag.end(), tag=tag[0])


def _is_escaped(text: str, at: int) -> bool:
    """Return whether a backslash before a character says that it stands for itself; two are a backslash."""
    first = at
    while first and text[first - 1] == "\\":
        first -= 1
    return (at - first) % 2 == 1


def blanked(text: str, spans: tuple[Span, ...] | list[Span]) -> str:
    """Return the text with places blanked out, line breaks left, every other character in its place.

    >>> blanked("a `b` c", [(2, 5)])
    'a     c'
    """
    parts, at = [], 0
    for start, end in sorted(spans):
        if end <= at:
            continue
        begin = max(start, at)
        piece = text[begin:end]
        parts += [text[at:begin], re.sub(r"[^\n]", " ", piece) if "\n" in piece else " " * len(piece)]
        at = end
    return "".join((*parts, text[at:]))


def _fenced(text: str) -> Iterator[Span]:
    """Give each fenced block; one that is never closed reaches to the end."""
    opening: re.Match[str] | None = None
    for line in _FENCE.finditer(text):
        if opening is None:
            opening = line
        elif _closes(opening, line):
            yield opening.start(), line.end()
            opening = None
    if opening is not None:
        yield opening.start(), len(text)


def _last_line(text: str, end: int) -> int:
    return text.rfind("\n", 0, end) + 1


def _closes(opening: re.Match[str], line: re.Match[str] | None) -> bool:
    if line is None or line.start() == opening.start():
        return False
    same = line["fence"][0] == opening["fence"][0] and len(line["fence"]) >= len(opening["fence"])
    return same and not line["about"].strip()


def _inline(text: str) -> Iterator[Span]:
    """Give each stretch between backticks, as many at its end as at its start, within one paragraph."""
    offset = 0
    for paragraph in re.split(r"(\n[ \t]*\n)", text):
        waiting: dict[int, int] = {}
        last_end = -1
        runs = list(_TICKS.finditer(paragraph))
        closing: dict[int, list[int]] = {}
        for run in runs:
            closing.setdefault(len(run[0]), []).append(run.start())
        for run in runs:
            if run.start() < last_end:
                continue
            length = len(run[0])
            places = closing[length]
            at = waiting.get(length, 0)
            while at < len(places) and places[at] <= run.start():
                at += 1
            waiting[length] = at
            if at < len(places):
                last_end = places[at] + length
                yield offset + run.start(), offset + last_end
        offset += len(paragraph)
