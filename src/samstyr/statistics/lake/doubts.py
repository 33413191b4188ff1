"""Whether a new version looks right beside the last good one. Any doubt stops the load until a person has looked."""

from collections.abc import Iterable, Iterator, Sequence

from samstyr.statistics.fetching.cards import Expectations
from samstyr.statistics.lake.cards import KeptDimension, SnapshotCard
from samstyr.statistics.listing import listed

_MEASURE, _TIME = "metric", "time"


class LoadStopped(ValueError):
    """What came is in doubt, and nothing of it was loaded."""

    def __init__(self, table: str, doubts: Sequence[str], last: int | None) -> None:
        stands = f"snapshot {last} is still in use" if last else "there is no earlier version to use instead"
        said = "\n".join(f"  {doubt}" for doubt in doubts)
        super().__init__(
            f"{table} was not loaded, and {stands}:\n{said}\n"
            "If this is as it should be, say why: the same command with --accept 'the reason'."
        )


def doubts(new: SnapshotCard, last: SnapshotCard | None, expect: Expectations) -> tuple[str, ...]:
    """Return what makes us doubt a new version, one sentence each."""
    return tuple(_of_itself(new, expect)) + (tuple(_beside(new, last, expect)) if last else ())


def _of_itself(new: SnapshotCard, expect: Expectations) -> Iterator[str]:
    if new.cells < expect.least_cells:
        yield f"Too few rows: {new.cells}, and there should be at least {expect.least_cells}."
    elif not new.figures:
        yield f"Too few figures: none of the {new.cells} cells has one."


def _beside(new: SnapshotCard, last: SnapshotCard, expect: Expectations) -> Iterator[str]:
    if new.figures < expect.least_share_of_last * last.figures:
        yield (
            f"Too few figures: {new.figures}, and the last version had {last.figures}; fewer than "
            f"{expect.least_share_of_last:.0%} of them is more likely a fault than a revision."
        )
    for before in last.dimensions:
        after = new.dimension(before.id)
        if after is None:
            yield f"A column has vanished: {before.id} ({before.label})."
        else:
            yield from _of_dimension(before, after)
    for after in new.dimensions:
        if last.dimension(after.id) is None:
            yield f"There is a new column, so the figures are about something else: {after.id} ({after.label})."


def _of_dimension(before: KeptDimension, after: KeptDimension) -> Iterator[str]:
    gone = [code for code in before.codes if code not in after.labels]
    if gone and before.role == _MEASURE:
        yield f"A column has vanished: {before.id} has no {_listed(gone, before)} any more."
    unknown = [code for code in after.codes if code not in before.labels]
    if unknown and after.role not in {_TIME, _MEASURE}:
        yield f"{after.id} has codes that the last version did not know: {_listed(unknown, after)}."
    for code, unit in before.units.items():
        now = after.units.get(code, "")
        if code in after.labels and now != unit:
            yield f"The unit has changed: {code} ({before.labels[code]}) was in {unit}, and is in {now or 'none'} now."


def _listed(codes: Iterable[str], dimension: KeptDimension) -> str:
    return listed(f"{code} ({dimension.labels[code]})" for code in codes)
