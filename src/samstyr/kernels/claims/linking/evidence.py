"""What speaks for and against a statement being about a measure: numbers with names, which `weights.toml` weighs.

Nothing here looks at the value that is stated, nor at those that are measured: a measure that was chosen because its
figure fits would hide the very errors that are looked for.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from functools import cached_property
from typing import Final, NamedTuple

from samstyr.kernels.claims.linking.answering import can_answer, has_times
from samstyr.kernels.claims.linking.beside import said_after
from samstyr.kernels.claims.linking.groups import ASKED, are_others, groups_in, names_who
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.leaning import alike_in_name, is_likewise, wanted_kinds
from samstyr.kernels.claims.linking.matching import Match, Matches, Said, Zone
from samstyr.kernels.claims.linking.measures import Measure
from samstyr.kernels.claims.linking.narrowed import counts_else, is_limited, is_of_another_kind
from samstyr.kernels.claims.linking.narrowing import (
    counts,
    goes_another_way,
    halves_one_of_two,
    is_narrower,
    is_of_mean,
    is_of_other_age,
    is_of_said_place,
    is_of_unsaid_growth,
    is_of_unsaid_new,
    is_of_unsaid_place,
    is_of_unsaid_year,
    is_off_topic,
    is_untouched,
    leaves_out_others,
    says_the_contrary,
    speaks_in_unit,
    wishes,
)
from samstyr.kernels.claims.linking.rows import (
    is_another_counted,
    is_row_unsaid,
    is_total,
    is_whole_alone,
    naming,
    narrows_the_noun,
)
from samstyr.kernels.claims.linking.spoken import spoken
from samstyr.kernels.claims.linking.stems import stem
from samstyr.kernels.claims.linking.sureness import is_named
from samstyr.kernels.claims.linking.units_alike import factor_to_said
from samstyr.kernels.claims.stating.values import Basis, StatedFigure, StatedKind
from samstyr.kernels.language.folding import words
from samstyr.kernels.texts import Language
from samstyr.kernels.units import UnitKind

Evidence = Mapping[str, float]

# A word is none of a measure's below this likeness.
_FAINT: Final = 0.3
# More words than this that no measure has say no more.
_MOST_UNKNOWN: Final = 3
# So many words of all prose tell as much as more of them do.
_MOST_COMMON: Final = 2
_UNSAID: Final = frozenset({"", "count"})
_CHANGES: Final = frozenset({
    StatedKind.CHANGE, StatedKind.PERCENT_CHANGE, StatedKind.POINT_CHANGE, StatedKind.DIRECTION, StatedKind.COMPARISON,
    StatedKind.GROWTH_COMPARISON,
})  # fmt: skip


# The names of the evidence of words, by where they stand.
_HAS: Final = {zone: f"has_{zone}" for zone in Zone}
_OTHER: Final = {zone: f"other_{zone}" for zone in Zone}
_UNKNOWN: Final = {zone: f"unknown_{zone}" for zone in Zone}
_NO_WORDS: Final = dict.fromkeys((*_HAS.values(), *_OTHER.values(), *_UNKNOWN.values(), "narrower_own"), 0.0)


class _Tells(Enum):
    """What a word can say of what is measured."""

    NOTHING = auto()
    WHO = auto()
    KNOWN = auto()
    UNKNOWN = auto()


class _Word(NamedTuple):
    """A word that is said, by its number: where it stands, how rare it is from 0 to 1, and what it tells."""

    number: int
    zone: Zone
    rarity: float
    tells: _Tells


@dataclass(frozen=True, slots=True)
class Lead:
    """What was just spoken of: in the same sentence, in the one before it, and earlier in the same piece.

    `is_of_nothing` says that something was stated right before, but of nothing that is measured here; `last` is what
    the very last statement spoke of.
    """

    here: tuple[Measure, ...] = ()
    before: tuple[Measure, ...] = ()
    earlier: tuple[Measure, ...] = ()
    is_of_nothing: bool = False
    last: tuple[Measure, ...] = ()

    @property
    def all(self) -> tuple[Measure, ...]:
        """Return all of it, the nearest first."""
        return (*self.here, *self.before, *self.earlier)


# Evidence of where figures are, without which it is seen what is spoken of, wherever that is.
OF_PLACE: Final = ("no_place", "no_said_place")
UNSAID_GROWTH: Final = "unsaid_growth"


class Statement:
    """A statement seen with the words that count of it, what was spoken of before, and the places it asks for."""

    def __init__(self, stated: StatedFigure, index: Index, lead: Lead, asked: frozenset[str], area: str) -> None:
        self.stated, self.index, self.lead, self.asked, self.area = stated, index, lead, asked, area
        self.said, self.is_telling = spoken(stated, index)
        self._wanted = wanted_kinds(stated)
        self.likewise = tuple(self._said_likewise())
        self._words = tuple(
            _Word(number, one.zone, index.rarity(one.word) / index.highest, _told(one, index))
            for number, one in enumerate(self.said)
        )
        self._own = tuple(one for one in self._words if one.zone is Zone.OWN)
        self._counted_people = groups_in(words(stated.unit.noun.casefold()), stated.sentence.language)
        self._common = _stems((one for one in stated.subject.own if index.is_common(one)), index.language)
        self.is_bare = not any(one.tells in (_Tells.KNOWN, _Tells.UNKNOWN) for one in self._own)
        self._is_strange = any(one.tells is _Tells.UNKNOWN for one in self._own)
        self._people = self._spoken_people()

    @cached_property
    def matches(self) -> Matches:
        """Return the measures that share words with it."""
        return self.index.matches(self.said)

    def factor(self, measure: Measure) -> Decimal | None:
        """Return what a measure's figures are multiplied by to be in the statement's unit, None where none can be."""
        if measure.is_change and self.stated.kind not in _CHANGES:
            return None
        if self._wanted and measure.unit.kind not in self._wanted:
            return None
        return factor_to_said(measure.unit, self.stated, is_change=measure.is_change)

    @property
    def leans_on_nothing(self) -> bool:
        """Return whether it names nothing itself, and goes on about what is not measured here."""
        near = (one for one in self._words if one.zone in (Zone.OWN, Zone.SENTENCE))
        return self.lead.is_of_nothing and not any(one.tells is _Tells.KNOWN for one in near)

    def against(self) -> Evidence:
        """Return what speaks for a statement being about nothing that is measured here."""
        unknown = sum(one.tells is _Tells.UNKNOWN for one in self._own)
        return {
            "none": 1.0,
            "none_own_known": sum(one.rarity for one in self._own if one.tells is _Tells.KNOWN),
            "none_own_unknown": float(min(_MOST_UNKNOWN, unknown)),
            "none_telling": float(self.is_telling),
            "none_wordless": float(self.stated.value is None),
            "none_led": float(bool(self.lead.here or self.lead.before)),
            "none_bare": float(self.is_bare),
            "none_nothing": float(self.lead.is_of_nothing),
            "none_nothing_bare": float(self.lead.is_of_nothing and self.is_bare),
            "none_nothing_back": float(self.lead.is_of_nothing and self.stated.subject.sentence_refers_back),
            "none_back": float(self.stated.subject.refers_back),
            "none_all_back": float(self.stated.subject.sentence_refers_back),
        }

    def at_first(self, match: Match) -> Evidence:
        """Return what is seen of a measure at first sight: its words, its unit, and whether it was just spoken of."""
        by_words = self._by_words(match)
        return {
            **by_words,
            **self._by_unit(match.measure),
            **self._by_lead(match.measure, by_words["other_own"]),
        }

    def of(self, measure: Measure, groups: frozenset[str]) -> Evidence:
        """Return what else speaks for and against a measure; `groups` are the people that it is of."""
        return {
            **self._by_people(measure, groups),
            **self._by_row(measure),
            **self._by_figures(measure),
            **self._by_sense(measure),
        }

    def _by_words(self, match: Match) -> dict[str, float]:
        found = dict(_NO_WORDS)
        for number, zone, rarity, tells in self._words:
            alike = match.alike.get(number, 0.0)
            if tells is _Tells.NOTHING:
                continue
            if alike >= _FAINT:
                found[_HAS[zone]] += rarity * alike
                found["narrower_own"] += rarity * (zone is Zone.OWN and number in match.narrower)
            elif tells is _Tells.KNOWN:
                found[_OTHER[zone]] += rarity
            elif tells is _Tells.UNKNOWN:
                found[_UNKNOWN[zone]] = min(_MOST_UNKNOWN, found[_UNKNOWN[zone]] + 1)
        found["said"], found["explained"] = match.said, match.explained
        found["both"] = match.said * match.explained
        found["common_own"] = self._common_in(match.measure)
        found["wordless_own"] = found["has_own"] if self.stated.value is None else 0.0
        return found

    def _common_in(self, measure: Measure) -> float:
        """Return how many of a statement's own words of all prose are of a measure's name: «dårlig», «bidrag»."""
        if not self._common:
            return 0.0
        return float(min(_MOST_COMMON, len(self._common & _stems(self.index.name_words(measure), self.index.language))))

    def _by_unit(self, measure: Measure) -> dict[str, float]:
        is_rank = self.stated.kind is StatedKind.RANK or self._wanted == {UnitKind.RANK}
        # «Nest høyest befolkningsvekst» is no ranking that somebody has made.
        is_superlative = self.stated.kind is StatedKind.RANK and self.stated.way is not None
        is_silent = self.stated.value is not None and self.stated.unit.code in _UNSAID
        is_mean = self.stated.is_mean or self.stated.kind is StatedKind.MEAN
        is_rate = self.stated.kind is StatedKind.PERCENT_CHANGE
        is_of_means = is_of_mean(measure)
        return {
            "unit": self.index.unit_tells(measure.unit.code) if speaks_in_unit(self.stated) else 0.0,
            "rank": float(is_rank and measure.unit.kind is UnitKind.RANK),
            "rank_of_else": float(is_superlative and is_untouched(self.stated, measure, self.index)),
            "change": float(measure.is_change),
            "rate": float(is_rate and measure.is_growth),
            "mean": float(is_mean and is_of_means),
            "mean_unsaid": float(not is_mean and is_of_means),
            "unit_silent": float(is_silent and measure.unit.kind is not UnitKind.COUNT),
            "not_counted": float(not counts(self.stated, measure, self.index)),
        }

    def _by_people(self, measure: Measure, groups: frozenset[str]) -> dict[str, float]:
        said = self._people
        is_only_said = bool(said and not groups and said != ASKED)
        return {
            "people_same": float(bool(said & groups) and not are_others(said, groups)),
            "people_other": float(are_others(said, groups)),
            "people_only_said": float(is_only_said),
            "people_of_all": float(is_only_said and self._is_of_all(measure)),
            "people_only_measured": float(bool(groups and not said)),
            "people_not_counted": float(bool(self._counted_people - groups)),
        }

    def _is_of_all(self, measure: Measure) -> bool:
        """Return whether a measure's name says that it is of residents, whoever they are."""
        return any(names_who(word, self.index.language) for word in self.index.name_words(measure))

    def _by_lead(self, measure: Measure, other: float) -> dict[str, float]:
        """Return whether a measure was just spoken of, and what says that something else is now.

        `other` is how much a statement's own words say of other measures.
        """
        here, before, earlier = (
            float(any(measure.is_same_as(one) for one in spoken_of))
            for spoken_of in (self.lead.here, self.lead.before, self.lead.earlier)
        )
        last = float(any(measure.is_same_as(one) for one in self.lead.last))
        kin = any(one.family == measure.family and not one.is_same_as(measure) for one in self.lead.all)
        return {
            "lead_here": here,
            "lead_before": before,
            "lead_earlier": earlier,
            "lead_here_bare": here * self.is_bare,
            "lead_before_bare": before * self.is_bare,
            "lead_here_back": here * self.stated.subject.refers_back,
            "lead_before_back": before * self.stated.subject.sentence_refers_back,
            "lead_here_strange": here * self._is_strange,
            "lead_before_strange": before * self._is_strange,
            "lead_here_other": here * other,
            "lead_before_other": before * other,
            "lead_last": last,
            "lead_last_bare": last * self.is_bare,
            "lead_kin": float(kin),
            "likewise": float(any(one.measure.id == measure.id for one in self.likewise)),
        }

    def _by_row(self, measure: Measure) -> dict[str, float]:
        if len(measure.names) == 1:
            return {}
        is_counted, share = naming(self.stated, measure, self.index)
        is_whole, is_sum = is_total(measure, self.index), self.stated.kind is StatedKind.SUM
        return {
            "row": 1.0,
            "row_whole": float(is_whole and is_sum),
            "row_whole_unsaid": float(is_whole and not is_sum),
            "row_whole_alone": float(is_whole and not is_sum and is_whole_alone(self.stated, measure, self.index)),
            "row_of_sum": float(is_sum and not is_whole),
            "row_counted": float(is_counted),
            "row_narrower": float(narrows_the_noun(self.stated, measure, self.index)),
            "row_another_counted": float(is_another_counted(self.stated, measure, self.index)),
            "row_not_counted": float(not is_counted and self._counts_something()),
            "row_named": share,
            "row_unsaid": float(not self._goes_on(measure) and is_row_unsaid(self.stated, measure, self.index)),
        }

    def _goes_on(self, measure: Measure) -> bool:
        """Return whether nothing else is named than the row that was just spoken of: «det er 3 flere enn i 2020»."""
        return self.is_bare and any(measure.is_same_as(one) for one in (*self.lead.here, *self.lead.before))

    def _counts_something(self) -> bool:
        """Return whether it is said what is counted, and measures are named for it."""
        nouns = words(self.stated.unit.noun.casefold())
        return any(self.index.is_known(word) and not names_who(word, self.index.language) for word in nouns)

    def _by_figures(self, measure: Measure) -> dict[str, float]:
        is_there = self.asked <= measure.areas
        return {
            "no_place": float(not is_there),
            "no_said_place": float(not is_there and self.stated.area_basis is Basis.SAID),
            "no_time": float(not has_times(self.stated, measure, self.area)),
            "no_answer": float(not can_answer(self.stated, measure, self.area)),
        }

    def is_shut_out(self, measure: Measure) -> bool:
        """Return whether a measure cannot be meant, whatever else speaks for it."""
        if says_the_contrary(self.stated) and any(measure.is_same_as(one) for one in self.lead.here):
            return True
        is_of_another_year = is_of_unsaid_year(self.stated, measure, self.index)
        is_elsewhere = is_of_another_year or goes_another_way(self.stated, measure)
        return is_elsewhere or leaves_out_others(self.stated, measure, self.index)

    def _by_sense(self, measure: Measure) -> dict[str, float]:
        stated, index = self.stated, self.index
        says_wish, is_wish = wishes(stated, measure)
        senses = {
            "off_topic": is_off_topic(stated, measure, index),
            "said_place": is_of_said_place(stated, measure, index),
            "unsaid_place": is_of_unsaid_place(stated, measure, index),
            "unsaid_new": is_of_unsaid_new(stated, measure, index),
            UNSAID_GROWTH: is_of_unsaid_growth(stated, measure),
            "unsaid_year": is_of_unsaid_year(stated, measure, index),
            "other_age": is_of_other_age(stated, measure, index),
            "untouched": is_untouched(stated, measure, index),
            "narrower": is_narrower(stated, measure, index),
            "named": is_named(stated, measure, index),
            "another_kind": is_of_another_kind(stated, measure, index),
            "counts_else": counts_else(stated, measure, index),
            "limited": is_limited(stated, measure, index),
            "wish": says_wish and is_wish,
            "other_wish": says_wish is not is_wish,
            "half": halves_one_of_two(stated, measure, index),
        }
        return {name: float(is_so) for name, is_so in senses.items()}

    def _said_likewise(self) -> Iterator[Match]:
        """Give the measures of others by which the same is said of them: «den tilsvarende andelen blant voksne»."""
        if is_likewise(self.stated):
            for measure in (*self.lead.here, *self.lead.before):
                yield from (one for one in alike_in_name(measure, self.index) if one.measure.id != measure.id)

    def _spoken_people(self) -> frozenset[str]:
        """Return who a statement is of: those it counts, else those it names, else those that it leans on."""
        stated, language = self.stated, self.stated.sentence.language
        far = said_after(stated) if stated.subject.own else frozenset[str]()
        near = (word for word in stated.subject.sentence if word not in far)
        own = self._counted_people or groups_in((*stated.group, *stated.subject.own, *near), language)
        return own or groups_in((one.word for one in self.said if one.is_own and one.word not in far), language)


def _told(one: Said, index: Index) -> _Tells:
    if index.is_common(one.word) or index.is_place(one.word):
        return _Tells.NOTHING
    if names_who(one.word, index.language):
        return _Tells.WHO
    return _Tells.KNOWN if index.is_known(one.word) else _Tells.UNKNOWN


def lead_measures(spoken_of: Iterable[Sequence[Measure]]) -> tuple[Measure, ...]:
    """Return measures each once, in order."""
    return tuple({one.id: one for group in spoken_of for one in group}.values())


def _stems(said: Iterable[str], language: Language) -> frozenset[str]:
    return frozenset(stem(word, language) for word in said) - {""}
