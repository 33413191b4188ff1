"""Where the figures say otherwise, and yet it is no alarm: what is spoken of, when or where, is not sure enough."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from samstyr.kernels.claims.linking.narrowing import clause_of
from samstyr.kernels.claims.linking.values import Candidate, Choice
from samstyr.kernels.claims.stating.values import Basis, DocumentContext, Standing, StatedFigure, StatedKind
from samstyr.kernels.claims.verdicts.arithmetic import work_out
from samstyr.kernels.claims.verdicts.patterns import pattern
from samstyr.kernels.claims.verdicts.periods import at
from samstyr.kernels.claims.verdicts.places import own_area
from samstyr.kernels.claims.verdicts.precision import by_value, verdict_on
from samstyr.kernels.claims.verdicts.readings import every_change, other_readings, whole_reading
from samstyr.kernels.claims.verdicts.slips import Slip, slip_of
from samstyr.kernels.claims.verdicts.values import Verdict, Worked
from samstyr.kernels.texts import Text

# How likely a measure must be for what it says otherwise to be an alarm.
LEAST_FIT: Final = 0.7
LEAST_FIT_IN_WORDS: Final = 0.6
# And for a level that is the figure with a slip of the pen, which what is of something else seldom is.
_LEAST_FIT_OF_SLIP: Final = 0.5
# And for a level that is less than half of the figure, or more than double: who errs or has an old figure seldom errs
# so much, and what is of something else often does.
_LEAST_FIT_OF_FAR: Final = 0.9
_FAR: Final = 2
# And so far no number is from a figure that is meant, but for a slip of noughts.
_ABSURD: Final = 20
_YEAR: Final = 12
_LEVELS: Final = frozenset({StatedKind.LEVEL, StatedKind.SHARE, StatedKind.SUM, StatedKind.MEAN, StatedKind.RATIO})
# How likely another measure must be for what it says to keep an alarm back: its number agrees, or its way does.
_RIVAL: Final = 0.1
_RIVAL_IN_WORDS: Final = 0.25
_NO_TIME: Final = Text(
    "Setningen sier ikke når, og tallet er et annet for andre år i perioden.",
    "The sentence does not say when, and the figure is another for other years of the period.",
)
_NO_PLACE: Final = Text(
    "Setningen sier ikke hvor, og tallet er et annet for hele kommunen.",
    "The sentence does not say where, and the figure is another for the whole municipality.",
)
UNSURE: Final = Text(
    "Det er ikke klart nok hvilket tall setningen handler om.",
    "It is not clear enough which figure the sentence is about.",
)
_OF_PART: Final = Text(
    "Tallet er en del av noe større, og den delen har vi ikke.",
    "The figure is a part of something larger, and we do not have that part.",
)
_SO: Final = frozenset({Verdict.AGREES, Verdict.AGREES_ROUNDED})


def why_no_alarm(
    stated: StatedFigure,
    found: tuple[Verdict, Worked],
    candidate: Candidate,
    areas: Sequence[str],
    context: DocumentContext,
) -> Text | None:
    """Return why what the figures deny is not held against the writer, None where it is an alarm.

    How far the value is from the figure never makes another measure the one that is meant, and never makes a wrong
    value right: it only asks for a measure that is more likely before the writer is said to be wrong.
    """
    verdict, worked = found
    if candidate.fit < _least_fit(stated, found):
        return UNSURE
    if _is_far(stated, worked, _ABSURD):
        return UNSURE
    if _is_of_part(stated):
        return _OF_PART
    is_other_time = verdict is Verdict.CONTRADICTS and _is_of_another_time(stated, candidate, areas, context)
    if is_other_time or _is_of_unsaid_time(stated, worked):
        return _NO_TIME
    if verdict is Verdict.WRONG_DIRECTION and _may_go_another_way(stated, candidate, areas, context):
        return _NO_TIME
    return _NO_PLACE if _is_of_the_whole(stated, candidate, areas, context) else None


def _least_fit(stated: StatedFigure, found: tuple[Verdict, Worked]) -> float:
    """Return how likely a measure must be for what it says otherwise to be an alarm."""
    verdict, worked = found
    if verdict is Verdict.CONTRADICTS and slip_in(stated, worked.value):
        return _LEAST_FIT_OF_SLIP
    # What is said of several measures at once was not chosen by how well one fits.
    least = LEAST_FIT if verdict is Verdict.CONTRADICTS else LEAST_FIT_IN_WORDS
    return _LEAST_FIT_OF_FAR if _is_far(stated, worked, _FAR) else least


def slip_in(stated: StatedFigure, figure: Decimal | None) -> Slip:
    """Return whether a level is a figure with a slip of the pen."""
    if stated.kind not in _LEVELS or stated.scaled is None or figure is None or stated.hedge is not None:
        return Slip.NONE
    return slip_of(stated.scaled, figure)


def _is_far(stated: StatedFigure, worked: Worked, times: int) -> bool:
    """Return whether a level and its figure are so many times each other, and not the same digits: «380» for 38 000."""
    if stated.kind not in _LEVELS or stated.scaled is None or worked.value is None:
        return False
    small, large = sorted((abs(stated.scaled), abs(worked.value)))
    if not small:
        return times <= _FAR
    is_slip = small.normalize().as_tuple().digits == large.normalize().as_tuple().digits
    return small * times <= large and not is_slip


def may_be_of_other(choice: Choice, areas: Sequence[str], context: DocumentContext) -> bool:
    """Return whether another measure that is likely too gives what is stated, so that the writer may be right."""
    stated = choice.stated
    least = _RIVAL_IN_WORDS if stated.value is None else _RIVAL
    for one in choice.others:
        worked = work_out(stated, one, areas, context) if one.fit >= least else None
        if isinstance(worked, Worked) and verdict_on(stated, worked, context.reference_date) in _SO:
            return True
    return False


def _is_of_part(stated: StatedFigure) -> bool:
    """Return whether a number is what a part gave to something larger, or is counted for each so many of others."""
    text = stated.sentence.text
    is_given = stated.value is not None and pattern("of_the_change").match(text[stated.end :])
    is_of_level = stated.is_part and pattern("of_a_level").match(text[stated.end :])
    is_whole = stated.standing is Standing.COUNT and pattern("of_those").search(text[: stated.start])
    is_for_each = not stated.unit.per and pattern("for_every").search(clause_of(stated))
    return bool(is_given or is_of_level or is_whole or is_for_each)


def _is_of_unsaid_time(stated: StatedFigure, worked: Worked) -> bool:
    """Return whether a level is of an earlier count, or a growth a year is held against that of several years."""
    if stated.period_basis is not Basis.SAID and pattern("asked_before").search(clause_of(stated)):
        return stated.kind in _LEVELS
    link = worked.links[0]
    is_over_years = len(worked.links) == 1 and link.held.period.months > _YEAR and link.measure.is_growth
    names = " ".join(one.nb for one in link.measure.names)
    is_yearly = pattern("yearly").search(clause_of(stated)) is not None
    return is_over_years and is_yearly and not pattern("named_yearly").search(names)


def _is_of_another_time(
    stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext
) -> bool:
    """Return whether a statement may speak of another time than the one it was held against, and fits it."""
    others = other_readings(stated, candidate, areas, context)
    return any(not by_value(stated, one, context.reference_date).is_alarm for one in others)


def _is_of_the_whole(
    stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext
) -> bool:
    """Return whether a place is only said of what stands before, and the statement fits the municipality."""
    own = own_area(context)
    if stated.area_basis is not Basis.CARRIED or not own or own in areas:
        return False
    worked = work_out(stated, candidate, (own,), context)
    if isinstance(worked, Text):
        return False
    return verdict_on(stated, worked, context.reference_date) in _SO


def _may_go_another_way(
    stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext
) -> bool:
    """Return whether a way is said of no time of its own, and is so over all that the document is of.

    Or it leans on a time that the measure has no figures for, and is so over another time.
    """
    if stated.kind is not StatedKind.DIRECTION or stated.period_basis is Basis.SAID:
        return False
    leans_elsewhere = len(stated.periods) > 1 and any(
        at(candidate.measure, areas[0], one) is None for one in stated.periods
    )
    found = [whole_reading(stated, candidate, areas, context)]
    found += every_change(stated, candidate, areas, context) if leans_elsewhere else ()
    return any(one is not None and verdict_on(stated, one, context.reference_date) in _SO for one in found)
