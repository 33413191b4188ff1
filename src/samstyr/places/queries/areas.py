"""Areas with their names and the codes they have had."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from samstyr.kernels.texts import Text
from samstyr.places.models import Area as AreaRow

# The years in which Norwegian municipalities got new codes: the 2020 reform and its partial undoing in 2024.
REFORM_YEAR, UNDONE_YEAR = 2020, 2024


@dataclass(frozen=True, slots=True)
class CodeStep:
    """The official codes of an area over some years; several when it was then in several parts.

    `first` and `last` are calendar years, None where the step is open.
    """

    codes: tuple[str, ...]
    first: int | None
    last: int | None


@dataclass(frozen=True, slots=True)
class Area:
    """A place that figures can be about; `codes` from the oldest to the one in force."""

    id: str
    name: Text
    type: str
    codes: tuple[CodeStep, ...]
    valid_from: date | None
    valid_to: date | None
    part_of: str
    note: Text


def names() -> dict[str, Text]:
    """Return the name of every live area, by its id, in one query."""
    rows = AreaRow.objects.filter(retired=None).values_list("id", "name_nb", "name_en")
    return {id: Text(nb, en) for id, nb, en in rows}


def areas() -> tuple[Area, ...]:
    """Return every live area in the package's order of id, in one query."""
    rows = list(AreaRow.objects.filter(retired=None).order_by("id"))
    return tuple(_area(row, [part for part in rows if part.part_of_id == row.id]) for row in rows)


def area(*, id: str) -> Area | None:
    """Return one area with its codes over time."""
    return next((found for found in areas() if found.id == id), None)


def parts(*, id: str) -> tuple[Area, ...]:
    """Return the areas that lie directly in an area."""
    return tuple(found for found in areas() if found.part_of == id)


def _area(row: AreaRow, its_parts: list[AreaRow]) -> Area:
    return Area(
        id=row.id,
        name=Text(row.name_nb, row.name_en),
        type=row.type,
        codes=codes(row, its_parts),
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        part_of=row.part_of_id or "",
        note=Text(row.note_nb),
    )


def codes(row: AreaRow, its_parts: Sequence[AreaRow]) -> tuple[CodeStep, ...]:
    """Return the codes that an area and the parts it was made of have had, in order of time."""
    last = row.valid_to.year if row.valid_to else None
    before = sorted(part.code_to_2019 for part in its_parts if part.code_to_2019 and part.valid_to is not None)
    oldest = tuple(before) if not row.code_to_2019 and before else _some(row.code_to_2019)
    newest = row.code if last is None or last >= UNDONE_YEAR else ""
    if not oldest and not row.code_2020_2023 and row.code:
        return (CodeStep((row.code,), row.valid_from.year if row.valid_from else None, last),)
    steps = [
        CodeStep(oldest, None, REFORM_YEAR - 1),
        CodeStep(_some(row.code_2020_2023), REFORM_YEAR, UNDONE_YEAR - 1),
        CodeStep(_some(newest), UNDONE_YEAR, last),
    ]
    joined: list[CodeStep] = []
    for step in (step for step in steps if step.codes):
        if joined and joined[-1].codes == step.codes:
            joined[-1] = CodeStep(step.codes, joined[-1].first, step.last)
        else:
            joined.append(step)
    return tuple(joined)


def _some(code: str) -> tuple[str, ...]:
    return (code,) if code else ()
