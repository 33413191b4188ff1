"""Events, and the actors behind them."""

from django.db import models


class Actor(models.Model):
    """Who did something. The log knows only the commitment; the name beside it can be removed (`forgotten_at`)."""

    commitment = models.TextField(primary_key=True)
    name = models.TextField(null=True, unique=True)  # NULL says "removed", and there may be many
    salt = models.TextField(null=True)
    forgotten_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="actor_name_and_salt_go_together",
                condition=models.Q(name=None, salt=None, forgotten_at__isnull=False)
                | models.Q(name__isnull=False, salt__isnull=False, forgotten_at=None),
            ),
            models.CheckConstraint(name="actor_has_a_name_or_none", condition=~models.Q(name="")),
        ]


class Event(models.Model):
    """One change, recorded once and never changed. `seq` has no gaps; `hash` covers the event and `previous`."""

    seq = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    actor = models.ForeignKey(Actor, models.DO_NOTHING)
    what = models.TextField()
    subject = models.TextField()
    payload = models.JSONField()
    previous = models.TextField()
    hash = models.TextField(unique=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="event_seq_starts_at_one", condition=models.Q(seq__gte=1)),
            models.CheckConstraint(name="event_says_what", condition=~models.Q(what="")),
        ]
