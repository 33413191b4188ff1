import pytest

from samstyr.kernels.datasets.symbols import SYMBOLS, meaning_of, why_missing
from samstyr.kernels.missing import Missing, MissingReason


@pytest.mark.parametrize(
    ("symbol", "publisher", "reason"),
    [
        (".", "ssb", MissingReason.NOT_APPLICABLE),
        ("..", "ssb", MissingReason.NOT_AVAILABLE),
        ("...", "ssb", MissingReason.PENDING),
        (":", "ssb", MissingReason.SUPPRESSED),
        ("k", "fhi", MissingReason.SUPPRESSED),
        ("*", "udir", MissingReason.SUPPRESSED),
        (" : ", "ssb", MissingReason.SUPPRESSED),
        ("..", "px", MissingReason.NOT_AVAILABLE),
    ],
)
def test_a_symbol_means_what_its_publisher_means(symbol, publisher, reason):
    assert why_missing(symbol, publisher) == Missing(reason)


@pytest.mark.parametrize("publisher", [*SYMBOLS, "nobody"])
def test_a_reason_is_never_guessed(publisher):
    assert why_missing("?!", publisher) == Missing(MissingReason.NOT_AVAILABLE)
    assert why_missing("", publisher) == Missing(MissingReason.NOT_AVAILABLE)


def test_a_dash_is_exactly_nothing_and_not_missing():
    assert why_missing("-", "ssb") is None
    assert why_missing("-", "px") is None
    assert why_missing("-", "udir") == Missing(MissingReason.NOT_AVAILABLE)


def test_a_provisional_figure_is_said_to_be_so():
    meaning = meaning_of("*", "ssb")
    assert meaning is not None
    assert (meaning.is_provisional, meaning.reason) == (True, None)
    assert meaning_of("?", "ssb") is None
