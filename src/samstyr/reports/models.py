"""Editions of reports and their adoptions, which are added and never changed; and words that are taught."""

from django.db import models


class Edition(models.Model):
    """A report as it was proposed: the row that makes a folder of files an edition.

    `event` is the audit event's number. `digest` is the sha-256 of its manifest, which holds those of its files.
    `data_seq` and `data_hash` are the head of the log when the figures were read. `day` is the reference date.
    `translation_of` is the report that it says the same as, in another language; '' for one that is written for itself.
    """

    event = models.BigIntegerField(primary_key=True)
    report = models.TextField()
    number = models.IntegerField()
    title_nb = models.TextField()
    title_en = models.TextField(default="")
    language = models.TextField()
    kind = models.TextField()
    period = models.TextField()
    day = models.DateField()
    at = models.DateTimeField()
    by = models.TextField()
    why = models.TextField(default="")
    data_seq = models.BigIntegerField()
    data_hash = models.TextField()
    digest = models.TextField()
    corrects = models.IntegerField(null=True)
    translation_of = models.TextField(default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(name="edition_numbers_are_unique", fields=["report", "number"]),
            models.CheckConstraint(name="edition_numbers_start_at_one", condition=models.Q(number__gte=1)),
            models.CheckConstraint(
                name="edition_corrects_an_earlier_one",
                condition=models.Q(corrects=None) | models.Q(corrects__gte=1, corrects__lt=models.F("number")),
            ),
        ]


class Adoption(models.Model):
    """That a body adopted an edition, exactly as it was proposed: once, and for good. `event` is the audit event's."""

    event = models.BigIntegerField(primary_key=True)
    edition = models.OneToOneField(Edition, models.DO_NOTHING)
    body = models.TextField()
    body_nb = models.TextField()
    body_en = models.TextField(default="")
    date = models.DateField()
    case_number = models.TextField()
    at = models.DateTimeField()
    by = models.TextField()


class TaughtWords(models.Model):
    """Words that the municipality uses for one thing, taught the fact checker. `event` is the audit event's number."""

    event = models.BigIntegerField(primary_key=True)
    words = models.JSONField()
    at = models.DateTimeField()
    by = models.TextField()
