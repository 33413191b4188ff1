"""Which observations are shown with which status, asked of the database, so that long lists can be read in parts."""

from django.db.models import Case, IntegerField, Q, Value, When
from django.db.models.functions import Coalesce

from samstyr.kernels.missing import MissingReason
from samstyr.statistics.queries.suppression import PERSONS, SMALLEST_COUNT_OF_PERSONS

MEASURED = "measured"
# The rule of `statistics.queries.suppression`, in the database's words; a test holds the two against each other.
_OF_PERSONS = Case(
    When(indicator__unit=PERSONS, then=Value(SMALLEST_COUNT_OF_PERSONS)),
    default=Value(0),
    output_field=IntegerField(),
)
_ABOUT_FEW = Q(value__gt=0, value__lt=Coalesce("indicator__min_count", _OF_PERSONS))


def shown_as(statuses: tuple[str, ...]) -> Q:
    """Return the condition for observations that are shown with one of these statuses.

    A figure that is suppressed was measured, but is not shown as measured.
    """
    plain = set(statuses) - {MEASURED}
    wanted = Q(status__in=plain)
    if MEASURED in statuses:
        wanted |= Q(status=MEASURED) & ~_ABOUT_FEW
    if MissingReason.SUPPRESSED.value in statuses:
        wanted |= _ABOUT_FEW
    return wanted
