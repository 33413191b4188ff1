"""Areas and the codes they have had."""

from django.db import models

from samstyr.database.models import PackageRow


class Area(PackageRow):
    """A place that figures can be about. Codes are text: `0301` keeps its zero."""

    id = models.TextField(primary_key=True)
    name_nb = models.TextField()
    name_en = models.TextField(default="")
    type = models.TextField()
    code = models.TextField(default="")
    code_2020_2023 = models.TextField(default="")
    code_to_2019 = models.TextField(default="")
    valid_from = models.DateField(null=True)
    valid_to = models.DateField(null=True)
    part_of = models.ForeignKey("self", models.DO_NOTHING, null=True, related_name="parts", db_column="part_of")
    note_nb = models.TextField(default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="area_valid_from_before_valid_to",
                condition=models.Q(valid_from=None)
                | models.Q(valid_to=None)
                | models.Q(valid_from__lte=models.F("valid_to")),
            ),
            models.CheckConstraint(
                name="area_not_part_of_itself", condition=models.Q(part_of=None) | ~models.Q(part_of=models.F("id"))
            ),
        ]
