"""Whether a word is so: each claim against the grounds, by the rules of assessment and the dated rules of words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from samstyr.kernels.assessment.changes import PARTING_OBSTACLES
from samstyr.kernels.assessment.outcomes import Attainment, Change, Direction, Verdict
from samstyr.kernels.assessment.words.change_words import obstacle_words
from samstyr.kernels.assessment.words.labels import ATTAINMENT_LABELS
from samstyr.kernels.assessment.words.phrases import listed
from samstyr.kernels.assessment.words.quoting import PERCENT, number
from samstyr.kernels.claims.concepts import MULTIPLES, Concept, Hedge
from samstyr.kernels.claims.grounds import Grounds
from samstyr.kernels.rules import RULES
from samstyr.kernels.texts import NO_TEXT, Text
from samstyr.kernels.units import UnitKind

HOLDING: Final = frozenset({Attainment.MET, Attainment.MET_WITH_RESERVATION})
MISSING_IT: Final = frozenset({Attainment.MISSED, Attainment.MISSED_WITH_RESERVATION, Attainment.NEAR})

_NO_CHANGE: Final = Text(
    "Det finnes ikke noe tidligere tall å sammenligne med.", "There is no earlier figure to compare with."
)
_NO_VERDICT: Final = Text("Det finnes ikke noe måltall å vurdere mot.", "There is no target to judge by.")
_NO_PERCENT: Final = Text(
    "Endringen kan ikke sies i prosent, så den kan heller ikke kalles en halvering eller dobling.",
    "The change cannot be said in per cent, so it cannot be called a halving or a doubling either.",
)
_STEP: Final = Text(
    "Tallet gikk fra {before} ({previous}) til {after} ({latest}).",
    "The figure went from {before} ({previous}) to {after} ({latest}).",
)
_WITHIN: Final = Text(
    "Tallet gikk fra {before} ({previous}) til {after} ({latest}). Inntil {band} regnes som uendret.",
    "The figure went from {before} ({previous}) to {after} ({latest}). Up to {band} counts as unchanged.",
)
_PERCENT: Final = Text("Endringen er {percent} prosent.", "The change is {percent} per cent.")
_APART: Final = Text("Forskjellen er {apart}.", "The difference is {apart}.")
_STANDS: Final = Text("Måloppnåelsen er: {verdicts}.", "The attainment is: {verdicts}.")
_DISTANCE: Final = Text("Avstanden til måltallet er {distance}.", "The distance to the target is {distance}.")


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether a claim is so, and what the figures say; what cannot be said is not so."""

    is_so: bool
    because: Text


def judge(concept: Concept, hedge: Hedge | None, grounds: Grounds, *, kind: UnitKind, as_of: date) -> Judgement:
    """Return whether what a word claims is so. A negated claim is so when this is not, unless it cannot be said.

    Raises RuleNotInForce for a date before all rules.
    """
    if concept in MULTIPLES:
        return _multiple(MULTIPLES[concept], hedge, grounds, as_of)
    if concept in _BY_VERDICT:
        return _verdict(concept, grounds)
    if concept in (Concept.HIGHER, Concept.LOWER) and grounds.apart is not None:
        way = -1 if kind is UnitKind.RANK else 1
        signed = grounds.apart * way
        return Judgement(
            signed > 0 if concept is Concept.HIGHER else signed < 0, _APART.filled(apart=number(grounds.apart))
        )
    return _change(concept, grounds, kind)


def can_be_said(concept: Concept, grounds: Grounds) -> bool:
    """Return whether the grounds say anything about a concept, one way or the other."""
    if concept in _BY_VERDICT:
        return any(verdict.held is not None for verdict in grounds.verdicts)
    if concept in (Concept.HIGHER, Concept.LOWER) and grounds.apart is not None:
        return True
    if grounds.stated_percent is not None:
        return concept not in (Concept.IMPROVED, Concept.WORSENED)
    change = grounds.change if concept in (Concept.IMPROVED, Concept.WORSENED) else grounds.rise
    known = change is not None and change.move is not None and change.obstacle not in PARTING_OBSTACLES
    if concept in MULTIPLES:
        return known and change is not None and change.percent is not None
    if concept in (Concept.IMPROVED, Concept.WORSENED):
        return known and change is not None and change.direction is not Direction.UNKNOWN
    return known


def _change(concept: Concept, grounds: Grounds, kind: UnitKind) -> Judgement:
    wanted, is_own = _BY_DIRECTION[concept]
    if grounds.stated_percent is not None and not is_own:
        sign = {Direction.IMPROVING: 1, Direction.WORSENING: -1}.get(wanted, 0)
        said = _PERCENT.filled(percent=number(grounds.stated_percent))
        return Judgement((grounds.stated_percent > 0) - (grounds.stated_percent < 0) == sign, said)
    change = grounds.change if is_own else grounds.rise
    if change is None or change.move is None:
        return Judgement(False, _NO_CHANGE)
    if not can_be_said(concept, grounds):
        return Judgement(False, obstacle_words(change))
    if concept in (Concept.HIGHER, Concept.LOWER):
        signed = change.move.absolute * (-1 if kind is UnitKind.RANK else 1)
        return Judgement(signed > 0 if concept is Concept.HIGHER else signed < 0, _step(change))
    return Judgement(change.direction is wanted, _step(change))


def _step(change: Change) -> Text:
    move = change.move
    if move is None:
        return _NO_CHANGE
    said = _WITHIN if change.direction is Direction.UNCHANGED else _STEP
    return said.filled(
        before=number(move.previous.number),
        previous=move.previous.period.label,
        after=number(move.latest.number),
        latest=move.latest.period.label,
        band=number(change.band),
    )


def _multiple(named: Decimal, hedge: Hedge | None, grounds: Grounds, as_of: date) -> Judgement:
    """Judge how much of the named change was made: all of it is 1."""
    percent, why_not = _percent_of(grounds)
    if percent is None:
        return Judgement(False, why_not)
    made = Fraction(percent) / Fraction(named)
    so = is_within(made, Fraction(1), hedge or Hedge.ABOUT, "multiple", as_of)
    return Judgement(so, _PERCENT.filled(percent=number(percent, PERCENT.decimals)))


def _percent_of(grounds: Grounds) -> tuple[Decimal | None, Text]:
    """Return the change in percent, or why there is none."""
    change = grounds.rise
    if grounds.stated_percent is not None:
        return grounds.stated_percent, NO_TEXT
    if change is None or change.move is None:
        return None, _NO_CHANGE
    if change.obstacle in PARTING_OBSTACLES:
        return None, obstacle_words(change)
    return change.percent, _NO_PERCENT


def is_within(value: Fraction, stated: Fraction, hedge: Hedge, what: str, as_of: date) -> bool:
    """Return whether a value is what a hedged number says; `what` is `number` or `multiple`, for the dated rules.

    >>> is_within(Fraction("97.4"), Fraction(100), Hedge.NEARLY, "number", date(2023, 8, 31))
    True
    """
    match hedge:
        case Hedge.MORE_THAN:
            return value > stated
        case Hedge.LESS_THAN:
            return value < stated
        case Hedge.AT_LEAST:
            return value >= stated
        case Hedge.AT_MOST:
            return value <= stated
    part = Fraction(RULES[f"{hedge.value}_a_{what}"].on(as_of).value)
    if hedge is Hedge.ABOUT:
        return abs(value - stated) <= part * abs(stated)
    return value < stated and stated - value <= part * abs(stated)


def _verdict(concept: Concept, grounds: Grounds) -> Judgement:
    held = [verdict for verdict in grounds.verdicts if verdict.held is not None]
    if concept in (Concept.ABOVE_TARGET, Concept.BELOW_TARGET):
        distances = [verdict.distance for verdict in held if verdict.distance is not None]
        if not distances:
            return Judgement(False, _NO_VERDICT)
        sign = 1 if concept is Concept.ABOVE_TARGET else -1
        said = listed([number(distance) for distance in distances])
        return Judgement(all(distance * sign > 0 for distance in distances), _DISTANCE.filled(distance=said))
    judged = [verdict for verdict in held if verdict.target.role.gives_verdict]
    if not judged:
        return Judgement(False, _NO_VERDICT)
    labels = listed([ATTAINMENT_LABELS[verdict.attainment] for verdict in judged])
    return Judgement(all(_BY_VERDICT[concept](verdict) for verdict in judged), _STANDS.filled(verdicts=labels))


_BY_VERDICT: Final[Mapping[Concept, Callable[[Verdict], bool]]] = {
    Concept.MET: lambda verdict: verdict.attainment in HOLDING,
    Concept.MISSED: lambda verdict: verdict.attainment in MISSING_IT,
    Concept.NEARLY_MET: lambda verdict: verdict.attainment is Attainment.NEAR,
    Concept.ON_PATH: lambda verdict: verdict.attainment is Attainment.ON_PATH,
    Concept.OFF_PATH: lambda verdict: verdict.attainment is Attainment.OFF_PATH,
    Concept.ABOVE_TARGET: lambda verdict: (verdict.distance or 0) > 0,
    Concept.BELOW_TARGET: lambda verdict: (verdict.distance or 0) < 0,
}
# Which direction is claimed, and whether for better or worse (True) or up or down (False).
_BY_DIRECTION: Final[Mapping[Concept, tuple[Direction, bool]]] = {
    Concept.INCREASED: (Direction.IMPROVING, False),
    Concept.DECREASED: (Direction.WORSENING, False),
    Concept.UNCHANGED: (Direction.UNCHANGED, False),
    Concept.IMPROVED: (Direction.IMPROVING, True),
    Concept.WORSENED: (Direction.WORSENING, True),
    Concept.HIGHER: (Direction.IMPROVING, False),
    Concept.LOWER: (Direction.WORSENING, False),
}
