"""The types that questions and changes are asked with and answer with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from samstyr.kernels.json_values import Json


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is wanted: places, a span of time, and for any variable by its id the codes or expressions.

    `codelists`: by variable the list whose codes are meant instead of the table's own.
    """

    regions: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    select: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    codelists: Mapping[str, str] = field(default_factory=dict)

    @property
    def said(self) -> dict[str, Json]:
        """Return the wishes as they are written down: the same wishes always alike, however they were put."""
        said: dict[str, Json] = {
            "regions": [*sorted(set(self.regions))],
            "since": self.since,
            "until": self.until,
            "select": {variable: [*sorted(set(codes))] for variable, codes in sorted(self.select.items())},
            "codelists": {**dict(sorted(self.codelists.items()))},
        }
        return {name: value for name, value in said.items() if value}


class CellChange(StrEnum):
    """What happened to a cell from one version to the next."""

    REVISED = "revised"
    CAME = "came"
    WENT = "went"
    ADDED = "added"
    REMOVED = "removed"
    MARKED = "marked"
