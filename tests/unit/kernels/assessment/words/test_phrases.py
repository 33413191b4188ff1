import re
from importlib.resources import files
from pathlib import Path
from string import Formatter

import pytest

from samstyr.kernels.assessment.words.phrases import PHRASES, listed, phrase, sentence, together
from samstyr.kernels.texts import NO_TEXT, Text


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


@pytest.mark.parametrize("key", PHRASES)
def test_both_languages_have_the_same_fields(key):
    assert fields(PHRASES[key].nb) == fields(PHRASES[key].en)
    assert PHRASES[key].nb.count(".") <= 3, "klarspråk: short"


def test_every_phrase_is_used():
    folder = Path(str(files("samstyr.kernels.assessment.words")))
    code = "\n".join(path.read_text("utf-8") for path in folder.glob("*.py"))
    named = set(re.findall(r'"([a-z_]+)"', code))
    unused = {key for key in PHRASES if key not in named and not key.startswith("obstacle_")}
    assert not unused


def test_a_field_is_filled_in_in_its_own_language():
    filled = phrase("target_below", value=Text("80 %", "80%"))
    assert (filled.nb, filled.en) == ("under 80 %", "under 80%")
    assert phrase("standing_reservation", caveat=Text("Med bufferfond.")).en == "Reservation: Med bufferfond."


def test_an_unknown_phrase_or_a_missing_field_is_an_error():
    with pytest.raises(KeyError):
        phrase("no_such_phrase")
    with pytest.raises(KeyError, match="value"):
        phrase("target_below")


def test_texts_are_put_together():
    assert together([NO_TEXT, Text("Opp.", "Up."), NO_TEXT]).nb == "Opp."
    assert together([]) is NO_TEXT
    assert sentence(NO_TEXT) == NO_TEXT


@pytest.mark.parametrize(
    ("years", "nb", "en"),
    [(["2020"], "2020", "2020"), (["2020", "2021"], "2020 og 2021", "2020 and 2021"),
     (["2020", "2021", "2022"], "2020, 2021 og 2022", "2020, 2021 and 2022")],
)  # fmt: skip
def test_a_list_ends_with_and(years, nb, en):
    joined = listed([Text(year, year) for year in years])
    assert (joined.nb, joined.en) == (nb, en)
