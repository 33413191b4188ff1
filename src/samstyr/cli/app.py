"""Where the `samstyr` program begins and ends."""

import os
import signal
import sys
from importlib import import_module

import django

from samstyr.cli.answers import explain, is_ours, leave_on_signal

# Names and not imports: the settings stand above the commands, and the commands ask rooms whose tables exist only
# once Django is set up.
SETTINGS = "samstyr.site.settings"
COMMANDS = "samstyr.cli.commands"


def main() -> None:
    """Run a command. Our own errors are said in words; any other is a fault of ours and shows where it arose."""
    signal.signal(signal.SIGTERM, leave_on_signal)
    try:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
        django.setup()
        import_module(COMMANDS).app()
    except Exception as error:
        if not is_ours(error):
            raise
        sys.exit(explain(error))
