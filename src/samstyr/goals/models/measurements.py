"""Observations, what was published only as a change, and what observations said before they changed, or that they
were not there."""

from django.db import models

from samstyr.database.models import Cited, NumericField, PackageRow
from samstyr.goals.models.aims import Indicator


class Observation(PackageRow, Cited):
    """A figure of an indicator in an area for a period, or the reason that there is none.

    `period` is '' for a calendar year; otherwise its text form, which ends in `year`. `snapshot` is the newest one that
    a figure brought by a binding rests on; a figure that a person typed, in a package, has none.
    """

    indicator = models.ForeignKey(Indicator, models.DO_NOTHING)
    area = models.ForeignKey("places.Area", models.DO_NOTHING)
    year = models.IntegerField()
    period = models.TextField(default="")
    value = NumericField(null=True)
    status = models.TextField()
    comparable_with = models.TextField(default="")
    caveat_nb = models.TextField(default="")
    caveat_en = models.TextField(default="")
    raw = models.TextField(default="")
    snapshot = models.ForeignKey("statistics.Snapshot", models.DO_NOTHING, null=True, db_index=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="observation_once_per_period", fields=["indicator", "area", "year", "period"]),
            models.CheckConstraint(
                name="observation_measured_means_value",
                condition=models.Q(status="measured", value__isnull=False)
                | (~models.Q(status="measured") & models.Q(value=None)),
            ),
        ]


class Revision(models.Model):
    """What an observation said before it was changed or retired: who, when, why, by which load (or other event)."""

    indicator = models.ForeignKey(Indicator, models.DO_NOTHING)
    area = models.ForeignKey("places.Area", models.DO_NOTHING)
    year = models.IntegerField()
    period = models.TextField(default="")
    before = models.JSONField()
    load = models.BigIntegerField(db_index=True)
    at = models.DateTimeField()
    by = models.TextField()
    why = models.TextField(default="")


class Arrival(models.Model):
    """A figure that came where there was none, by which load (or other event); those of the first package are not kept.

    With the revisions it says what stood at any earlier event.
    """

    indicator = models.ForeignKey(Indicator, models.DO_NOTHING)
    area = models.ForeignKey("places.Area", models.DO_NOTHING)
    year = models.IntegerField()
    period = models.TextField(default="")
    load = models.BigIntegerField(db_index=True)


class StatedChange(PackageRow, Cited):
    """A change that was published without the level it starts from."""

    indicator = models.ForeignKey(Indicator, models.DO_NOTHING)
    year = models.IntegerField()
    base_year = models.IntegerField()
    value = NumericField()
    unit = models.ForeignKey("statistics.Unit", models.DO_NOTHING, db_column="unit")
    basis = models.TextField()
    note_nb = models.TextField(default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="stated_change_once_per_source", fields=["indicator", "year", "base_year", "source", "line"]
            ),
            models.CheckConstraint(
                name="stated_change_base_is_earlier", condition=models.Q(base_year__lt=models.F("year"))
            ),
        ]
