import pytest

from samstyr.statistics.listing import listed


@pytest.mark.parametrize(
    ("words", "said"),
    [([], "none"), (["a"], "a"), (["a", "b"], "a, b"), (["a", "b", "c"], "a, b and 1 more")],
)
def test_a_few_are_named_and_the_rest_counted(words, said):
    assert listed(words, most=2) == said
