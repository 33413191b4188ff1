"""The words that the municipality has taught the fact checker: the same at the command line and on the site."""

from samstyr.reports.fact_check.own_words import Groups
from samstyr.reports.models import TaughtWords


def taught_words() -> Groups:
    """Return the groups of words for one thing, in the order they were taught; in one query."""
    return tuple(tuple(words) for words in TaughtWords.objects.order_by("event").values_list("words", flat=True))
