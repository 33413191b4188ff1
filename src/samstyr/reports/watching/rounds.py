"""A round: the report checked and built as it is now. What is wrong with it is told, and the last good one stays."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.db import DatabaseError, connection

from samstyr.kernels.findings.catalogue import Weight
from samstyr.kernels.texts import Text
from samstyr.look.charts.painters import CannotPaint
from samstyr.look.kept_program import ProgramEnded
from samstyr.reports.publishing import building, resolving
from samstyr.reports.publishing.building import Built
from samstyr.reports.publishing.folder import NotOurFolder
from samstyr.reports.publishing.pandoc import PandocFailed
from samstyr.reports.publishing.panels.facts import Facts
from samstyr.reports.publishing.paper.typesetting import TypstFailed
from samstyr.reports.publishing.refusals import CannotPublish
from samstyr.reports.queries.checks import check
from samstyr.reports.values import CheckedReport, Description, Finding
from samstyr.reports.watching.board import Notice, State

# What may go wrong while somebody writes, and be right again the next time.
PASSING = (PandocFailed, TypstFailed, NotOurFolder, CannotPaint, ProgramEnded, OSError)
FATAL = frozenset({Weight.UNUSABLE, Weight.UNTRUE})


@dataclass(frozen=True, slots=True)
class Situation:
    """What the figures are asked for: whose report, on which day, and the data version that all of it is from."""

    area: str
    place: Text
    as_of: date
    data_version: str


@dataclass
class Rounds:
    """Builds one report again and again; what the figures said is asked for anew only when there are new figures.

    `ask` may fail as a question to the database may.
    """

    folder: Path
    order: building.Order
    ask: Callable[[], Situation]
    base_address: str = ""
    _facts: tuple[Situation, Facts] | None = None

    def go(self, before: Notice) -> Notice:
        """Return how it stands after another round."""
        try:
            situation = self.ask()
            report = check(self.folder, area=situation.area, as_of=situation.as_of)
            return self._built(report, situation, before)
        except CannotPublish as cannot:
            return _refused(before, cannot.findings)
        except DatabaseError as error:
            # The next round begins with a connection of its own.
            connection.close()
            return _refused(before, said=str(error).strip())
        except PASSING as reason:
            return _refused(before, said=str(reason))

    def _built(self, report: CheckedReport, situation: Situation, before: Notice) -> Notice:
        about = report.description
        if about is None or not report.is_usable or not report.is_true:
            return _refused(before, report.findings)
        facts = self._facts_of(about, situation)
        by = resolving.Publisher(situation.place, self.folder.resolve(), self.base_address)
        publication = resolving.publication_of(report, about, facts, by)
        built: Built = building.build(publication, facts, self.order, lambda _step: None)
        return Notice(before.round + 1, State.BUILT, before.edition + 1, built, report.findings, "", publication.title)

    def _facts_of(self, about: Description, situation: Situation) -> Facts:
        kept = self._facts
        if kept is None or kept[0] != situation or kept[1].language != about.language:
            facts = resolving.facts_for(about, as_of=situation.as_of, area=situation.area)
            kept = self._facts = (situation, facts)
        return kept[1]


def _refused(before: Notice, findings: tuple[Finding, ...] = (), said: str = "") -> Notice:
    """Return that a round came to nothing; what was built before is still there to see."""
    fatal = tuple(one for one in findings if one.weight in FATAL) or findings
    return Notice(before.round + 1, State.REFUSED, before.edition, before.built, fatal, said, before.title)
