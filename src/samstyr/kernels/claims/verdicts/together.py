"""The marks of a whole document: one figure is not stated twice in one sentence with two values."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from samstyr.kernels.claims.linking.values import Choice
from samstyr.kernels.claims.stating.values import DocumentContext, Sentence, Standing, StatedKind
from samstyr.kernels.claims.verdicts.judging import judge
from samstyr.kernels.claims.verdicts.values import Mark, Verdict
from samstyr.kernels.period import Period
from samstyr.kernels.texts import Text

_TAKEN: Final = Text(
    "Setningen sier dette tallet riktig et annet sted, så dette er nok noe annet.",
    "The sentence states this figure rightly elsewhere, so this is probably something else.",
)
_LEVELS: Final = frozenset({StatedKind.LEVEL, StatedKind.SHARE, StatedKind.SUM, StatedKind.MEAN, StatedKind.RANK})
_SO: Final = frozenset({Verdict.AGREES, Verdict.AGREES_ROUNDED})


def judge_all(choices: Sequence[Choice], context: DocumentContext, own_area: str) -> tuple[Mark, ...]:
    """Return the mark of each choice of a document, in order.

    Where a sentence states a figure rightly, another number of it that was held against the very same figure is of
    something else that we do not know, and no alarm.
    """
    judged = [(one, judge(one, context, own_area)) for one in choices]
    return tuple(made for _, group in groupby(judged, key=_sentence) for made in _settled(group))


def _sentence(judged: tuple[Choice, Mark]) -> Sentence:
    return judged[1].stated.sentence


def _settled(group: Iterable[tuple[Choice, Mark]]) -> list[Mark]:
    """Return the marks of one sentence without alarms on what was held against a figure that it states rightly."""
    judged = list(group)
    known = {only for choice, mark in judged if mark.verdict in _SO and (only := _only(choice, mark)) is not None}
    return [
        replace(mark, verdict=Verdict.UNCHECKABLE, reason=_TAKEN)
        if mark.verdict is Verdict.CONTRADICTS and _only(choice, mark) in known
        else mark
        for choice, mark in judged
    ]


def _only(choice: Choice, mark: Mark) -> tuple[str, str, Period] | None:
    """Return the one figure that a level was held against: its measure, place and time.

    What is left is no level, and «minst 50 prosent» that is aimed for states no figure.
    """
    is_other = any(one.is_rest for one in choice.candidates) or mark.stated.standing is Standing.TARGET
    if mark.stated.kind not in _LEVELS or len(mark.links) != 1 or is_other:
        return None
    link = mark.links[0]
    return link.measure.id, link.held.area, link.held.period
