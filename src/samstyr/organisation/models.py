"""Bodies and service areas."""

from django.db import models

from samstyr.database.models import Cited, PackageRow


class Body(PackageRow, Cited):
    """A political body, or a neighbour of one (see `type`)."""

    id = models.TextField(primary_key=True)
    name_nb = models.TextField()
    name_en = models.TextField(default="")
    type = models.TextField()
    members = models.IntegerField(null=True)
    composition_nb = models.TextField(default="")
    note_nb = models.TextField(default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="body_members_not_negative", condition=models.Q(members=None) | models.Q(members__gte=0)
            )
        ]


class ServiceArea(PackageRow, Cited):
    """A part of the administration. Its yearly figures are columns that the package declares (`more`)."""

    id = models.TextField(primary_key=True)
    name_nb = models.TextField()
    name_en = models.TextField(default="")
    description_nb = models.TextField(default="")
    description_en = models.TextField(default="")
    director_nb = models.TextField(default="")
    director_en = models.TextField(default="")
    note_nb = models.TextField(default="")
