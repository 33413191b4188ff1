"""Which editions there are, how each stands, and what is in one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.db.models import QuerySet

from samstyr.audit import queries as audit
from samstyr.kernels.chain import Head
from samstyr.kernels.period import Period
from samstyr.kernels.refusals.catalogue import Refusal, words
from samstyr.kernels.texts import Text
from samstyr.reports.editions import pages
from samstyr.reports.editions.naming import parsed
from samstyr.reports.editions.store import Store
from samstyr.reports.editions.values import Adoption, Edition, EditionPages
from samstyr.reports.models import Adoption as AdoptionRow
from samstyr.reports.models import Edition as EditionRow

_PLAIN: Final = (
    "report", "number", "language", "kind", "day", "at", "why", "digest", "event", "corrects", "translation_of",
)  # fmt: skip


class NoSuchEdition(Refusal, ValueError):
    """There is no edition of a name."""

    def __init__(self, said: str, known: Sequence[str]) -> None:
        near = get_close_matches(said, known, 1)
        meant = words("did-you-mean", near=near[0]) if near else words("editions-are-listed")
        super().__init__("no-such-edition", said=said, meant=meant)


def editions() -> tuple[Edition, ...]:
    """Return every edition, by report and number, in two queries."""
    return _found(EditionRow.objects.all())


def editions_of(report: str) -> tuple[Edition, ...]:
    """Return the editions of a report by number, in two queries."""
    return _found(EditionRow.objects.filter(report=report))


def edition(report: str, number: int) -> Edition | None:
    """Return an edition; None where there is none."""
    return next((one for one in editions_of(report) if one.number == number), None)


def named(said: str) -> Edition:
    """Return the edition that a name says (`four-year/1`). Raises NotAnEdition and NoSuchEdition."""
    report, number = parsed(said)
    found = edition(report, number)
    if found is None:
        raise NoSuchEdition(said, [one.name for one in editions()])
    return found


def newest(report: str) -> Edition | None:
    """Return the edition that a reader should see: the newest adopted, else the newest proposed."""
    found = editions_of(report)
    return newest_of(found) if found else None


def newest_of(every: Sequence[Edition]) -> Edition:
    """Return the same, of editions of one report that were asked for already; at least one."""
    adopted = [one for one in every if one.adoption is not None]
    return max(adopted or every, key=lambda one: one.number)


def newest_of_each(every: Iterable[Edition]) -> tuple[Edition, ...]:
    """Return of each report the edition that a reader should see, of all editions by report."""
    return tuple(newest_of(tuple(alike)) for _report, alike in groupby(every, key=lambda one: one.report))


def edition_pages(edition: Edition) -> EditionPages:
    """Return the pages of an edition. Raises EditionDamaged."""
    return pages.read(Store(settings.HOME).content(edition, pages.FILE))


def edition_file(edition: Edition, name: str) -> Path | None:
    """Return where a file of an edition lies; None for every name that its manifest does not have.

    Raises EditionDamaged.
    """
    return Store(settings.HOME).file(edition, name)


def without_files(home: Path) -> list[str]:
    """Return the names of the editions whose files are not all there; their content is not read."""
    store = Store(home)
    return [one.name for one in editions() if not store.has(one)]


def left_over(home: Path) -> list[Path]:
    """Return the folders that belong to no edition: what a program left that was stopped before the row."""
    return Store(home).left_over(set(EditionRow.objects.values_list("report", "number")))


def _found(rows: QuerySet[EditionRow]) -> tuple[Edition, ...]:
    named = rows.annotate(name=audit.name_of("by")).order_by("report", "number").values()
    adopted = AdoptionRow.objects.annotate(name=audit.name_of("by")).values()
    adoptions = {row["edition_id"]: _adoption(row) for row in adopted}
    every = [_edition(row, adoptions.get(row["event"])) for row in named]
    reports = [tuple(alike) for _, alike in groupby(every, lambda one: one.report)]
    return tuple(_replaced(one, alike) for alike in reports for one in alike)


def _edition(row: Mapping[str, Any], adoption: Adoption | None) -> Edition:
    return Edition(
        title=Text(row["title_nb"], row["title_en"]),
        period=Period.parse(row["period"]),
        by=row["name"],
        data_version=Head(row["data_seq"], row["data_seq"], row["data_hash"]),
        adoption=adoption,
        **{name: row[name] for name in _PLAIN},
    )


def _adoption(row: Mapping[str, Any]) -> Adoption:
    return Adoption(
        body=row["body"],
        body_name=Text(row["body_nb"], row["body_en"]),
        date=row["date"],
        case_number=row["case_number"],
        at=row["at"],
        by=row["name"],
        event=row["event"],
    )


def _replaced(one: Edition, every: Sequence[Edition]) -> Edition:
    """Say of an edition which later one holds instead: an adopted one only gives way to another that was adopted."""
    later = [
        other.number
        for other in every
        if other.number > one.number
        and (other.period == one.period or other.corrects == one.number)
        and (one.adoption is None or other.adoption is not None)
    ]
    return replace(one, replaced_by=max(later, default=None))
