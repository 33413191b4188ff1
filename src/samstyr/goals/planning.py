"""What an apply of readings will do with the observations that there are. Values in, values out."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from samstyr.goals.values import Effect, Held, Planned
from samstyr.kernels.figures import Figure
from samstyr.kernels.period import Period
from samstyr.kernels.series import Series

Key = tuple[str, Period]


def planned(
    readings: Iterable[Series], held: Iterable[Held], taken: Collection[Period] | None = ()
) -> tuple[Planned, ...]:
    """Return what becomes of each observation of an indicator, by area and in order of time.

    `taken` are the periods in which a person wants the source's figure in the place of the one typed; None: all.
    A reading that is missing has nothing to say against a figure that was typed.
    """
    said: dict[Key, Figure] = {(one.area, figure.period): figure for one in readings for figure in one.figures}
    there: dict[Key, Held] = {(one.area, one.period): one for one in held}
    return tuple(_planned(said, there, taken))


def _planned(
    said: Mapping[Key, Figure], there: Mapping[Key, Held], taken: Collection[Period] | None
) -> Iterator[Planned]:
    for area, period in sorted(said.keys() | there.keys()):
        before, after = there.get((area, period)), said.get((area, period))
        effect = _effect(before, after, wanted=taken is None or period in taken)
        if effect is not None:
            yield Planned(effect, area, period, before, after)


def _effect(before: Held | None, after: Figure | None, *, wanted: bool) -> Effect | None:
    if before is None:
        return Effect.ADDED
    if before.snapshot is not None:
        if after is None:
            return Effect.GONE
        return Effect.SAME if before.value == after.value else Effect.REVISED
    if after is None or not after.is_measured:
        return None
    if before.value == after.value:
        return Effect.AGREES
    return Effect.TAKEN if wanted else Effect.DIFFERS
