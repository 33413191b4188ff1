"""Indicators in all municipalities: worked out by each apply, so that no page asks the lake."""

from django.db import models

from samstyr.goals.models.aims import Indicator


class PeerTable(models.Model):
    """One indicator in one period: what sources say of every municipality, and how one of them stands in its groups.

    `known` is what the sources say, and what `beside` is worked out from, again whenever a load changes groups or
    indicators. `area` is the municipality's code; `number` is the event that wrote the row.
    """

    indicator = models.OneToOneField(Indicator, models.DO_NOTHING, primary_key=True)
    area = models.TextField()
    known = models.JSONField()
    beside = models.JSONField()
    number = models.BigIntegerField()


class EarlierPeers(models.Model):
    """A peer table as it was before the event `load` wrote another or took it away; empty where there was none."""

    indicator = models.ForeignKey(Indicator, models.DO_NOTHING)
    area = models.TextField()
    known = models.JSONField()
    beside = models.JSONField()
    load = models.BigIntegerField(db_index=True)
