"""Learn what each kind of evidence weighs when a measure is chosen, from sentences whose measures are known.

python -m tools.linking_weights          writes kernels/claims/linking/weights.toml
python -m tools.linking_weights --tried  tells how well it does on passages that it has not learned from, writes nothing

It learns from the open sentences of `tests/data/claims_asker` and from Fjordvik's. No value that is stated or measured
plays a part. Each statement is learned from twice: led by what was right before it, and by what was chosen.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from samstyr.kernels.claims.linking.choosing import LIKELY, Chooser, Rival
from samstyr.kernels.claims.linking.evidence import Evidence
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.likelihood import WEIGHTS
from samstyr.kernels.claims.linking.narrowing import is_of_unsaid_year
from samstyr.kernels.claims.linking.values import Candidate, Choice, Fit
from samstyr.kernels.claims.stating.values import StatedFigure
from tools.choice_model import Example, ends, learned

if TYPE_CHECKING:
    from tests.asker_claims import Found, Half

FILE: Final = Path(__file__).resolve().parents[1] / "src/samstyr/kernels/claims/linking" / WEIGHTS
HEAD: Final = (
    "# What each kind of evidence weighs; see evidence.py. `python -m tools.linking_weights` learns and writes them."
)
DECIMALS: Final = 3
FOLDS: Final = 6
# What is believed before anything is learned, so that what seldom occurs weighs what it should.
BELIEVED: Final[Mapping[str, float]] = {
    **dict.fromkeys(("off_topic", "other_age", "people_not_counted", "rank_of_else", "unsaid_year"), -4.0),
    **dict.fromkeys(
        ("narrower", "half", "unsaid_place", "unsaid_growth", "unsaid_new", "people_other", "not_counted"), -3.0
    ),
    **dict.fromkeys(("another_kind", "counts_else", "row_another_counted", "row_narrower", "other_wish"), -3.0),
    **dict.fromkeys(
        (
            "people_of_all",
            "row_not_counted",
            "row_whole_unsaid",
            "row_of_sum",
            "other_own",
        ),
        -2.0,
    ),
    **dict.fromkeys(("no_said_place", "row_unsaid", "people_only_said"), -1.5),
    **dict.fromkeys(("untouched", "no_time", "no_answer", "unknown_own", "narrower_own"), -1.0),
    **dict.fromkeys(("named", "has_sentence", "row_counted", "unit", "rate", "lead_here", "lead_before"), 1.0),
    **dict.fromkeys(
        (
            "row_named",
            "row_whole",
            "row_whole_alone",
            "wish",
            "said_place",
            "mean",
            "lead_here_back",
            "lead_before_back",
        ),
        2.0,
    ),
    **dict.fromkeys(("none", "none_nothing_bare", "none_nothing_back"), 2.0),
    **dict.fromkeys(("has_own", "said", "rank", "likewise", "lead_before_bare"), 3.0),
    "lead_here_bare": 4.0,
}


@dataclass(frozen=True)
class Known:
    """A statement and the ids of the measures that it is about, () for none; None where nobody has said."""

    stated: StatedFigure
    about: tuple[str, ...] | None


@dataclass(frozen=True)
class Passage:
    """What a passage states, in order, and what it is chosen from."""

    name: str
    known: tuple[Known, ...]
    index: Index
    own_area: str

    def examples(self, *, is_led_by_truth: bool) -> Iterator[Example]:
        """Give the choices that it asks for; each is led by what was right before, or by what was chosen."""
        chooser = Chooser(self.index, self.own_area)
        for one in self.known:
            rivals, none = chooser.rivals(one.stated)
            right = _right(one, rivals, self.index)
            if one.about is not None and (any(right) or not one.about):
                yield self._example(rivals, none, right)
            if is_led_by_truth:
                chooser.remember(_truth(one, rivals, right))
            else:
                chooser.choose(one.stated)

    def _example(self, rivals: Sequence[Rival], none: Evidence, right: Sequence[bool]) -> Example:
        measures = [rival.match.measure for rival in rivals]
        same = tuple(next(at for at, one in enumerate(measures) if one.is_same_as(other)) for other in measures)
        wanted = np.array([*right, not any(right)], dtype=float)
        return Example(self.name, (*(rival.evidence for rival in rivals), none), wanted, same)


def _right(one: Known, rivals: Sequence[Rival], index: Index) -> list[bool]:
    """Return which rivals are right; of rows that years tell apart, those whose year is said."""
    right = [_is_about(one.about or (), rival) for rival in rivals]
    dated = [
        is_right and not is_of_unsaid_year(one.stated, rival.match.measure, index)
        for is_right, rival in zip(right, rivals, strict=True)
    ]
    return dated if any(dated) else right


def _is_about(about: Sequence[str], rival: Rival) -> bool:
    measure = rival.match.measure
    return any(measure.id == id or measure.id.startswith(f"{id}/") or id in measure.same_as for id in about)


def _truth(one: Known, rivals: Sequence[Rival], right: Sequence[bool]) -> Choice:
    held = [rival for rival, is_right in zip(rivals, right, strict=True) if is_right]
    made = tuple(Candidate(rival.match.measure, 1.0, 1.0, 1.0, rival.factor) for rival in held[:1])
    return Choice(one.stated, Fit.ONE if made else Fit.NONE, made)


def askers() -> Iterator[Passage]:
    """Give the open passages about the demonstration's figures."""
    claims, held, languages = (
        import_module(name) for name in ("tests.asker_claims", "bench.held", "samstyr.kernels.claims.stating.languages")
    )
    against = held.demonstration()
    one: Half = claims.half("open", against)
    texts = dict(claims.passages("open"))
    about = {id(found): row.about for row, found in one.pairs if found}
    by_passage: dict[str, list[Found]] = {}
    for found in one.found:
        by_passage.setdefault(found.passage, []).append(found)
    for name in sorted(by_passage):
        there = sorted(by_passage[name], key=lambda found: found.start)
        of = against[languages.language_of(texts[name], "nb")]
        known = tuple(Known(found.stated, about.get(id(found))) for found in there)
        yield Passage(name, known, of.index.in_language(of.language), of.own_area)


def fjordviks() -> Iterator[Passage]:
    """Give Fjordvik's sentences."""
    spec, wide, own = (
        import_module(name)
        for name in ("tests.spec.claims.test_sentences", "tests.spec.claims.fjordvik_wide", "tests.fjordvik")
    )
    ids = [one.id for one in wide.WIDE.measures]
    for number, (stated, about) in enumerate(spec.statements()):
        known = [
            Known(
                one,
                tuple(id for id in ids if said and id.replace(" ", "_").startswith(said)) if said is not None else None,
            )
            for one, said in zip(stated, about, strict=True)
        ]
        yield Passage(f"fjordvik {number}", tuple(known), wide.WIDE, own.OWN)


def examples(passages: Iterable[Passage]) -> list[Example]:
    """Return what is learned from: every choice twice."""
    return [one for passage in passages for led in (True, False) for one in passage.examples(is_led_by_truth=led)]


def written(weights: Mapping[str, float]) -> str:
    """Return weights as a file, the heaviest first."""
    pairs = sorted(weights.items(), key=lambda one: (-abs(one[1]), one[0]))
    return "\n".join((HEAD, "[weights]", *(f"{name} = {weight:.{DECIMALS}f}" for name, weight in pairs), ""))


def tried(given: Sequence[Example]) -> Counter[str]:
    """Return how choices end in passages that were not learned from, a part of all passages at a time."""
    names = sorted({one.passage for one in given})
    found = Counter[str]()
    for number in range(FOLDS):
        kept = set(names[number::FOLDS])
        weights = learned([one for one in given if one.passage not in kept], BELIEVED)
        found.update(ends([one for one in given if one.passage in kept], weights, LIKELY))
    return found


def main(asked: Sequence[str]) -> int:
    """Write the weights, or tell how well such weights do."""
    given = examples([*askers(), *fjordviks()])
    if "--tried" in asked:
        print(", ".join(f"{end}: {count}" for end, count in tried(given).items()))
        return 0
    FILE.write_text(written(learned(given, BELIEVED)), encoding="utf-8")
    print(f"{FILE.name}: learned from {len(given)} choices")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
