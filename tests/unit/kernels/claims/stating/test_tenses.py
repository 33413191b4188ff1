"""Whether a sentence says how things are when it is written."""

import pytest

from samstyr.kernels.claims.stating.tenses import is_of_now
from samstyr.kernels.claims.stating.times import times_in
from samstyr.kernels.texts import Language
from tests.stated_values import periods_of, reading_of, stated


def of_now(text: str, language: Language = "nb") -> bool:
    reading = reading_of(text, language)
    return is_of_now(reading, times_in(reading))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("29 prosent av strandsonen er tilgjengelig for alle.", True),
        ("Sju av ti voksne trives der de bor.", True),
        ("Skolen har 45 elever.", True),
        ("69 prosent tror på et godt liv, to prosentpoeng færre enn i 2019.", True),
        # What was, what has been done, what says its own time, and what goes on with a change that was told.
        ("29 prosent av strandsonen var tilgjengelig.", False),
        ("Klubben svarte at 45 prosent trives.", False),
        ("Utvalget har behandlet 45 saker.", False),
        ("I 2021 er 29 prosent tilgjengelig.", False),
        ("Det er en økning på 3 prosentpoeng.", False),
        ("Skole: 45 elever.", False),
        ("Trivselen er svakere enn året før.", False),
        ("Snittet er 45 elever.", False),
    ],
)
def test_the_verb_says_so(text: str, wanted: bool):
    assert of_now(text) is wanted


def test_english_verbs_do_too():
    assert of_now("Seven out of ten adults are happy where they live.", "en")
    assert not of_now("Seven out of ten adults were happy.", "en")


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("I 2019 gikk 40 barn på ski. 29 prosent av strandsonen er tilgjengelig for alle.", ""),
        ("I 2019 gikk 40 barn på ski. 29 prosent av strandsonen var tilgjengelig for alle.", "2019"),
        ("I 2019 gikk 40 barn på ski. Andelen er 29 prosent.", "2019"),
        ("I 2021 falt 40 trær. 69 prosent tror på et godt liv, to prosentpoeng færre enn i 2019.", "2019-2022"),
    ],
)
def test_the_time_of_the_sentence_before_is_not_its(text: str, last: str):
    assert periods_of(stated(text)[-1]) == last
