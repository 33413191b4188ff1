"""What is said of the results of a survey as a whole: every measure that was asked for in it."""

from typing import Final

from samstyr.kernels.claims.linking.groups import names_who
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.measures import Measure
from samstyr.kernels.claims.linking.stems import stem
from samstyr.kernels.claims.linking.wording import results_stems
from samstyr.kernels.claims.stating.values import Basis, StatedFigure, StatedKind
from samstyr.kernels.language.folding import words

_ASKED: Final = "undersøk"
_FEWEST: Final = 2


def of_survey(stated: StatedFigure, index: Index) -> tuple[Measure, ...]:
    """Return the measures of the survey that is spoken of, where a direction is that of its results; else none.

    They must have figures in every place that is said, for both times that are said.
    """
    survey = _name(stated.sentence.survey)
    is_of_results = stated.kind is StatedKind.DIRECTION and bool(survey) and _is_of_results(stated, index)
    if not is_of_results or stated.period_basis is not Basis.SAID or not stated.areas:
        return ()
    found = [one for one in index.measures if _name(one.survey) == survey and _has_all(one, stated)]
    return tuple(found) if len(found) >= _FEWEST else ()


def _name(survey: str) -> str:
    """Return what a survey is called without its ending, '' where it is only «undersøkelsen»."""
    first, asked, _ = survey.casefold().partition(_ASKED)
    return first.rpartition(" ")[2] if asked else ""


def _is_of_results(stated: StatedFigure, index: Index) -> bool:
    """Return whether nothing is named but results, or that people are content."""
    language = stated.sentence.language
    results = results_stems(language)
    spoken = [word for word in (*stated.subject.own, *words(stated.text.casefold())) if word.isalpha()]
    if not any(stem(word, language) in results for word in spoken):
        return False
    others = (word for word in stated.subject.own if stem(word, language) not in results)
    return not any(index.is_known(word) and not names_who(word, language) for word in others)


def _has_all(measure: Measure, stated: StatedFigure) -> bool:
    return all((area, period) in measure.figures for area in stated.areas for period in stated.periods)
