"""The documents and registers that rows cite."""

from dataclasses import dataclass

from samstyr.kernels.texts import Text
from samstyr.statistics.models import Source as SourceRow


@dataclass(frozen=True, slots=True)
class Source:
    """A source; `published` as it was written (a year or a date), `kind` in the package's word."""

    id: str
    title: Text
    publisher: str
    published: str
    language: str
    kind: str


def sources() -> dict[str, Source]:
    """Return every live source by its id, in one query."""
    return {
        row.id: Source(row.id, Text(row.title_nb, row.title_en), row.publisher, row.published, row.language, row.kind)
        for row in SourceRow.objects.filter(retired=None).order_by("id")
    }
