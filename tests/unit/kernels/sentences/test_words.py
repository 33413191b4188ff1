"""The words that sentences are told apart by."""

from samstyr.kernels.sentences.words import WORDS


def test_lists_are_in_small_letters_and_without_their_last_stop():
    for words in WORDS.values():
        for one in (*words.within, *words.before_number, *words.may_end, *words.months, *words.starters):
            assert one == one.casefold().strip().removesuffix(".")


def test_a_word_stands_in_one_list_of_abbreviations():
    for words in WORDS.values():
        assert not words.within & words.before_number
        assert not (words.within | words.before_number) & words.may_end
