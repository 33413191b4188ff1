"""The graph of codes over time: which codes an area had on a day, and which it has today."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import groupby

from samstyr.kernels.municipalities.changes import ChangeEvent, CodeChange, Life, events_of


class UnknownCode(LookupError):
    """Said of a code that the history has never heard of."""

    def __init__(self, code: str, known: int) -> None:
        """Say which code, and how much the history knows."""
        super().__init__(
            f"The code {code} is not among the {known} codes of this history. "
            "Check the number, or give a history that has it: the changes of KLASS 131 for all of Norway."
        )


@dataclass(frozen=True, slots=True)
class Origin:
    """A code that an area had, wholly or in part, in some earlier time.

    `is_whole` says that all of the code's area lies in the one asked for; `share` is how much of it does,
    None where no source states that.
    """

    code: str
    is_whole: bool
    share: Decimal | None


@dataclass(frozen=True, slots=True)
class Era:
    """A stretch of time, from `starts` to the day before `ends`, in which an area had the same codes; None is open."""

    starts: date | None
    ends: date | None
    origins: tuple[Origin, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """Return the codes of the area in this time."""
        return tuple(origin.code for origin in self.origins)

    @property
    def is_whole(self) -> bool:
        """Return whether these codes together are the area and nothing more."""
        return all(origin.is_whole for origin in self.origins)

    def has(self, day: date) -> bool:
        """Return whether a day lies in the era."""
        return (self.starts is None or self.starts <= day) and (self.ends is None or day < self.ends)


@dataclass(frozen=True, slots=True)
class DayOfChanges:
    """All that changed on a day. A code that went on, while it gave or got a part, also became itself."""

    on: date
    changes: tuple[CodeChange, ...]

    def into(self, code: str) -> tuple[CodeChange, ...]:
        """Return the changes that a new code was made by."""
        return tuple(change for change in self.changes if change.new == code)

    def out_of(self, code: str) -> tuple[CodeChange, ...]:
        """Return what became of an old code."""
        return tuple(change for change in self.changes if change.old == code)


@dataclass(frozen=True, slots=True)
class History:
    """Codes over time, made by `history_of`: days of changes in order of time, lives and names by code."""

    days: tuple[DayOfChanges, ...]
    lives: Mapping[str, tuple[Life, ...]]
    names: Mapping[str, str]

    def is_valid(self, code: str, on: date) -> bool:
        """Return whether a code counted on a day."""
        return any(life.has(on) for life in self.lives.get(code, ()))

    def codes_on(self, day: date) -> tuple[str, ...]:
        """Return the codes that counted on a day, sorted."""
        return tuple(sorted(code for code in self.lives if self.is_valid(code, day)))

    def name_of(self, code: str) -> str:
        """Return the last name of a code, or the code itself where no name is known."""
        return self.names.get(code) or code

    @property
    def events(self) -> tuple[ChangeEvent, ...]:
        """Return all that happened, in order of time, each with its kind."""
        return tuple(event for day in self.days for event in events_of(day.changes))

    def today(self, code: str, *, on: date | None = None) -> tuple[str, ...]:
        """Return the codes that today have the area which a code had on a day (on its last day unless told), sorted.

        Several after a split, none when it ended without a successor. Raises UnknownCode.
        """
        life = self._life(code, on)
        later = [day for day in self.days if _is_after(day.on, life, on)]
        held = {code}
        for day in later:
            held = {change.new for old in held for change in day.out_of(old)} | {
                kept for kept in held if not day.out_of(kept)
            }
        return tuple(sorted(held - {""}))

    def ancestors(self, code: str, on: date) -> tuple[Origin, ...]:
        """Return the codes that, on a day, had the area which a code has in its last time, sorted by code.

        Nothing for a code that came from nothing after that day. Raises UnknownCode.
        """
        return next((era.origins for era in self.eras(code) if era.has(on)), ())

    def eras(self, code: str) -> tuple[Era, ...]:
        """Return the stretches of time in which the area of a code (as in its last time) had other codes, newest first.

        Raises UnknownCode.
        """
        life = self._life(code, None)
        held = {code: Origin(code, is_whole=True, share=Decimal(1))}
        ends, eras = life.ends, []
        for day in reversed(self.days):
            if life.ends is not None and day.on >= life.ends:
                continue
            if any(day.into(held_code) for held_code in held):
                before = _step_back(day, held)
                if before != held:
                    eras.append(Era(day.on, ends, tuple(held.values())))
                    ends = day.on
                held = before
        return (*eras, Era(self._first_day(held, ends), ends, tuple(held.values()))) if held else tuple(eras)

    def _life(self, code: str, on: date | None) -> Life:
        """Return the life of a code that has a day; its last one unless told, or when no life has the day."""
        lives = self.lives.get(code)
        if not lives:
            raise UnknownCode(code, len(self.lives))
        return next((life for life in lives if on is not None and life.has(on)), lives[-1])

    def _first_day(self, codes: Iterable[str], ends: date | None) -> date | None:
        """Return the first day that all of some codes counted in a time that ended on a day, None where unknown."""
        lives = [_last_begun(self.lives[code], ends) for code in codes]
        starts = [life.starts for life in lives if life.starts is not None]
        return max(starts) if len(starts) == len(lives) else None


def _last_begun(lives: Sequence[Life], before: date | None) -> Life:
    return [life for life in lives if before is None or life.starts is None or life.starts < before][-1]


def _is_after(day: date, life: Life, on: date | None) -> bool:
    """Return whether a change comes after the day asked for, or after the end of a life that does not have that day."""
    if on is not None and life.has(on):
        return day > on
    return life.ends is not None and day >= life.ends


def _step_back(day: DayOfChanges, held: Mapping[str, Origin]) -> dict[str, Origin]:
    """Return the codes before a day of changes, sorted: whole where everything that came of them is held.

    None when a part came from nothing: then no codes were the area before.
    """
    olds = {change.old for code in held for change in day.into(code)}
    if "" in olds:
        return {}
    kept = {code: origin for code, origin in held.items() if not day.into(code)}
    back = {old: _origin(day, old, held) for old in olds}
    return dict(sorted((kept | back).items()))


def _origin(day: DayOfChanges, old: str, held: Mapping[str, Origin]) -> Origin:
    became = day.out_of(old)
    if all(change.new in held and held[change.new].is_whole for change in became):
        return Origin(old, is_whole=True, share=Decimal(1))
    all_of_it = Decimal(1) if len(became) == 1 else None
    ours = [(change.share or all_of_it, _share_of(day, change.new, held)) for change in became if change.new in held]
    share = sum((given * further for given, further in ours if given is not None and further is not None), Decimal(0))
    is_stated = all(given is not None and further is not None for given, further in ours)
    return Origin(old, is_whole=False, share=share if is_stated else None)


def _share_of(day: DayOfChanges, new: str, held: Mapping[str, Origin]) -> Decimal | None:
    """Return how much is held of what a code became; unknown for the single parts of a code made of several."""
    origin = held[new]
    return origin.share if origin.is_whole or len(day.into(new)) == 1 else None


def history_of(changes: Iterable[CodeChange], codes: Sequence[Life] = ()) -> History:
    """Return the history that changes and, where at hand, a register's codes make up.

    A list of changes may leave out that a code went on while it got or gave a part (0001 got 0002 and stayed 0001).
    It is taken to have gone on when an earlier or later change or the register's own days say so.
    """
    distinct = {(change.on, change.old, change.new): change for change in changes}
    ordered = [distinct[key] for key in sorted(distinct)]
    days = [DayOfChanges(on, tuple(group)) for on, group in groupby(ordered, key=lambda change: change.on)]
    whole = tuple(_with_those_that_went_on(position, days, codes) for position in range(len(days)))
    lives: dict[str, list[Life]] = {}
    for life in codes:
        lives.setdefault(life.code, []).append(life)
    changed = {code for day in whole for change in day.changes for code in (change.old, change.new)} - {""}
    for code in changed:
        lives[code] = _lives_of(code, whole, lives.get(code, []))
    named = {life.code: life.name for life in codes if life.name}
    for change in ordered:
        named |= {code: name for code, name in ((change.old, change.old_name), (change.new, change.new_name)) if name}
    by_code = {code: tuple(found) for code, found in sorted(lives.items())}
    return History(whole, by_code, {code: named[code] for code in sorted(named)})


def _with_those_that_went_on(position: int, days: Sequence[DayOfChanges], codes: Sequence[Life]) -> DayOfChanges:
    day = days[position]
    olds, news = {change.old for change in day.changes}, {change.new for change in day.changes}
    earlier, later = days[:position][::-1], days[position + 1 :]
    before = [code for code in news - olds - {""} if _is_there(code, earlier, codes, day.on, came=True)]
    after = [code for code in olds - news - {""} if _is_there(code, later, codes, day.on, came=False)]
    went_on = tuple(CodeChange(code, code, day.on) for code in sorted((*before, *after)))
    return replace(day, changes=tuple(sorted((*day.changes, *went_on), key=lambda change: (change.old, change.new))))


def _is_there(code: str, days: Iterable[DayOfChanges], codes: Sequence[Life], on: date, *, came: bool) -> bool:
    """Return whether a code counted beside a day: just before it (`came`), or from it on.

    The nearest other change that names the code decides; where there is none, the register does.
    """
    for day in days:
        if day.into(code) or day.out_of(code):
            return bool(day.into(code) if came else day.out_of(code))
    beside = [life for life in codes if life.code == code and (life.starts is None or life.starts < on)]
    return any(life.ends is None or (life.ends >= on if came else life.ends > on) for life in beside)


def _lives_of(code: str, days: Sequence[DayOfChanges], given: Sequence[Life]) -> list[Life]:
    """Return the stretches of time between the days that a code came and went."""
    lives: list[Life] = []
    starts = given[0].starts if given else None
    is_open = True
    for day in days:
        came, went = bool(day.into(code)), bool(day.out_of(code))
        if went and not came:
            lives.append(Life(code, "", starts, day.on))
            is_open = False
        elif came and not went:
            starts, is_open = day.on, True
    return [*lives, Life(code, "", starts, given[-1].ends if given else None)] if is_open else lives
