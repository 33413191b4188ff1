import pytest

from samstyr.kernels.language.stop_words import asks_for_amount, telling


@pytest.mark.parametrize(
    ("question", "kept"),
    [
        ("hvor mange bor i asker", ("bor", "asker")),
        ("how much debt do we have", ("debt",)),
        ("hvordan gar det med skolen", ("skolen",)),
        ("hvor", ("hvor",)),
        ("gjeld", ("gjeld",)),
    ],
)
def test_only_what_tells_something_is_kept(question, kept):
    assert telling(tuple(question.split())) == kept


def test_beside_its_own_name_the_words_that_ask_are_kept():
    assert telling(("hvor", "stor", "er", "asker"), {"asker"}) == ("hvor", "stor", "asker")
    assert telling(("hvor", "mange", "bor", "i", "asker"), {"asker"}) == ("bor", "asker")


def test_questions_about_an_amount_are_known():
    assert asks_for_amount(("hvor", "stor", "gjeld"))
    assert asks_for_amount(("how", "many", "people"))
    assert not asks_for_amount(("mange", "hvor"))
    assert not asks_for_amount(("gjeld",))
