"""The look as a Django app: templates, template tags, static files and its word list."""

from django.apps import AppConfig


class LookConfig(AppConfig):
    """Templates and static files only; the room has no tables."""

    name = "samstyr.look"
    label = "look"
