import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.language.sorting import initial, norwegian_key

IN_ORDER = [
    "–", "2 b", "10 a", "A", "a", "Asker", "avfall", "bibliotek", "Hurum", "Røyken", "Sætre", "Tofte", "Y", "ü", "Zoo",
    "ære", "Ærlig", "øl", "Østre", "Øvre", "å", "Aaby", "Ås",
]  # fmt: skip


@pytest.mark.parametrize("seed", range(5))
def test_the_norwegian_order_whatever_order_they_came_in(seed):
    mixed = list(IN_ORDER)
    random.Random(seed).shuffle(mixed)
    ordered = sorted(mixed, key=norwegian_key)
    assert [text for text in ordered if text not in ("Y", "ü")] == [t for t in IN_ORDER if t not in ("Y", "ü")]


@given(st.text("ABCabcæøåÆØÅéüaä1 2-"), st.text("ABCabcæøåÆØÅéüaä1 2-"))
def test_only_equal_texts_have_equal_keys(one, other):
    assert (norwegian_key(one) == norwegian_key(other)) == (one == other)


@given(st.lists(st.text("abcdefghijklmnopqrstuvwxyzæøå", min_size=1).filter(lambda text: "aa" not in text)))
def test_words_of_plain_letters_follow_the_alphabet(texts):
    alphabet = "abcdefghijklmnopqrstuvwxyzæøå"
    assert sorted(texts, key=norwegian_key) == sorted(texts, key=lambda text: [alphabet.index(c) for c in text])


@given(st.text("abåæø", max_size=6), st.text("abåæø", max_size=6))
def test_double_a_stands_with_the_ring_letter(before, after):
    both = sorted([f"{before}aa{after}z", f"{before}å{after}a", f"{before}z{after}"], key=norwegian_key)
    assert both == sorted(both, key=norwegian_key)
    assert initial("aa") == initial("å") == "Å"


def test_what_begins_with_no_letter_stands_under_the_sign():
    assert [initial(text) for text in ("5G", "«Å høre til»", "–", "ærlig", "Ügle", "")] == [
        "#",
        "Å",
        "#",
        "Æ",
        "Y",
        "#",
    ]
