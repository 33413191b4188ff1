"""How the figure of a municipality was made from those of its codes, in words and numbers."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from samstyr.kernels.assessment.words.phrases import together
from samstyr.kernels.assessment.words.quoting import bracketed, number
from samstyr.kernels.missing import Missing
from samstyr.kernels.municipalities.history import History
from samstyr.kernels.municipalities.joining import JoiningRule
from samstyr.kernels.municipalities.seams import named
from samstyr.kernels.texts import Text

OWN: Final = Text("Tallet er publisert for {codes}.", "The figure is published for {codes}.")
BY_SOURCE: Final = Text(
    "Kilden gir selv tallet for {codes}, som ikke gjaldt på den tiden.",
    "The source itself gives the figure for {codes}, which did not count at that time.",
)
SUMMED: Final = Text("{parts} = {whole}", "{parts} = {whole}")
PART: Final = Text("{value} ({code})", "{value} ({code})")
WEIGHTED: Final = Text(
    "Snitt veid med {weight}: ({parts}) / ({weights}) = {whole}", "Mean by {weight}: ({parts}) / ({weights}) = {whole}"
)
WEIGHTED_PART: Final = Text("{value} × {weight} ({code})", "{value} × {weight} ({code})")


def own_step(codes: Sequence[str], history: History) -> Text:
    """Return that a figure is published for a code: «Tallet er publisert for 3025 Asker.»"""
    return OWN.filled(codes=named(codes, history))


def source_step(codes: Sequence[str], history: History) -> Text:
    """Return that the source gave a figure under codes that did not count then."""
    return BY_SOURCE.filled(codes=named(codes, history))


def parts_step(
    values: Mapping[str, Decimal | Missing],
    weights: Mapping[str, Decimal | Missing],
    whole: Decimal | Missing,
    rule: JoiningRule,
    history: History,
) -> Text:
    """Return the sum or the weighted mean with its numbers; a missing part says why it is missing."""
    if not weights:
        parts = [_part(value, rule.decimals, named([code], history)) for code, value in values.items()]
        return SUMMED.filled(parts=together(parts, " + "), whole=_number(whole, rule.decimals))
    weighed = {code: _number(weight, rule.weight_decimals) for code, weight in weights.items()}
    parts = [
        WEIGHTED_PART.filled(value=_number(value, rule.decimals), weight=weighed[code], code=named([code], history))
        for code, value in values.items()
    ]
    return WEIGHTED.filled(
        weight=rule.weight_label or rule.weight,
        parts=together(parts, " + "),
        weights=together(weighed.values(), " + "),
        whole=_number(whole, rule.decimals),
    )


def _part(value: Decimal | Missing, decimals: int, code: Text) -> Text:
    return PART.filled(value=_number(value, decimals), code=code)


def _number(value: Decimal | Missing, decimals: int) -> Text:
    return value.reason.label if isinstance(value, Missing) else bracketed(number(value, decimals))
