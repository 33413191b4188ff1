"""The marks of a whole document: one figure is not stated twice in one sentence with two values."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import groupby, pairwise
from typing import Final

from samstyr.kernels.claims.linking.values import Choice
from samstyr.kernels.claims.stating.values import DocumentContext, Sentence, Standing, StatedKind, Way
from samstyr.kernels.claims.verdicts.judging import judge
from samstyr.kernels.claims.verdicts.periods import is_first_end
from samstyr.kernels.claims.verdicts.values import Mark, Verdict
from samstyr.kernels.period import Period
from samstyr.kernels.texts import Text

_TAKEN: Final = Text(
    "Setningen sier dette tallet riktig et annet sted, så dette er nok noe annet.",
    "The sentence states this figure rightly elsewhere, so this is probably something else.",
)
_BORNE_OUT: Final = Text(
    "Setningen sier selv hva det gikk fra og til, og det er en annen tid enn vår.",
    "The sentence itself says from what and to what it went, and that is another time than ours.",
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
    settled = []
    for choice, mark in judged:
        made = mark
        if mark.verdict is Verdict.CONTRADICTS and _only(choice, mark) in known:
            made = replace(mark, verdict=Verdict.UNCHECKABLE, reason=_TAKEN)
        elif mark.verdict is Verdict.WRONG_DIRECTION and _is_borne_out(choice, judged):
            made = replace(mark, verdict=Verdict.UNCHECKABLE, reason=_BORNE_OUT)
        settled.append(made)
    return settled


def _is_borne_out(choice: Choice, judged: Sequence[tuple[Choice, Mark]]) -> bool:
    """Return whether a sentence says from what to what it went, and one of these is so: «opp fra 11,6 til 12,1»."""
    stated = choice.stated
    if stated.kind is not StatedKind.DIRECTION:
        return False
    levels = [mark for one, mark in judged if _is_level_of(one, choice)]
    for first, last in pairwise(levels):
        before, after = first.stated.scaled or Decimal(0), last.stated.scaled or Decimal(0)
        is_ranking = first.stated.kind is StatedKind.RANK
        went = Way.UP if (after > before) is not is_ranking else Way.DOWN
        is_said = is_first_end(first.stated) and stated.way is went
        if is_said and before != after and not _SO.isdisjoint((first.verdict, last.verdict)):
            return True
    return False


def _is_level_of(one: Choice, choice: Choice) -> bool:
    """Return whether a level was held against the measure whose direction is spoken of, in the same places."""
    is_level = one.stated.kind in _LEVELS and one.stated.areas == choice.stated.areas
    both = (one.candidates[:1], choice.candidates[:1])
    return is_level and all(both) and both[0][0].measure.is_same_as(both[1][0].measure)


def _only(choice: Choice, mark: Mark) -> tuple[str, str, Period] | None:
    """Return the one figure that a level was held against: its measure, place and time.

    What is left is no level, and «minst 50 prosent» that is aimed for states no figure.
    """
    is_other = any(one.is_rest for one in choice.candidates) or mark.stated.standing is Standing.TARGET
    if mark.stated.kind not in _LEVELS or len(mark.links) != 1 or is_other:
        return None
    link = mark.links[0]
    return link.measure.id, link.held.area, link.held.period
