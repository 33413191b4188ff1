"""Areas and the codes they have had; groups of municipalities to compare with."""

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


class PeerGroup(PackageRow):
    """Municipalities to compare with; `seeker` is the code of the one that the group was made for, '' for all of them.

    `code` is what sources call the group.
    """

    id = models.TextField(primary_key=True)
    kind = models.TextField()
    name_nb = models.TextField()
    name_en = models.TextField(default="")
    seeker = models.TextField(default="")
    code = models.TextField(default="")
    note_nb = models.TextField(default="")
    note_en = models.TextField(default="")


class PeerMember(PackageRow):
    """The years that a municipality, by its code now, was in a group.

    `first_year` is text: it is a part of the key, and empty where the municipality always was there.
    """

    group = models.ForeignKey(PeerGroup, models.DO_NOTHING, related_name="members", db_column="group")
    code = models.TextField()
    first_year = models.TextField(default="")
    last_year = models.IntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="peer_member_begins_once", fields=["group", "code", "first_year"]),
        ]
