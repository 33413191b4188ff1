"""Long answers in parts: how much, from where, and where the neighbouring parts are."""

from collections.abc import Sequence
from typing import TypeVar

from django.http import HttpRequest
from ninja import Schema
from pydantic import Field

MOST_ROWS = 10_000
USUAL_ROWS = 1_000
LAST_OFFSET = 100_000_000

Item = TypeVar("Item")


class Paging(Schema):
    """Which part of a list is wanted."""

    limit: int = Field(USUAL_ROWS, ge=1, le=MOST_ROWS, description="At most so many.")
    offset: int = Field(0, ge=0, le=LAST_OFFSET, description="So many are skipped first.")

    def part_of(self, items: Sequence[Item]) -> list[Item]:
        """Return the wanted part of a register, which is small enough to be read whole."""
        return list(items[self.offset : self.offset + self.limit])


def links(request: HttpRequest, paging: Paging, total: int) -> str:
    """Return the Link header (RFC 8288) that leads to the first, previous, next and last part."""
    last = max(0, (total - 1) // paging.limit * paging.limit)
    offsets = {"first": 0}
    if paging.offset > 0:
        offsets["prev"] = max(0, paging.offset - paging.limit)
    if paging.offset + paging.limit < total:
        offsets["next"] = paging.offset + paging.limit
    offsets["last"] = last
    return ", ".join(f'<{_at(request, paging, offset)}>; rel="{name}"' for name, offset in offsets.items())


def _at(request: HttpRequest, paging: Paging, offset: int) -> str:
    query = request.GET.copy()
    query["offset"], query["limit"] = str(offset), str(paging.limit)
    return f"{request.path}?{query.urlencode()}"
