"""What travels in the addresses of a Word file, so that it can be read back: they are what every program leaves alone.

The address of a figure holds the reference as it was written. That of a heading, a panel's first words or the title
holds what a Word file has no place for: the part's file, the section, what the panel is of.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, parse_qs, quote, unquote, urlencode, urlsplit

from samstyr.kernels.references.expressions import Reference
from samstyr.kernels.references.reading import NotAReference, read_reference
from samstyr.kernels.report_text.attributes import read_attributes
from samstyr.kernels.report_text.scanning import FIGURE
from samstyr.reports.publishing.addresses import is_page
from samstyr.reports.publishing.numbering import REFERENCE, SHORT, address_of
from samstyr.reports.publishing.values import ShownFigure

SHOWN: Final = "shown"
MARK: Final = "samstyr"
REPORTS: Final = "/rapporter/"
# Word cuts an address that is longer.
LONGEST: Final = 2_000
MOST_FIELDS: Final = 50
_OPEN, _CLOSE = "{{", "}}"

# What a mark can be of.
REPORT, PART, HEADING, BLOCK, END, SOURCES, CONTENTS = (
    "report", "part", "heading", "block", "end", "sources", "contents",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """What an address says of the words that it stands on: its kind, and further words by their keys."""

    kind: str
    fields: Mapping[str, str]

    def get(self, key: str) -> str:
        """Return what a key says, '' where it says nothing."""
        return self.fields.get(key, "")


@dataclass(frozen=True, slots=True)
class FigureMark:
    """A reference found in an address. `shown` is what stood there when the file was made, None for the writer's words.

    `body` is the reference as it was written: the expression, then the options.
    """

    body: str
    reference: Reference
    shown: str | None


def figure_address(figure: ShownFigure, base: str, shown: str) -> str:
    """Return the address of a figure's page, with the reference in it where it says more than the address does.

    `shown` is what stands in the text; it goes along where the writer left it to the figure to say it.
    """
    body = body_of(figure.written) or figure.reference
    said = {} if figure.address.endswith(f"{SHORT}{body}") else {REFERENCE: body}
    if figure.written.startswith(_OPEN):
        said[SHOWN] = shown
    return f"{address_of(figure, base)}{_query(said)}"


def mark_address(base: str, page: str, mark: str, **fields: str) -> str:
    """Return the address of a page with a mark; fields that say nothing are left out, as is what makes it too long."""
    said = {key: value for key, value in fields.items() if value}
    start = f"{base.rstrip('/')}{page}"
    address = f"{start}{_query({MARK: mark, **said})}"
    while len(address) > LONGEST and said:
        said.pop(max(said, key=lambda key: len(said[key])))
        address = f"{start}{_query({MARK: mark, **said})}"
    return address


def read_mark(address: str) -> Mark | None:
    """Return the mark in an address, None where there is none."""
    fields = _fields(address)
    kind = fields.pop(MARK, "")
    return Mark(kind, fields) if kind else None


def read_figure(address: str) -> FigureMark | None:
    """Return the reference in an address: its own words, or those of a short address `/f/ID@PERIOD`."""
    fields = _fields(address)
    path = unquote(_path(address))
    short = path.rpartition(SHORT)[2] if SHORT in path else ""
    body = fields.get(REFERENCE, "") if SHORT in path or SHOWN in fields or is_page(path) else ""
    body = body or short
    try:
        return FigureMark(body, read_reference(body), fields.get(SHOWN)) if body else None
    except NotAReference:
        return None


def body_of(written: str) -> str:
    """Return a reference as it stands between two braces, whichever way it was written.

    >>> body_of('{fig="since(a@2022, 2009)" says=halved}')
    'since(a@2022, 2009) says=halved'
    """
    if written.startswith(_OPEN):
        return written.removeprefix(_OPEN).removesuffix(_CLOSE).strip()
    found = read_attributes(written, 0) if written else None
    if found is None:
        return ""
    expression = [one.value.strip() for one in found.pairs if one.key == FIGURE]
    options = [f"{one.key}={_quoted(one.value)}" for one in found.pairs if one.key != FIGURE]
    return " ".join([*expression, *options])


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value else value


def _query(said: Mapping[str, str]) -> str:
    return f"?{urlencode(said, quote_via=quote, safe='')}" if said else ""


def _path(address: str) -> str:
    return _parts(address).path


def _fields(address: str) -> dict[str, str]:
    try:
        found = parse_qs(_parts(address).query, keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        return {}
    return {key: values[0] for key, values in found.items()}


def _parts(address: str) -> SplitResult:
    """Return the parts of an address; LibreOffice takes one without a site for a file, and writes its `?` so."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return urlsplit("")
    return parts if parts.query else urlsplit(address.replace("%3F", "?", 1))
