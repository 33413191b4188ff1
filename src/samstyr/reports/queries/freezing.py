"""A report and all the figures in it, as they were at one moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.db import connection, transaction

from samstyr.audit import queries as audit
from samstyr.kernels.chain import Head
from samstyr.kernels.refusals.catalogue import Refusal
from samstyr.kernels.texts import Text
from samstyr.reports.editions import frozen
from samstyr.reports.publishing import resolving
from samstyr.reports.publishing.panels.filling import fill
from samstyr.reports.publishing.reading import read
from samstyr.reports.queries import quoted
from samstyr.reports.queries.checks import check
from samstyr.reports.queries.sentences import sentences
from samstyr.reports.sentences import storing
from samstyr.reports.values import CheckedReport, Description


class NotAsFigures(Refusal, ValueError):
    """A report that cannot be used, or that says something else than the figures; `report` says all that is wrong."""

    def __init__(self, report: CheckedReport) -> None:
        self.report = report
        super().__init__("not-as-figures")


@dataclass(frozen=True, slots=True)
class FrozenReport:
    """A report that needs no database any more. `data_version` is the head of the log that its figures are of."""

    about: Description
    data_version: Head
    files: Mapping[str, bytes]


def freeze(folder: Path, *, area: str, place: Text, as_of: date, base_address: str) -> FrozenReport:
    """Return a report with all its figures, read at one moment. Raises NotAsFigures and CannotPublish."""
    with transaction.atomic(), connection.cursor() as cursor:
        # Whoever changes figures meanwhile changes nothing here, and the head of the log is that of what is read.
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        version = audit.head()
        report = check(folder, area=area, as_of=as_of)
        about = report.description
        if about is None or not report.is_usable or not report.is_true:
            raise NotAsFigures(report)
        facts = resolving.facts_for(about, as_of=as_of, area=area)
        by = resolving.Publisher(place, folder, base_address)
        publication = resolving.publication_of(report, about, facts, by)
        filled = fill(read(publication), facts)
        said = sentences(report, area=area, as_of=as_of)
        table = quoted.quoted(said, as_of=as_of, language=about.language)
    kept = {
        frozen.FILE: frozen.freeze(publication, filled),
        storing.FILE: storing.to_json(said).encode(),
        quoted.FILE: table,
    }
    return FrozenReport(about, version, kept)
