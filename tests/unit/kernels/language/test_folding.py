import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.language.folding import fold, words


@pytest.mark.parametrize("spelling", ["Lånegjeld", "LÅNEGJELD", "laanegjeld", "lanegjeld", "la\u030anegjeld"])
def test_all_ways_of_writing_a_word_fold_alike(spelling):
    assert fold(spelling) == "lanegjeld"


@pytest.mark.parametrize(
    ("one", "other"),
    [("Røyken", "Roeyken"), ("Røyken", "royken"), ("næring", "naering"), ("Öl", "øl"), ("Čáhci", "cahci")],
)
def test_digraphs_and_forgotten_marks(one, other):
    assert fold(one) == fold(other)


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="abcæøåÆØÅ aeo"))
def test_case_never_matters(text):
    assert fold(text.upper()) == fold(text)


def test_words_come_in_order_and_a_name_with_a_number_also_gives_its_letters():
    assert words("Svevestøv (PM2,5) – 5G, 10. trinn og A_B") == (
        "Svevestøv", "PM25", "PM", "5G", "10", "trinn", "og", "A", "B",
    )  # fmt: skip
