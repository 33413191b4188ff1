"""What running text states, as values: figures, directions and comparisons in their sentences."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from samstyr.kernels.claims.concepts import Hedge
from samstyr.kernels.documents.values import Place
from samstyr.kernels.period import Period
from samstyr.kernels.texts import Language

# The unit of what is stated as a part of a whole.
FRACTION: Final = "fraction"


class StatedKind(StrEnum):
    """What a statement says of its subject."""

    LEVEL = "level"
    SHARE = "share"
    SUM = "sum"
    MEAN = "mean"
    RANK = "rank"
    EXTREME = "extreme"
    QUALITY = "quality"
    SIGN = "sign"
    SPREAD = "spread"
    RATIO = "ratio"
    CHANGE = "change"
    PERCENT_CHANGE = "change_pct"
    POINT_CHANGE = "change_points"
    DIRECTION = "direction"
    COMPARISON = "comparison"
    GROWTH_COMPARISON = "growth_comparison"
    THRESHOLD = "threshold"
    AGE = "age"
    DATE = "date"


# What has no number of its own.
WORDLESS_NUMBERS = frozenset(
    {
        StatedKind.DIRECTION,
        StatedKind.COMPARISON,
        StatedKind.GROWTH_COMPARISON,
        StatedKind.EXTREME,
        StatedKind.QUALITY,
        StatedKind.SIGN,
        StatedKind.SPREAD,
        StatedKind.DATE,
    }
)


class Standing(StrEnum):
    """What a statement is worth as a claim."""

    CORE = "core"
    COUNT = "count"
    DATE = "date"
    TARGET = "target"
    DEFINITION = "definition"
    QUOTE = "quote"
    NO_CLAIM = "no_claim"


class Way(StrEnum):
    """Which way a direction, a comparison or an extreme points; up is more, whatever is better."""

    UP = "up"
    DOWN = "down"
    SAME = "same"
    BETTER = "better"
    WORSE = "worse"


class Basis(StrEnum):
    """How a period or a place is known: said in the sentence, carried from the one before, or not at all.

    YEARS is «de siste årene»: more than one year, not said which.
    """

    SAID = "said"
    YEARS = "years"
    NOW = "now"
    CARRIED = "carried"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class KnownArea:
    """An area that a text may name: its id, all that it is called, and whether it is a municipality that was merged.

    A name that a former municipality shares with the one of today belongs to the former one only where the text says
    so («gamle Asker», «tidligere Asker kommune»). `kind` is that of `places`: municipality, former_municipality,
    county, country, district, settlement, or group for municipalities to compare with. `since` is the year that it is
    from, where that is known («etter kommunesammenslåingen»).
    """

    id: str
    names: tuple[str, ...]
    kind: str = "municipality"
    is_own: bool = False
    since: int | None = None


@dataclass(frozen=True, slots=True)
class DocumentContext:
    """What a document is read against: its day, its period, the newest year its figures can be for, and the areas.

    `period` is what the document reports on («i perioden»). `latest` is what «nå» and «i dag» mean; without it, the
    last calendar year that was over by the reference date.
    """

    reference_date: date
    period: Period | None = None
    latest: Period | None = None
    areas: tuple[KnownArea, ...] = ()
    language: Language = "nb"

    @property
    def now(self) -> Period:
        """Return the period that «now» means."""
        return self.latest or Period.of_year(max(1, self.reference_date.year - 1))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its place: the piece it stands in, counted from 0, and where in that piece's text it begins."""

    text: str
    place: Place
    piece: int
    start: int
    language: Language
    heading: str = ""
    survey: str = ""


@dataclass(frozen=True, slots=True)
class SaidUnit:
    """What a stated number is counted in.

    `code` is a base unit (`percent`, `percentage_points`, `nok`, `km`, `count`, …), '' where none is said. `per` is
    what it is spread over (`resident`, `m2`, `month`, or the noun as written). `power` is the power of ten of the
    scale («mill.» is 6). `noun` is what is counted, in the form it stands in («boliger»).
    """

    code: str = ""
    per: str = ""
    power: int = 0
    noun: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """The words that say what a statement is about, in small letters, the nearest first.

    `own` stand in its own part of the sentence, `sentence` in the rest of it, `carried` in the sentence, bullet or
    introduction that it leans on, `heading` in the heading above. Small words, times, places and units are left out.

    `refers_back` says that its own part does not say what it is about: it has nothing but words of change, places and
    nouns that stand for a figure («andelen», «nivået», «the share»), so that it is of what the rest of its sentence
    says («…, mens tallet for Sund er 12»). `sentence_refers_back` says that the rest does not say it either: then it is
    of what was spoken of before («Andelen har økt til 12 prosent»), and the words in `carried` tell what that is.
    """

    own: tuple[str, ...] = ()
    sentence: tuple[str, ...] = ()
    carried: tuple[str, ...] = ()
    heading: tuple[str, ...] = ()
    refers_back: bool = False
    sentence_refers_back: bool = False


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """One thing that a sentence states: `sentence.text[start:end]` is `text`.

    `value` is as written, before scaling; `upper` is the other end of a range; `whole` is what a count is a part of
    («fem av ni»). It is None for words of direction. `periods` are one, or for a change its two ends in order.
    `against` are the areas that it is compared with, or for an extreme and a rank those among which it is one;
    `is_to_target` says that it is held against what somebody has set: a rule, a target, a budget. `way` is set for
    whatever has a direction, so that «redusert med 100» is 100 with the way down; of a growth comparison it says which
    of two changes is the larger, whichever way they go. `beside` are the words of what it is compared with that is no
    place, time or target («mer enn utgiftene»). `is_mean` says that a comparison is of a mean, `excepted` are the times
    that it is said not to be so of («med unntak av 2022»), `is_every_step` says that it is so of each step («stadig
    vekst»). `is_of_change` says that an extreme is that of a change («størst økning»), not of a level. `is_negated`
    turns what is said around («har ikke økt»). `peak` is the time at which something was highest or lowest, where an
    extreme is of one time among others («toppåret var 2021»); `periods` are then those among which it is, () where none
    are said.
    """

    sentence: Sentence
    start: int
    end: int
    text: str
    kind: StatedKind
    standing: Standing
    reason: str = ""
    value: Decimal | None = None
    upper: Decimal | None = None
    whole: Decimal | None = None
    decimals: int = 0
    unit: SaidUnit = field(default_factory=SaidUnit)
    hedge: Hedge | None = None
    way: Way | None = None
    is_negated: bool = False
    periods: tuple[Period, ...] = ()
    period_basis: Basis = Basis.UNKNOWN
    areas: tuple[str, ...] = ()
    area_basis: Basis = Basis.UNKNOWN
    against: tuple[str, ...] = ()
    group: tuple[str, ...] = ()
    subject: Subject = field(default_factory=Subject)
    is_to_target: bool = False
    is_of_change: bool = False
    beside: tuple[str, ...] = ()
    is_mean: bool = False
    excepted: tuple[Period, ...] = ()
    is_every_step: bool = False
    peak: Period | None = None

    @property
    def scaled(self) -> Decimal | None:
        """Return the value with its scale: 6,6 mrd. is 6 600 000 000; of a part, its share of the whole in per cent."""
        if self.value is None or not (self.is_part and self.whole):
            return None if self.value is None else _scaled(self.value, self.unit.power)
        return self.value * 100 / self.whole

    @property
    def is_part(self) -> bool:
        """Return whether it is stated as a part of a whole: «to av tre», «en firedel»."""
        return self.unit.code == FRACTION

    @property
    def scaled_upper(self) -> Decimal | None:
        """Return the other end of a range with its scale."""
        return None if self.upper is None else _scaled(self.upper, self.unit.power)

    @property
    def step(self) -> Decimal:
        """Return the size of the last digit that is written, with its scale: 100 000 000 for 6,6 mrd."""
        return Decimal(1).scaleb(self.unit.power - self.decimals)


def _scaled(value: Decimal, power: int) -> Decimal:
    return Decimal(f"{value.scaleb(power):f}")
