"""A place held against others in all rows of a table at once: «overlevelsen er lavere enn i nabokommunene»."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final, Protocol

from samstyr.kernels.claims.linking.evidence import Evidence
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.likelihood import likelihoods
from samstyr.kernels.claims.linking.matching import Match
from samstyr.kernels.claims.linking.values import Candidate, Choice, Fit
from samstyr.kernels.claims.stating.values import StatedFigure, StatedKind

# Others than the one that is spoken of, which are not named: every place of its kind that has a figure.
OPEN_SETS: Final = frozenset({"neighbours", "others"})
# Rows that are as good as equally likely: none of them is named.
_ALIKE: Final = 0.5
_FEWEST: Final = 2
# How likely the rows must be together.
_LIKELY: Final = 0.6


class Rival(Protocol):
    """A measure that a statement may be about."""

    @property
    def match(self) -> Match:
        """Return how its words fit."""

    @property
    def factor(self) -> Decimal:
        """Return what its figures are multiplied by."""

    @property
    def evidence(self) -> Evidence:
        """Return what speaks for it and against it."""


class Weighing(Protocol):
    """What tells which measures a statement may be about."""

    index: Index

    def rivals(self, stated: StatedFigure) -> tuple[Sequence[Rival], Evidence]:
        """Return the measures that a statement may be about, and what speaks for none of them."""

    def before(self, stated: StatedFigure) -> Sequence[Choice]:
        """Return what was chosen for what was just said."""


def over_rows(choice: Choice, by: Weighing) -> Choice:
    """Return the choice of a comparison of places that is of no one row of a table as that of all of them.

    So it is where no row is named and together they are likely enough.
    """
    stated = choice.stated
    if choice.fit is Fit.ONE and stated.kind is StatedKind.COMPARISON and not choice.beside:
        return _as_before(choice, by)
    if choice.fit not in (Fit.NONE, Fit.TWO) or stated.kind is not StatedKind.COMPARISON or not stated.against:
        return choice
    rivals, against = by.rivals(stated)
    if not rivals:
        return choice
    likely = likelihoods([one.evidence for one in rivals], against)
    shares = dict(zip((one.match.measure.id for one in rivals), likely, strict=True))
    best = max(rivals, key=lambda one: (shares[one.match.measure.id], one.match.measure.id))
    rows = (best.match.measure, *by.index.siblings(best.match.measure))
    found = [shares[one.id] for one in rows if one.id in shares]
    fewest = _FEWEST + (choice.fit is Fit.TWO)
    if len(found) < fewest or min(found) < _ALIKE * max(found) or sum(found) < _LIKELY:
        return choice
    asked = {*stated.areas, *(one for one in stated.against if one not in OPEN_SETS)}
    fit = best.match
    made = [Candidate(one, sum(found), fit.said, fit.explained, best.factor) for one in rows]
    made.sort(key=lambda one: one.measure.id)
    there = all(asked <= one.measure.areas for one in made)
    return replace(choice, fit=Fit.ONE, candidates=(made[0],), each=tuple(made)) if there else choice


def _as_before(choice: Choice, by: Weighing) -> Choice:
    """Return a comparison of places in a row of a table as one in all of its rows, where that before it was."""
    own = choice.candidates[0].measure
    lead = next((one for one in reversed(by.before(choice.stated)) if one.each and one.stated.against), None)
    is_one_of = lead is not None and any(own == one.measure for one in lead.each)
    if lead is None or not is_one_of or not choice.stated.against:
        return choice
    return replace(choice, each=tuple(replace(one, fit=choice.candidates[0].fit) for one in lead.each))
