"""What a person names: an edition, as `four-year/1`, or the folder of a draft."""

import re
from pathlib import Path
from typing import Final

from samstyr.cli.answers import BadInput
from samstyr.kernels.refusals.catalogue import Refusal, words
from samstyr.reports.editions.values import Edition
from samstyr.reports.queries.editions import edition, editions

_EDITION: Final = re.compile(r"(?P<report>[a-z0-9][a-z0-9-]*)/(?P<number>[1-9][0-9]*)")


class NoSuchReport(Refusal, BadInput):
    """Something that is neither an edition nor a folder."""

    def __init__(self, said: str, known: list[str]) -> None:
        there = words("there-are", known=", ".join(known)) if known else words("there-are-no-editions")
        super().__init__("no-such-report", said=said, there=there)


def edition_of(said: str) -> Edition | None:
    """Return the edition that is named, None where it is a folder. A folder of that name is meant by ./four-year/1.

    Raises NoSuchReport.
    """
    named = _EDITION.fullmatch(said)
    found = edition(named["report"], int(named["number"])) if named is not None else None
    if found is None and not Path(said).is_dir():
        raise NoSuchReport(said, [one.name for one in editions()])
    return found
