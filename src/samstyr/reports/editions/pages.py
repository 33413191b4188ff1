"""The pages of an edition as they are kept, for whoever shows them in a frame of their own."""

from typing import Final

from samstyr.reports.editions.converting import from_json, to_json
from samstyr.reports.editions.values import EditionPages

FILE: Final = "pages.json"


def write(pages: EditionPages) -> bytes:
    """Return the pages as the bytes that are kept."""
    return to_json(pages)


def read(content: bytes) -> EditionPages:
    """Return pages that were kept. Raises Unreadable."""
    return from_json(content, EditionPages)
