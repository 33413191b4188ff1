"""The public pages as a Django app: templates and a word list; the room has no tables."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """Templates and words only."""

    name = "samstyr.portal"
    label = "portal"
