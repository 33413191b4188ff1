"""A PC-Axis file as a dataset."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from samstyr.kernels.datasets.grid import code_columns, table_of
from samstyr.kernels.datasets.values import Dataset, Doubt, Reading
from samstyr.kernels.json_values import Json
from samstyr.statistics.sources.px_file import notes
from samstyr.statistics.sources.px_file.cells import read_cells
from samstyr.statistics.sources.px_file.doubts import doubts_about
from samstyr.statistics.sources.px_file.entries import Entry, split
from samstyr.statistics.sources.px_file.header import Header, header_of
from samstyr.statistics.sources.px_file.languages import doubts_about_languages
from samstyr.statistics.sources.px_file.letters import decoded
from samstyr.statistics.sources.px_file.notes import notes_of
from samstyr.statistics.sources.px_file.variables import dimensions_of, table_unit, variables_of

# What the dataset has a place of its own for; everything else is kept in the extension.
_PLACED: Final = frozenset(
    {"VALUES", "CODES", "KEYS", "HIERARCHIES", "SOURCE", "CHARSET", "CODEPAGE", "UNITS", *notes.KEYWORDS}
)
_SYMBOLS: Final = {"DATASYMBOLNIL": "-"} | {f"DATASYMBOL{dots}": "." * dots for dots in range(1, 8)}
_MOMENT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})(?:\s+(\d{2}):(\d{2}))?")


def parse(content: bytes) -> Reading:
    """Return the dataset of a PX file in its main language, and everything that is doubtful about it.

    Raises NotReadable where the file is no PX file, and CellsInDoubt where its cells or variables are not certain.
    """
    text, about_letters = decoded(content)
    taken_apart = split(text)
    header = header_of(taken_apart.entries)
    variables = variables_of(header)
    cells = read_cells(taken_apart.figures, header, variables)
    figures = cells.figures
    dimensions = dimensions_of(header, variables)
    columns = code_columns(dimensions)
    dataset = Dataset(
        dimensions=dimensions,
        cells=table_of(dimensions, columns, figures.values, figures.statuses, figures.decimals),
        label=_title(header),
        source=header.text("SOURCE"),
        updated=_updated(header),
        notes=notes_of(header, variables),
        unit=table_unit(header),
        exact=figures.exact,
        extension=dict(_extension(header)),
    )
    doubts: list[Doubt] = [*about_letters, *doubts_about(header, variables), *cells.doubts]
    doubts += doubts_about_languages(header, variables)
    return Reading((dataset,), tuple(doubts))


def _title(header: Header) -> str:
    if header.text("DESCRIPTIONDEFAULT").upper() == "YES" and header.text("DESCRIPTION"):
        return header.text("DESCRIPTION")
    return header.text("TITLE") or header.text("DESCRIPTION") or header.text("CONTENTS")


def _updated(header: Header) -> str:
    """Return the newest moment that LAST-UPDATED says, for the table or one of its contents."""
    moments = (_MOMENT.fullmatch(entry.values[0].strip()) for entry in header.every("LAST-UPDATED") if entry.values)
    return max((_iso(found) for found in moments if found), default="")


def _iso(moment: re.Match[str]) -> str:
    year, month, day, hour, minute = moment.groups()
    return f"{year}-{month}-{day}" + (f"T{hour}:{minute}:00" if hour else "")


def _extension(header: Header) -> Iterator[tuple[str, Json]]:
    yield "px", _by_keyword([entry for entry in header.own if entry.keyword not in _PLACED])
    meanings: dict[str, Json] = {s: header.text(keyword) for keyword, s in _SYMBOLS.items() if header.text(keyword)}
    if meanings:
        yield "status", {"label": meanings}
    languages = dict.fromkeys(e.language for e in header.entries if e.language not in ("", header.language))
    if languages:
        yield "languages", {language: _by_keyword(header.in_language(language).entries) for language in languages}


def _by_keyword(entries: Sequence[Entry]) -> dict[str, Json]:
    """Return entries as JSON: a value, a list, or an object by the subkeys they are about."""
    said: dict[str, Json] = {}
    for entry in entries:
        values: list[Json] = [":".join(item.parts) for item in entry.items]
        value = values[0] if len(values) == 1 else values
        name = entry.keyword.lower()
        if not entry.subkeys:
            said.setdefault(name, value)
            continue
        by_subkey = said.setdefault(f"{name}-of", {})
        if isinstance(by_subkey, dict):
            by_subkey.setdefault(", ".join(entry.subkeys), value)
    return said
