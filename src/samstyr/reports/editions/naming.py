"""How a report and its editions are named: `four-year`, `four-year/2`."""

import re
from pathlib import Path
from typing import Final

from django.utils.text import slugify

from samstyr.kernels.refusals.catalogue import Refusal
from samstyr.reports.publishing.letters import PLAIN
from samstyr.reports.reading.report_ids import LONGEST, is_report_id

_NUMBER: Final = re.compile(r"[1-9][0-9]{0,8}")


class NotAReportId(Refusal, ValueError):
    """Said of a folder whose name cannot stand in an address."""

    def __init__(self, name: str) -> None:
        plain = slugify(name.translate(PLAIN))[:LONGEST].strip("-") or "my-report"
        super().__init__("not-a-report-id", name=name[:80], most=LONGEST, plain=plain)


class NotAnEdition(Refusal, ValueError):
    """Said of a word that names no edition."""

    def __init__(self, said: str) -> None:
        super().__init__("not-an-edition", said=said[:80])


def report_id(folder: Path) -> str:
    """Return the id of the report in a folder: the folder's name. Raises NotAReportId."""
    name = folder.resolve().name
    if not is_report_id(name):
        raise NotAReportId(name)
    return name


def parsed(said: str) -> tuple[str, int]:
    """Return the report and the number that a name says. Raises NotAnEdition.

    >>> parsed("four-year/2")
    ('four-year', 2)
    """
    report, _, number = said.partition("/")
    if not is_report_id(report) or not _NUMBER.fullmatch(number):
        raise NotAnEdition(said)
    return report, int(number)
