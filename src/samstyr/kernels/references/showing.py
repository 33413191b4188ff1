"""A reference as a reader sees it, in both languages."""

from samstyr.kernels.assessment.words.quoting import both
from samstyr.kernels.findings.catalogue import fault
from samstyr.kernels.missing import Missing
from samstyr.kernels.numbers import format_change, format_difference, format_number, format_signed, format_value
from samstyr.kernels.references.choosing import CannotResolve
from samstyr.kernels.references.expressions import Options
from samstyr.kernels.references.outcomes import Outcome
from samstyr.kernels.rounding import decimals_in
from samstyr.kernels.texts import Language, Text


def shown(outcome: Outcome, options: Options) -> Text:
    """Return what stands in the text: the figure in its unit, why it is missing, or the target in words.

    Raises CannotResolve for more decimals than the figure has, and for a sign on what is no change.
    """
    if isinstance(outcome.value, Missing):
        return outcome.value.reason.label
    value, decimals = outcome.value, _decimals(outcome, options)
    if options.sign and not outcome.is_difference:
        raise CannotResolve(fault("sign-not-here"))
    if outcome.words and options.unit and options.decimals is None:
        return outcome.words

    def write(language: Language) -> str:
        if not options.unit:
            plain = abs(value) if outcome.is_difference else value
            return (
                format_signed(value, decimals, language) if options.sign else format_number(plain, decimals, language)
            )
        if options.sign:
            return format_change(value, outcome.unit, decimals, language)
        if outcome.is_difference:
            return format_difference(value, outcome.unit, decimals, language)
        return format_value(value, outcome.unit, decimals, language)

    return both(write)


def _decimals(outcome: Outcome, options: Options) -> int:
    if options.decimals is None or isinstance(outcome.value, Missing):
        return outcome.decimals
    most = max(outcome.decimals, decimals_in(outcome.value))
    if options.decimals > most:
        raise CannotResolve(fault("too-many-decimals", asked=options.decimals, most=most))
    return options.decimals
