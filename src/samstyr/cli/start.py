"""What a command does first: find the home, reach the database, set up Django, bring the tables up to date."""

import os
from pathlib import Path

import django
from django.conf import settings

from samstyr.cli import schema
from samstyr.cli.home import VARIABLE, home_of, make_home
from samstyr.database import life
from samstyr.database.addresses import given, to_environment

# A name and not an import: the settings stand above the commands.
SETTINGS = "samstyr.site.settings"


def start() -> Path:
    """Make Samstyr ready for queries and changes, and return its home. A second call costs next to nothing."""
    home = make_home(home_of(os.environ))
    os.environ[VARIABLE] = str(home)
    addresses = life.reach(home, os.environ)
    if given(os.environ) is None:
        # Also for the web server's workers, which are programs of their own.
        os.environ.update(to_environment(addresses))
    set_up_django()
    schema.bring_up_to_date(addresses)
    return home


def set_up_django() -> None:
    """Set Django up without asking any database."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    if not settings.configured:
        django.setup()
