"""The open data as a Django app: a word list for what stands in the files."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """Words only; the room has no tables."""

    name = "samstyr.api"
    label = "api"
