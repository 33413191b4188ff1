"""What people have written about how goals and indicators stand."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Q, QuerySet
from django.db.models.functions import JSONObject

from samstyr.goals.models import AssessmentNote as AssessmentNoteRow
from samstyr.goals.queries.values import AssessmentNote
from samstyr.kernels.figures import Citation
from samstyr.kernels.texts import Text

CELLS = ("id", "text_nb", "text_en", "reason_nb", "reason_en", "role", "date", "source", "line")


def notes(*, about: Q) -> tuple[AssessmentNote, ...]:
    """Return what people have written, the newest first, in one query."""
    return tuple(as_note(cells) for cells in _rows(about).values(*CELLS))


def written_notes(*, about: Q) -> ArraySubquery:
    """Return the same as a part of another query, each note as the cells for `as_note`."""
    return ArraySubquery(_rows(about).values_list(JSONObject(**{name: name for name in CELLS})))


def as_note(cells: Mapping[str, Any]) -> AssessmentNote:
    """Return a row's cells as a value; a date may be written out."""
    return AssessmentNote(
        id=cells["id"],
        text=Text(cells["text_nb"], cells["text_en"]),
        reason=Text(cells["reason_nb"], cells["reason_en"]),
        role=cells["role"],
        date=date.fromisoformat(str(cells["date"])),
        citation=Citation(cells["source"], cells["line"]),
    )


def _rows(about: Q) -> QuerySet[AssessmentNoteRow]:
    return AssessmentNoteRow.objects.filter(about, retired=None).order_by("-date", "id")
