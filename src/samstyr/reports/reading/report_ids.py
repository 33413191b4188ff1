"""What a report can be called: the name of its folder, which stands in addresses."""

import re
from typing import Final

LONGEST: Final = 60
_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def is_report_id(name: str) -> bool:
    """Return whether a report can be called this."""
    return len(name) <= LONGEST and bool(_ID.fullmatch(name))
