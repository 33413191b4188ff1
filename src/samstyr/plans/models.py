"""Statements about plans. A plan is the statements that share its `plan_id`."""

from django.db import models

from samstyr.database.models import Cited, PackageRow


class PlanStatement(PackageRow, Cited):
    """One dated or undated statement about a plan; one per plan is `preferred`."""

    id = models.TextField(primary_key=True)
    plan_id = models.TextField(db_index=True)
    title_nb = models.TextField()
    title_en = models.TextField(default="")
    type = models.TextField()
    status = models.TextField(default="")
    event = models.TextField()
    decision_body = models.ForeignKey("organisation.Body", models.DO_NOTHING, null=True)
    date = models.TextField(default="")
    date_precision = models.TextField()
    date_raw = models.TextField(default="")
    preferred = models.BooleanField()
    contradiction = models.BooleanField()
    note_nb = models.TextField(default="")
    part_of_plan = models.TextField(default="")
