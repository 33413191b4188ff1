"""Which entries fit best: asked of the database in one query, so that only the best ones leave it."""

from collections.abc import Sequence
from dataclasses import dataclass

from samstyr.kernels.language.widening import Widened
from samstyr.search.models import Entry
from samstyr.search.values import Kind

# The municipality's own name stands everywhere, so it says little; but an entry that has it may be preferred.
OWN_NAME = 0.15
FAVOURED = 1.6
# What fits much worse than the best hit is left out: it would only be in the way.
NEAR_BEST = 0.2


@dataclass(frozen=True, slots=True)
class Scored:
    """An entry that fits, and how many of its kind there are."""

    entry: Entry
    of_kind: int


@dataclass(frozen=True, slots=True)
class Term:
    """A word that is looked for, in all its ways; `is_own_name` where it only names the municipality."""

    widened: Widened
    is_own_name: bool


# For each entry the best way in which it fits each word, all words together, times the share of words that it fits.
SCORES = """
WITH asked AS (
    SELECT * FROM unnest(%s::int[], %s::text[], %s::float8[]) AS asked (term, stem, weight)
), fitting AS (
    SELECT entry.id, asked.term, max(asked.weight * had.weight) AS weight
    FROM search_entry AS entry
    CROSS JOIN LATERAL unnest(entry.stems, entry.weights) AS had (stem, weight)
    JOIN asked ON asked.stem = had.stem
    WHERE entry.stems && %s::text[]
    GROUP BY entry.id, asked.term
), summed AS (
    SELECT id, sum(weight) AS weight, count(*) FILTER (WHERE term >= 0) AS terms FROM fitting GROUP BY id
), scored AS (
    SELECT entry.id, entry.kind,
        summed.weight * entry.importance * (summed.terms + 0.25) / %s
        * CASE WHEN entry.kind = ANY(%s::text[]) THEN %s ELSE 1 END AS score
    FROM summed JOIN search_entry AS entry USING (id)
    WHERE cardinality(%s::text[]) = 0 OR entry.kind = ANY(%s::text[])
), near_best AS (
    SELECT * FROM scored WHERE score >= %s * (SELECT max(score) FROM scored)
), placed AS (
    SELECT *, row_number() OVER (PARTITION BY kind ORDER BY score DESC, id) AS place,
        count(*) OVER (PARTITION BY kind) AS of_kind
    FROM near_best
)
SELECT entry.id, entry.kind, entry.key, page, ids, anchor, title_nb, title_en, text_nb, text_en,
    figure_nb, figure_en, placed.of_kind
FROM placed JOIN search_entry AS entry USING (id)
WHERE place <= %s
ORDER BY score DESC, id
"""


def best(terms: Sequence[Term], *, favoured: Sequence[Kind], kinds: Sequence[Kind], limit: int) -> list[Scored]:
    """Return the best entries, at most `limit` of a kind, the best first, in one query.

    `favoured` kinds count more; only `kinds` are looked for, where any are given.
    """
    numbered = _numbered(terms)
    asked = [
        (number, stem, weight * term.widened.rarity * (OWN_NAME if number < 0 else 1))
        for number, term in numbered
        for stem, weight in term.widened.weights
    ]
    if not asked:
        return []
    stems = [stem for _number, stem, _weight in asked]
    counted = sum(number >= 0 for number, _term in numbered)
    wanted = [kind.value for kind in kinds]
    parameters = (
        *([number for number, _stem, _weight in asked], stems, [weight for _number, _stem, weight in asked]),
        *(stems, counted + 0.25, [kind.value for kind in favoured], FAVOURED, wanted, wanted, NEAR_BEST, limit),
    )
    return [Scored(entry, vars(entry)["of_kind"]) for entry in Entry.objects.raw(SCORES, parameters)]


def _numbered(terms: Sequence[Term]) -> list[tuple[int, Term]]:
    """Number the words from 0; the municipality's own name gets numbers below, unless there is nothing else."""
    only_own = all(term.is_own_name for term in terms)
    return [(-1 - at if term.is_own_name and not only_own else at, term) for at, term in enumerate(terms)]
