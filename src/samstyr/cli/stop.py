"""`samstyr stop`."""

import os

from samstyr.cli.answers import answer
from samstyr.cli.home import home_of
from samstyr.database import life


def stop() -> None:
    """End the embedded database server now, whoever uses it. The next command starts it again."""
    if life.stop(home_of(os.environ)):
        answer.print("The database server has ended.")
    else:
        answer.print("No database server was running.")
