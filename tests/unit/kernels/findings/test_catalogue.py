import re

import pytest

from samstyr.kernels.findings.catalogue import CATALOGUE, LONGEST_SHOWN, Weight, fault, shown
from samstyr.kernels.texts import Text

FIELD = re.compile(r"\{([a-z_]+)\}")


@pytest.mark.parametrize("code", CATALOGUE)
def test_every_class_is_said_in_both_languages_with_the_same_fields(code: str):
    kind = CATALOGUE[code]
    for text in (kind.what, kind.why, kind.remedy):
        assert text.nb
        assert text.en
        assert sorted(set(FIELD.findall(text.nb))) == sorted(set(FIELD.findall(text.en)))
    assert kind.code == code


def test_fields_are_filled_in_in_each_language():
    found = fault("untrue-number", 3, 9, stated="97,5 %", figure=Text("97,4 %", "97.4%"))
    assert found.what("nb") == "Det står «97,5 %», men tallet er 97,4 %."
    assert found.what("en") == 'It says "97,5 %", but the figure is 97.4%.'
    assert found.kind.weight is Weight.UNTRUE
    assert "trust" in found.why("en")
    assert found.remedy("en").startswith("Correct the text to 97.4%")


def test_what_a_stranger_wrote_is_not_filled_in_itself():
    assert "{figure}" in fault("untrue-number", 0, 0, stated="{figure}", figure="x").what("en")


def test_a_field_may_have_any_name():
    assert fault("section-not-filled", section="a", reference="b", code="c", start="d").remedy("en").count("c}") == 1


def test_a_fault_moves_with_its_text():
    moved = fault("no-figures", 1, 4, id="a").moved(10)
    assert (moved.start, moved.end, moved.what("en")) == (11, 14, '"a" has no figures at all.')


def test_long_and_unseen_text_is_cut_and_spelled_out():
    assert shown("x" * 200).nb == "x" * LONGEST_SHOWN + "…"
    assert shown("a\u202eb").nb == "a\\u202eb"


def test_each_weight_has_a_word():
    assert [weight.label.en for weight in Weight] == ["cannot be used", "is not so", "not filled", "note"]
