"""An assessment explained: the answer first, then why, then the steps."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from samstyr.kernels.assessment.outcomes import Assessment, Attainment
from samstyr.kernels.assessment.rules import thresholds
from samstyr.kernels.assessment.words.change_words import change_words, worth_words
from samstyr.kernels.assessment.words.labels import ATTAINMENT_LABELS, DIRECTION_HEADLINES
from samstyr.kernels.assessment.words.phrases import listed, phrase, sentence, together
from samstyr.kernels.assessment.words.quoting import amount
from samstyr.kernels.assessment.words.standing import standing_words
from samstyr.kernels.assessment.words.steps import steps
from samstyr.kernels.assessment.words.verdict_steps import Step
from samstyr.kernels.period import day_label
from samstyr.kernels.texts import NO_TEXT, Text

NO_NAMES: Final[Mapping[str, Text]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Explanation:
    """An assessment in words.

    `headline` is the whole answer in a line; `latest` names the figure, its age and what is to come;
    `standing` and `change` say why; `worth_a_look` has the reasons in order of weight, without capitals or stops;
    `steps` can be redone by hand.
    """

    headline: Text
    latest: Text
    standing: Text
    change: Text
    worth_a_look: tuple[Text, ...]
    steps: tuple[Step, ...]

    @property
    def text(self) -> Text:
        """Return headline, standing and change as one paragraph."""
        return together((self.headline, self.standing, self.change))


def explain(
    assessment: Assessment, *, field_size: int | None = None, decided_by: Mapping[str, Text] = NO_NAMES
) -> Explanation:
    """Return an assessment in words, in both languages.

    `field_size` is how many there are in a ranking; `decided_by` has the names of the bodies and plans
    that targets name by id.
    """
    return Explanation(
        headline=headline(assessment),
        latest=latest_words(assessment),
        standing=standing_words(assessment),
        change=change_words(assessment, field_size),
        worth_a_look=worth_words(assessment),
        steps=tuple(steps(assessment, decided_by)),
    )


def headline(assessment: Assessment) -> Text:
    """Return the answer in a line: «Ikke nådd. Bedre enn forrige måling.»"""
    change = sentence(DIRECTION_HEADLINES[assessment.change.direction])
    attainment = assessment.attainment
    if attainment is Attainment.NO_DATA:
        return phrase("headline_one", change=sentence(ATTAINMENT_LABELS[attainment]))
    if attainment is Attainment.NO_TARGET:
        return phrase("headline_one", change=change)
    return phrase("headline_both", attainment=sentence(ATTAINMENT_LABELS[attainment]), change=change)


def latest_words(assessment: Assessment) -> Text:
    """Return the latest figure in words, with what is to come and whether it is outdated."""
    latest = assessment.latest
    if latest is None:
        said = phrase("latest_none")
    else:
        value = amount(latest.number, assessment.unit, assessment.decimals)
        said = phrase("latest_value", value=value, period=latest.period.label)
    return together((said, _outdated_words(assessment), _pending_words(assessment)))


def _outdated_words(assessment: Assessment) -> Text:
    if not assessment.outdated:
        return NO_TEXT
    years = thresholds(assessment.as_of).outdated_after_years
    return phrase("latest_outdated", years=years, day=day_label(assessment.as_of))


def _pending_words(assessment: Assessment) -> Text:
    periods = [period.label for period in assessment.pending]
    return phrase("latest_pending", periods=listed(periods)) if periods else NO_TEXT
