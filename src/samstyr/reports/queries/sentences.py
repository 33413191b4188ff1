"""What a report says, sentence by sentence, with the figures that each rests on."""

from collections.abc import Iterable
from datetime import date

from samstyr.goals.queries.instead import NOTHING_INSTEAD, Instead
from samstyr.kernels.references.expressions import Expression
from samstyr.reports.queries.material import material_for
from samstyr.reports.sentences.other_facts import OtherFacts
from samstyr.reports.sentences.stating import state
from samstyr.reports.sentences.values import StatedSentence
from samstyr.reports.values import CheckedReport, PartText


def sentences(
    report: CheckedReport, *, area: str, as_of: date, instead: Instead = NOTHING_INSTEAD
) -> tuple[StatedSentence, ...]:
    """Return the sentences of a checked report in the order they are read: headings, points, cells and panels too.

    A report without a description has none. `instead` must be what it was checked with.
    Asks the database two dozen questions, however long it is.
    """
    about = report.description
    if about is None:
        return ()
    material = material_for(_expressions(report.parts), area=area, as_of=as_of, period=about.period, instead=instead)
    facts = OtherFacts(as_of=as_of, area=area, language=about.language, instead=instead)
    return state(report, material, facts)


def _expressions(parts: Iterable[PartText]) -> Iterable[Expression]:
    alike = {one.spelled: one.reference.expression for part in parts for one in part.found.references}
    return alike.values()
