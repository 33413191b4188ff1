"""The package in force and the loads that made it so."""

from django.db import models


class Package(models.Model):
    """What the package says about itself: the descriptor (`datapackage.json`) and what pages need of it.

    There is one row. `municipality` is the area that the package is about; an observation without area is about it.
    """

    descriptor = models.JSONField()
    name = models.TextField()
    title_nb = models.TextField()
    title_en = models.TextField(default="")
    reference_date = models.DateField()
    municipality = models.ForeignKey("places.Area", models.DO_NOTHING)


class Load(models.Model):
    """One load (or the undoing of one): its number is the audit event's, `changes` its change list, compressed."""

    number = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    by = models.TextField()
    why = models.TextField(default="")
    undoes = models.BigIntegerField(null=True, unique=True)
    counts = models.JSONField()
    digest = models.TextField()
    changes = models.BinaryField()
