"""Reports as a Django app."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """No tables yet: templates only."""

    name = "samstyr.reports"
    label = "reports"
