"""The answer that a key figure gives: the figure itself, how it stands against its targets, and how it has moved."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from samstyr.goals.queries.values import Standing
from samstyr.kernels.assessment.outcomes import Assessment, Attainment, Polarity, Verdict
from samstyr.kernels.assessment.words.change_words import change_words
from samstyr.kernels.assessment.words.labels import ATTAINMENT_LABELS, DIRECTION_HEADLINES, POLARITY_LABELS, ROLE_NAMES
from samstyr.kernels.assessment.words.phrases import sentence, together
from samstyr.kernels.assessment.words.standing import standing_words, verdict_words
from samstyr.kernels.figures import Figure
from samstyr.kernels.missing import Missing
from samstyr.kernels.numbers import NO_BREAK_SPACE, format_figure, format_number
from samstyr.kernels.texts import NO_TEXT, Language, Text
from samstyr.kernels.units import UnitKind
from samstyr.look.parts import Words
from samstyr.portal import wording
from samstyr.portal.visit import Visit


@dataclass(frozen=True, slots=True)
class BigFigure:
    """A figure as the largest thing on a page; `missing` is the reason, where there is none."""

    figure: str = ""
    unit: str = ""
    when: str = ""
    missing: Words = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A status as a sentence with its reason."""

    status: str
    title: Words
    text: Words
    arrow: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer, from the figure down."""

    big: BigFigure
    sentences: tuple[Sentence, ...]


def answer(standing: Standing, visit: Visit) -> Answer:
    """Return how a key figure stands."""
    return Answer(latest(standing, visit), (*_verdicts(standing.assessment), _change(standing)))


def latest(standing: Standing, visit: Visit) -> BigFigure:
    """Return the latest measured figure; without one, the reason that the last is missing."""
    figure = standing.assessment.latest
    if figure is not None:
        return big_figure(figure, visit.language, _("%(when)s, latest measurement"))
    last = standing.series.figures[-1:]
    reason = [one.value.reason.label for one in last if isinstance(one.value, Missing)]
    return BigFigure(missing=sentence(reason[0]) if reason else _("No figures"))


def big_figure(figure: Figure, language: Language, when: str = "%(when)s") -> BigFigure:
    """Return a figure with its unit apart, so that the unit can stand smaller beside it."""
    said = when % {"when": wording.in_period(figure.period, language)}
    if isinstance(figure.value, Missing):
        return BigFigure(when=said, missing=sentence(figure.value.reason.label))
    whole, number = format_figure(figure, language), format_number(figure.value, None, language)
    if figure.unit.kind is UnitKind.RANK or number not in whole:
        return BigFigure(whole, "", said)
    before, _number, after = whole.partition(number)
    unit = " ".join(part.strip(f" {NO_BREAK_SPACE}") for part in (before, after)).strip()
    return BigFigure(number, unit, said)


def polarity_words(standing: Standing) -> Text:
    """Return which way is good, and whether that is our reading."""
    indicator = standing.indicator
    said = sentence(POLARITY_LABELS[indicator.polarity])
    reading = Text(" (vår lesning)", " (our reading)") if indicator.polarity_judged else Text("")
    return Text(f"{said.nb}{reading.nb}.", f"{said.en}{reading.en}.")


def _which_way_is_good(standing: Standing) -> Text:
    """Return which way is good, unless the words about the change have said it: that neither is."""
    return NO_TEXT if standing.indicator.polarity is Polarity.NEUTRAL else polarity_words(standing)


def _verdicts(assessment: Assessment) -> tuple[Sentence, ...]:
    if not assessment.verdicts:
        status = Attainment.NO_DATA if assessment.latest is None else Attainment.NO_TARGET
        return (Sentence(status, sentence(ATTAINMENT_LABELS[status]), standing_words(assessment)),)
    return tuple(Sentence(one.attainment, _title(one), verdict_words(one, assessment)) for one in assessment.verdicts)


def _title(verdict: Verdict) -> Text:
    label = sentence(ATTAINMENT_LABELS[verdict.attainment])
    if verdict.target.role.gives_verdict:
        return label
    # «Over» alone says too little as a headline.
    role = ROLE_NAMES[verdict.target.role]
    return Text(f"{label.nb} {role.nb.lower()}", f"{label.en} {role.en.lower()}")


def _change(standing: Standing) -> Sentence:
    assessment = standing.assessment
    direction = assessment.change.direction
    return Sentence(
        direction,
        sentence(DIRECTION_HEADLINES[direction]),
        together((change_words(assessment), _which_way_is_good(standing))),
        wording.arrow(assessment.change),
    )
