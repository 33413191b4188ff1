"""The index: what can be found, and the words that lead there. It is made anew with every load."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models


class Entry(models.Model):
    """Something that can be found: what it is called and says, which page it is on, and its stems with their weights.

    A stem carries its language (`nb:gjeld`). `importance` multiplies the weight of a hit.
    """

    kind = models.TextField()
    key = models.TextField()
    page = models.TextField()
    ids = ArrayField(models.TextField())
    anchor = models.TextField(default="")
    title_nb = models.TextField()
    title_en = models.TextField(default="")
    text_nb = models.TextField(default="")
    text_en = models.TextField(default="")
    figure_nb = models.TextField(default="")
    figure_en = models.TextField(default="")
    importance = models.FloatField()
    stems = ArrayField(models.TextField())
    weights = ArrayField(models.FloatField())

    class Meta:
        constraints = [
            models.UniqueConstraint(name="entry_once", fields=["kind", "key"]),
            models.CheckConstraint(
                name="entry_has_a_weight_for_each_stem",
                condition=models.Q(stems__len=models.F("weights__len")),
            ),
        ]
        indexes = [GinIndex(name="entry_by_stem", fields=["stems"])]


class Build(models.Model):
    """The index as a whole, one row: its version, how many entries it has, and all its words.

    `own_name` has the folded words that say only that it is this municipality; `words` are lists of
    folded form, written form, stem, language and number of entries.
    """

    version = models.TextField()
    entries = models.IntegerField()
    own_name = ArrayField(models.TextField())
    words = models.JSONField()
