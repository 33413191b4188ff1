"""A file of figures that a person has, from reading to a version in use."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from samstyr.kernels.datasets.values import CodeTable, Dataset, Reading
from samstyr.kernels.json_values import Json
from samstyr.kernels.texts import Text
from samstyr.statistics.changes.snapshots import keep
from samstyr.statistics.fetching.cards import Card
from samstyr.statistics.fetching.outcomes import Fetched, Part
from samstyr.statistics.fetching.requests import Request, answer_to
from samstyr.statistics.queries.imports import FILE, SaidOfFile
from samstyr.statistics.queries.snapshots import Kept


def import_file(
    *,
    content: bytes,
    name: str,
    table: str,
    found: Dataset | CodeTable,
    said: SaidOfFile,
    home: Path,
    by: str,
    at: datetime,
    accept: str = "",
) -> Kept:
    """Make what was found in a file the version in use of a table. Raises LoadStopped, and then nothing has changed.

    `name` is the file's, without its folders: where a person keeps files is nobody's business.
    """
    card = Card(
        name=FILE,
        kind=FILE,
        publisher=Text(said.publisher),
        address=said.address,
        licence=said.licence,
        symbols=said.symbols or "px",
    )
    reading = Reading((found,)) if isinstance(found, Dataset) else Reading((), codes=found)
    fetched = Fetched(
        card=card,
        table=table,
        asked={},
        read=lambda _: reading,
        parts=(Part(answer_to(Request(f"{FILE}:{name}"), content, "", at)),),
        mapping=_plain(said.mapping),
        remark=said.remark,
    )
    return keep(fetched=fetched, home=home, by=by, at=at, accept=accept)


def _plain(mapping: Mapping[str, object]) -> dict[str, Json]:
    """Return a mapping as JSON can say it; what TOML can say beyond that no mapping has."""
    return {name: value for name, value in mapping.items() if isinstance(value, str | int | float | list | dict)}
