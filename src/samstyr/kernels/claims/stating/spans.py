"""What is found in a sentence's tokens: quantities, times, areas and pointers, each with where it stands."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from samstyr.kernels.claims.concepts import Hedge
from samstyr.kernels.claims.stating.values import SaidUnit, StatedKind, Way
from samstyr.kernels.period import Period


class Form(StrEnum):
    """How a quantity is written."""

    PLAIN = "plain"
    FRACTION = "fraction"
    RATIO = "ratio"
    RANK = "rank"
    AGE = "age"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, over the tokens `first` up to `last`. `why` says why it is no claim, '' where it is one.

    `way` is set where words right after it make it a difference: «12 flere», «0,4 prosentpoeng over».
    """

    first: int
    last: int
    value: Decimal
    decimals: int = 0
    upper: Decimal | None = None
    whole: Decimal | None = None
    unit: SaidUnit = field(default_factory=SaidUnit)
    hedge: Hedge | None = None
    form: Form = Form.PLAIN
    way: Way | None = None
    in_words: bool = False
    why: str = ""


class Role(StrEnum):
    """What a time does in a sentence."""

    AT = "at"
    SINCE = "since"
    UNTIL = "until"
    SPAN = "span"
    BASE = "base"
    NOW = "now"
    LAST = "last"
    BEFORE = "before"
    SAME = "same"
    LENGTH = "length"
    FUTURE = "future"
    VAGUE = "vague"
    SINCE_LAST = "since_last"
    EARLIER = "earlier"
    RECURRING = "recurring"
    EXCEPT = "except"


@dataclass(frozen=True, slots=True)
class TimeSaid:
    """A time over the tokens `first` up to `last`: a span has two periods, others one.

    A vague or a recurring one has none. `years` is how long before another time it is, less than 0 where it is after
    it; of a length, and of «de tre årene», how many years it takes.
    """

    first: int
    last: int
    role: Role
    periods: tuple[Period, ...] = ()
    years: int = 1


@dataclass(frozen=True, slots=True)
class AreaSaid:
    """An area that is named over the tokens `first` up to `last`."""

    first: int
    last: int
    id: str


@dataclass(frozen=True, slots=True)
class Pointer:
    """A word of direction, comparison or rank over the tokens `first` up to `last`.

    `is_ahead` says that it is wished, planned or foreseen rather than stated. `than` is the token from which what it
    is compared with stands, 0 where nothing is. `is_of_change` says that an extreme is that of a change. `described` is
    the token before which what it describes ends («høy lånegjeld»), 0 where it describes all of its part.
    `is_of_years` says that an extreme is that of one year among others («toppåret var 2021»). `timed_at` is the token
    whose part says when, where its own leaves that out with its verb («… færre enn i 2020, Granli flere»), else 0.
    """

    first: int
    last: int
    kind: StatedKind
    way: Way
    is_negated: bool = False
    is_ahead: bool = False
    than: int = 0
    is_of_change: bool = False
    described: int = 0
    is_of_years: bool = False
    timed_at: int = 0
