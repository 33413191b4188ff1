"""Promises, and what people have written about how a goal or an indicator stands."""

from django.db import models

from samstyr.database.models import Cited, PackageRow
from samstyr.goals.models.aims import FocusArea, Goal, Indicator


class Promise(PackageRow, Cited):
    """Something that was promised, and our reading of what came of it."""

    id = models.TextField(primary_key=True)
    kind = models.TextField()
    focus_area = models.ForeignKey(FocusArea, models.DO_NOTHING, null=True)
    theme_nb = models.TextField()
    theme_en = models.TextField(default="")
    promise_nb = models.TextField()
    promise_en = models.TextField(default="")
    status_class = models.TextField()
    status_nb = models.TextField(default="")
    status_en = models.TextField(default="")
    status_lines = models.TextField(default="")


class AssessmentNote(PackageRow, Cited):
    """A person's assessment in words, shown beside the computed one; `role` is the writer's, never a name."""

    id = models.TextField(primary_key=True)
    goal = models.ForeignKey(Goal, models.DO_NOTHING, null=True)
    indicator = models.ForeignKey(Indicator, models.DO_NOTHING, null=True)
    text_nb = models.TextField()
    text_en = models.TextField(default="")
    reason_nb = models.TextField(default="")
    reason_en = models.TextField(default="")
    role = models.TextField()
    date = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="assessment_note_is_about_one_thing",
                condition=models.Q(goal=None, indicator__isnull=False) | models.Q(goal__isnull=False, indicator=None),
            )
        ]
