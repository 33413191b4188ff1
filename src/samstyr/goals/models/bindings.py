"""Which series indicators are bound to, and what sources say of them by that."""

from django.db import models

from samstyr.database.models import NumericField, PackageRow
from samstyr.goals.models.aims import Indicator


class Binding(PackageRow):
    """From a day on, an indicator is worked out from series by a formula; `reference` and `owner` say whose that is."""

    indicator = models.ForeignKey(Indicator, models.DO_NOTHING)
    valid_from = models.DateField()
    formula = models.TextField()
    reference = models.TextField()
    owner = models.TextField()
    differs_nb = models.TextField(default="")
    differs_en = models.TextField(default="")

    class Meta:
        constraints = [models.UniqueConstraint(name="binding_once_a_day", fields=["indicator", "valid_from"])]


class SourceFigure(models.Model):
    """A reading: what sources say of an indicator in an area for a period, whatever a person has typed.

    Those of an indicator are replaced together, by the event with this number. `steps` are pairs of a text in bokmål
    and in English; `snapshots` the numbers of those that the figure rests on. `period` is as an observation's.
    """

    indicator = models.ForeignKey(Indicator, models.DO_NOTHING)
    area = models.ForeignKey("places.Area", models.DO_NOTHING)
    year = models.IntegerField()
    period = models.TextField(default="")
    value = NumericField(null=True)
    status = models.TextField()
    snapshots = models.JSONField()
    steps = models.JSONField()
    source = models.TextField()
    line = models.TextField()
    caveat_nb = models.TextField(default="")
    caveat_en = models.TextField(default="")
    comparable_with = models.TextField(default="")
    event = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="source_figure_once_per_period", fields=["indicator", "area", "year", "period"]
            ),
            models.CheckConstraint(
                name="source_figure_measured_means_value",
                condition=models.Q(status="measured", value__isnull=False)
                | (~models.Q(status="measured") & models.Q(value=None)),
            ),
        ]


class CitedSources(models.Model):
    """What the readings of an indicator rest on.

    `snapshots`: of each its number, source, table, title, publisher, address, licence and its address, when it was
    fetched, what the source says of updates, what a person remarked, and notes. `seams`: by area the days on which it
    got other codes, with the kind and the reason in words.
    """

    indicator = models.OneToOneField(Indicator, models.DO_NOTHING, primary_key=True)
    snapshots = models.JSONField()
    seams = models.JSONField()
    event = models.BigIntegerField()
