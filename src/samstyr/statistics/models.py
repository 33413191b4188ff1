"""Sources, units, table cells, series of snapshots, and records."""

from django.db import models

from samstyr.database.models import Cited, NumericField, PackageRow


class Source(PackageRow):
    """A document or register that rows cite."""

    id = models.TextField(primary_key=True)
    title_nb = models.TextField()
    title_en = models.TextField(default="")
    publisher = models.TextField()
    published = models.TextField(default="")
    language = models.TextField(default="")
    kind = models.TextField(default="")


class Unit(PackageRow):
    """A unit of measurement; `kind` decides what may be said about a change in it."""

    code = models.TextField(primary_key=True)
    symbol_nb = models.TextField(default="")
    symbol_en = models.TextField(default="")
    label_nb = models.TextField()
    label_en = models.TextField(default="")
    kind = models.TextField()
    decimals_default = models.IntegerField()


class Cell(PackageRow, Cited):
    """One cell of a published table, in long form."""

    id = models.TextField(primary_key=True)
    table_id = models.TextField(db_index=True)
    table_title_nb = models.TextField()
    table_title_en = models.TextField(default="")
    source_org = models.TextField(default="")
    chapter = models.TextField(default="")
    row_label = models.TextField()
    row_label_en = models.TextField(default="")
    column_label = models.TextField()
    column_label_en = models.TextField(default="")
    area = models.ForeignKey("places.Area", models.DO_NOTHING)
    area_dim = models.TextField()
    year_or_period = models.TextField()
    unit = models.ForeignKey(Unit, models.DO_NOTHING, db_column="unit")
    value = NumericField(null=True)
    raw = models.TextField(default="")
    note_nb = models.TextField(default="")
    note_en = models.TextField(default="")
    min_count = models.IntegerField(null=True)


class SourceSeries(PackageRow):
    """Which cells of which snapshots are one series. `source` and `table` are those of the snapshots.

    `codes` are those of the other dimensions (`Dim=code;Dim2=code`); `place` and `time` name dimensions, '' for the one
    that the source says; `place` is `-` where all is about the municipality. `factor`: NULL is 1.
    """

    id = models.TextField(primary_key=True)
    title_nb = models.TextField()
    title_en = models.TextField(default="")
    source = models.TextField()
    table = models.TextField()
    codes = models.TextField(default="")
    place = models.TextField(default="")
    time = models.TextField(default="")
    unit = models.ForeignKey(Unit, models.DO_NOTHING, db_column="unit")
    stated_unit = models.TextField(default="")
    factor = NumericField(null=True)
    decimals = models.IntegerField()
    joining = models.TextField()
    weight = models.ForeignKey("self", models.DO_NOTHING, null=True, db_column="weight", related_name="weighs")
    note_nb = models.TextField(default="")
    note_en = models.TextField(default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="series_is_weighted_by_something",
                condition=models.Q(joining="weighted", weight__isnull=False)
                | (~models.Q(joining="weighted") & models.Q(weight=None)),
            )
        ]


class Record(PackageRow):
    """A row of a package table that has no room yet; its cells stand in `more`, as text, under their column names."""

    resource = models.TextField()
    key = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(name="record_once_per_resource", fields=["resource", "key"])]


class Snapshot(models.Model):
    """What a source said at one moment: the row that makes files in the lake a version in use.

    `number` is the audit event's. `digest` tells its content from any other; `lineage` is what all versions of the
    same figures have in common, of which the last one is in use (a source may go back to what it said before).
    `files` are those in the lake that it needs, among them `card`, the file that says everything else. `accepted`: why
    a person took it in spite of doubts.
    """

    number = models.BigIntegerField(primary_key=True)
    digest = models.TextField()
    lineage = models.TextField(db_index=True)
    source = models.TextField()
    table = models.TextField()
    title = models.TextField()
    asked = models.JSONField()
    updated = models.TextField(default="")
    vintage = models.TextField(default="")
    fetched_at = models.DateTimeField()
    by = models.TextField()
    cells = models.BigIntegerField()
    figures = models.BigIntegerField()
    card = models.TextField()
    files = models.JSONField()
    accepted = models.TextField(default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="snapshot_vintage_is_known", condition=models.Q(vintage__in=["", "unrevised", "revised"])
            ),
            models.CheckConstraint(
                name="snapshot_has_no_more_figures_than_cells",
                condition=models.Q(figures__gte=0, figures__lte=models.F("cells")),
            ),
        ]
