"""Where the `samstyr` program begins and ends."""

import os
import signal
import sys

import django

from samstyr.cli.answers import explain, is_ours, language_of, leave_on_signal, speak_utf_8
from samstyr.cli.commands import application, needs_django
from samstyr.cli.quick_start import leave_out_pandas, look_for_circles_seldom

# A name and not an import: the settings stand above the commands.
SETTINGS = "samstyr.site.settings"


def main() -> None:
    """Run a command. Our own errors are said in words; any other is a fault of ours and shows where it arose."""
    signal.signal(signal.SIGTERM, leave_on_signal)
    speak_utf_8()
    look_for_circles_seldom()
    try:
        if needs_django(sys.argv[1:]):
            os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
            django.setup()
        else:
            leave_out_pandas()
        application(sys.argv[1:])()
    except Exception as error:
        if not is_ours(error):
            raise
        sys.exit(explain(error, language_of(sys.argv[1:])))
