"""Sources, units, table cells and records."""

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


class Record(PackageRow):
    """A row of a package table that has no room yet; its cells stand in `more`, as text, under their column names."""

    resource = models.TextField()
    key = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(name="record_once_per_resource", fields=["resource", "key"])]
