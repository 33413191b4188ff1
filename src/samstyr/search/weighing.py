"""How much each word of an entry weighs: a word of the title more than one below it, in a short title most."""

from samstyr.kernels.language.folding import fold, words
from samstyr.kernels.language.stop_words import SMALL_WORDS
from samstyr.kernels.texts import Language, Text
from samstyr.search.values import Draft, Kind

LANGUAGES: tuple[Language, Language] = ("nb", "en")
# A title of one word weighs 5, one of eight words 3.25.
TITLE, TITLE_SHARED, SAID, ALSO = 3.0, 2.0, 1.2, 0.8
# What a search most often is for, when the words fit equally well.
IMPORTANCE = {
    Kind.FOCUS_AREA: 1.3,
    Kind.GOAL: 1.0,
    Kind.INDICATOR: 1.3,
    Kind.FACT: 1.1,
    Kind.TABLE: 1.05,
    Kind.PROMISE: 0.9,
    Kind.PLAN: 1.05,
    Kind.REPORT: 0.95,
    Kind.CASE: 0.75,
    Kind.RECORD: 0.75,
    Kind.BODY: 1.05,
    Kind.SERVICE_AREA: 1.0,
    Kind.AREA: 0.9,
    Kind.PAGE: 1.2,
}


def weighed(draft: Draft, language: Language) -> dict[str, tuple[float, str]]:
    """Return the words of a draft in a language by their folded form: the best weight, and how it is written."""
    found: dict[str, tuple[float, str]] = {}
    title = _telling(_own(draft.title, language))
    for word in title:
        _keep(found, word, TITLE + TITLE_SHARED / len(title))
    for word in _telling(_own(draft.said, language)):
        _keep(found, word, SAID)
    for text in draft.also:
        for word in _telling(_own(text, language)):
            _keep(found, word, ALSO)
    return found


def _own(text: Text, language: Language) -> str:
    return text.nb if language == "nb" else text.en


def _telling(text: str) -> list[str]:
    return [word for word in words(text) if fold(word) not in SMALL_WORDS]


def _keep(found: dict[str, tuple[float, str]], word: str, weight: float) -> None:
    folded = fold(word)
    if folded and weight > found.get(folded, (0.0, ""))[0]:
        found[folded] = (weight, word)
