"""The search as a Django app."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Two tables, made anew with every load."""

    name = "samstyr.search"
    label = "search"
