"""Focus areas, goals, indicators and targets."""

from django.db import models

from samstyr.database.models import Cited, NumericField, PackageRow


class FocusArea(PackageRow, Cited):
    """An area the municipality concentrates on, with its UN goals, the main one first."""

    id = models.TextField(primary_key=True)
    order = models.IntegerField()
    title_nb = models.TextField()
    title_en = models.TextField(default="")
    sdg_main = models.IntegerField(null=True)
    sdg_list = models.TextField(default="")


class Goal(PackageRow, Cited):
    """A main goal or one of its sub-goals; main goals are measured through their sub-goals."""

    id = models.TextField(primary_key=True)
    parent = models.ForeignKey("self", models.DO_NOTHING, null=True, related_name="sub_goals")
    level = models.TextField()
    focus_area = models.ForeignKey(FocusArea, models.DO_NOTHING)
    order = models.IntegerField()
    title_nb = models.TextField()
    title_en = models.TextField(default="")
    state = models.TextField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="sub_goal_has_parent_and_main_goal_has_none",
                condition=models.Q(level="main", parent=None) | models.Q(level="sub", parent__isnull=False),
            )
        ]


class Indicator(PackageRow, Cited):
    """What is measured for a goal, in which unit, and which way is good."""

    id = models.TextField(primary_key=True)
    goal = models.ForeignKey(Goal, models.DO_NOTHING)
    focus_area = models.ForeignKey(FocusArea, models.DO_NOTHING)
    order = models.IntegerField()
    title_nb = models.TextField()
    title_en = models.TextField(default="")
    definition_nb = models.TextField(default="")
    definition_en = models.TextField(default="")
    unit = models.ForeignKey("statistics.Unit", models.DO_NOTHING, db_column="unit")
    scale_min = NumericField(null=True)
    scale_max = NumericField(null=True)
    polarity = models.TextField()
    polarity_basis = models.TextField()
    decimals = models.IntegerField()
    n_measured = models.IntegerField(null=True)
    break_year = models.IntegerField(null=True)
    note_nb = models.TextField(default="")
    note_en = models.TextField(default="")
    owner = models.TextField(default="")
    frequency = models.TextField(default="")
    next_due = models.DateField(null=True)
    min_count = models.IntegerField(null=True)
    unchanged_band = NumericField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="indicator_scale_has_length",
                condition=models.Q(scale_min=None)
                | models.Q(scale_max=None)
                | models.Q(scale_min__lt=models.F("scale_max")),
            )
        ]


class IndicatorTable(PackageRow):
    """A table that shows the same measure as an indicator, or a related one."""

    indicator = models.ForeignKey(Indicator, models.DO_NOTHING)
    table_id = models.TextField()
    relation = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(name="indicator_table_once", fields=["indicator", "table_id"])]


class Target(PackageRow, Cited):
    """What an indicator is held against, in which role, and when."""

    id = models.TextField(primary_key=True)
    indicator = models.ForeignKey(Indicator, models.DO_NOTHING)
    role = models.TextField()
    measure = models.TextField()
    operator = models.TextField()
    value = NumericField()
    value_2 = NumericField(null=True)
    tolerance = NumericField(null=True)
    base_year = models.IntegerField(null=True)
    base_value = NumericField(null=True)
    deadline = models.IntegerField(null=True)
    window = models.TextField()
    valid_from = models.IntegerField(null=True)
    valid_to = models.IntegerField(null=True)
    decided_by = models.TextField(default="")
    note_nb = models.TextField(default="")
    note_en = models.TextField(default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="target_between_has_two_ends_in_order",
                condition=(~models.Q(operator="between") & models.Q(value_2=None))
                | models.Q(operator="between", value_2__gt=models.F("value")),
            ),
            models.CheckConstraint(
                name="target_on_change_has_base_year",
                condition=models.Q(measure="level") | models.Q(base_year__isnull=False),
            ),
        ]
