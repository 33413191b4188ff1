"""Questions to the search. What is asked for is neither kept nor logged."""

from collections.abc import Sequence
from functools import lru_cache

from samstyr.kernels.language.folding import fold, words
from samstyr.kernels.language.sorting import norwegian_key
from samstyr.kernels.language.stop_words import asks_for_amount, telling
from samstyr.kernels.language.synonyms import SYNONYMS
from samstyr.kernels.language.vocabulary import KnownWord, Vocabulary
from samstyr.kernels.language.widening import Wanted, Widened, widen
from samstyr.kernels.texts import Language, Text
from samstyr.search import scoring
from samstyr.search.models import Build, Entry
from samstyr.search.showing import as_hit, groups_of, is_looked_for
from samstyr.search.stemming import stems
from samstyr.search.values import Address, Kind, RegisterEntry, Results

MOST_LETTERS, MOST_WORDS = 200, 12
BEST = 10
# What stands on a page with others of its kind. Of reports it is the headings that do.
PART_OF_A_PAGE = (Kind.RECORD, Kind.CASE, Kind.FACT, Kind.AREA, Kind.BODY, Kind.SERVICE_AREA)


def find(*, text: str, language: Language, kinds: Sequence[Kind] = (), limit: int = 10) -> Results:
    """Return what fits a word, some words or a whole question, at most `limit` of a kind, in three queries.

    The words may be misspelled, in another form, a part of a longer one, or what people say instead.
    """
    asked = words(text[:MOST_LETTERS])[:MOST_WORDS]
    build = Build.objects.only("version", "entries", "own_name").first()
    if not asked or build is None:
        return Results(text, "", 0, (), ())
    vocabulary = _vocabulary(build.version)
    widened = [widen(one, vocabulary, language) for one in _wanted(asked, set(build.own_name))]
    folded = tuple(fold(word) for word in asked)
    scored = scoring.best(
        [scoring.Term(one, is_own_name=one.wanted.folded in build.own_name) for one in widened],
        favoured=(Kind.FACT,) if asks_for_amount(folded) else (),
        kinds=kinds,
        limit=limit,
    )
    looked_for = is_looked_for(widened, vocabulary)
    hits = [(as_hit(one.entry, looked_for, language), one.of_kind) for one in scored]
    groups = groups_of(hits)
    return Results(
        asked=text,
        meant=_meant(asked, widened),
        total=sum(group.total for group in groups),
        best=tuple(hit for hit, _total in hits[:BEST]),
        groups=groups,
    )


def is_built() -> bool:
    """Return whether there is an index to search in."""
    return Build.objects.exists()


def register(*, language: Language) -> tuple[RegisterEntry, ...]:
    """Return everything that has a page of its own, in the Norwegian order, in one query."""
    rows = Entry.objects.exclude(kind__in=PART_OF_A_PAGE).exclude(kind=Kind.REPORT, anchor__gt="")
    found = [
        RegisterEntry(
            kind=Kind(row.kind),
            title=Text(row.title_nb, row.title_en),
            address=Address(row.page, tuple(row.ids), row.anchor),
        )
        for row in rows.only("kind", "title_nb", "title_en", "page", "ids", "anchor")
    ]
    return tuple(sorted(found, key=lambda one: (norwegian_key(one.title.in_language(language)), one.address.page)))


def _wanted(asked: tuple[str, ...], own_name: set[str]) -> list[Wanted]:
    """Return the words that tell something, each once."""
    by_fold = {fold(word): word for word in reversed(asked)}
    kept = telling(tuple(reversed(by_fold)), own_name)
    found = stems(by_fold[one].lower() for one in kept)
    return [Wanted(by_fold[one], one, tuple(found[by_fold[one].lower()].values())) for one in kept]


def _meant(asked: tuple[str, ...], widened: Sequence[Widened]) -> str:
    mended = {one.wanted.folded: one.meant for one in widened if one.meant}
    return " ".join(mended.get(fold(word), word) for word in asked) if mended else ""


@lru_cache(maxsize=2)
def _vocabulary(version: str) -> Vocabulary:
    """Return the words of the index. They are read once for each version of it."""
    build = Build.objects.filter(version=version).first()
    known = [] if build is None else [KnownWord(*word) for word in build.words]
    return Vocabulary(known, entries=build.entries if build else 0, said=SYNONYMS)
