"""Changes to the search: the index is made anew, as part of the load that made it necessary."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import astuple, dataclass

from django.db import connection, transaction

from samstyr.exchange.queries.package import NothingLoaded, package
from samstyr.exchange.queries.values import Package
from samstyr.kernels.language.folding import fold, words
from samstyr.kernels.texts import Language
from samstyr.search.collecting.everything import everything
from samstyr.search.models import Build, Entry
from samstyr.search.stemming import stems
from samstyr.search.values import Draft
from samstyr.search.weighing import IMPORTANCE, LANGUAGES, weighed

BATCH = 500
# Any number will do, as long as nothing else takes the same lock.
INDEX_LOCK = 0x5A_05_29
# Words that say only that it is about this municipality, beside its own name.
ITS_OWN = ("kommune", "kommunen", "kommunens", "municipality", "municipal")

Stems = dict[str, dict[Language, str]]
Word = tuple[str, str, str, Language]


@dataclass(frozen=True, slots=True)
class Weighed:
    """A draft with the words that lead to it, in both languages: folded, as written, and their weight."""

    draft: Draft
    words: dict[Language, dict[str, tuple[float, str]]]


@transaction.atomic
def rebuild() -> int:
    """Make the index anew from what the rooms have now, and return how many entries it has.

    Called in the transaction of a load, so that nobody finds what is no longer there. Nothing is searched for that
    a page does not show: the entries come from the same queries, suppressed figures suppressed.
    """
    with connection.cursor() as cursor:
        # One after the other: each leaves the index as it is when it ends, also where two end at once.
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [INDEX_LOCK])
    try:
        in_force = package()
    except NothingLoaded:
        _clear()
        return 0
    found = [Weighed(draft, {lang: weighed(draft, lang) for lang in LANGUAGES}) for draft in everything(in_force)]
    every = stems(
        as_written.lower()
        for one in found
        for language in LANGUAGES
        for _weight, as_written in one.words[language].values()
    )
    entries = [_entry(one, every) for one in found]
    _clear()
    Entry.objects.bulk_create(entries, batch_size=BATCH)
    _build(in_force, found, entries, every).save()
    return len(entries)


def _clear() -> None:
    Entry.objects.all().delete()
    Build.objects.all().delete()


def _entry(one: Weighed, every: Stems) -> Entry:
    draft = one.draft
    weights: dict[str, float] = {}
    for language in LANGUAGES:
        for weight, as_written in one.words[language].values():
            stem = every[as_written.lower()][language]
            weights[stem] = max(weight, weights.get(stem, 0.0))
    return Entry(
        kind=draft.kind.value,
        key=draft.key,
        page=draft.address.page,
        ids=list(draft.address.ids),
        anchor=draft.address.anchor,
        title_nb=draft.title.nb,
        title_en=draft.title.en,
        text_nb=draft.said.nb,
        text_en=draft.said.en,
        figure_nb=draft.figure.nb,
        figure_en=draft.figure.en,
        importance=IMPORTANCE[draft.kind],
        stems=list(weights),
        weights=list(weights.values()),
    )


def _build(in_force: Package, found: Sequence[Weighed], entries: Sequence[Entry], every: Stems) -> Build:
    known = _known(found, every)
    name = in_force.municipality_name
    digest = hashlib.sha256(repr([astuple(one.draft) for one in found]).encode()).hexdigest()
    return Build(
        version=digest,
        entries=len(entries),
        own_name=sorted({fold(word) for text in (name.nb, name.en, *ITS_OWN) for word in words(text)}),
        words=known,
    )


def _known(found: Sequence[Weighed], every: Stems) -> list[list[str | int]]:
    """Return every word once a language, written the way it is most often written."""
    written: Counter[Word] = Counter()
    entries: Counter[str] = Counter()
    for one in found:
        for language in LANGUAGES:
            own = {
                folded: (as_written, every[as_written.lower()][language])
                for folded, (_, as_written) in one.words[language].items()
            }
            entries.update({stem for _written, stem in own.values()})
            written.update((folded, as_written, stem, language) for folded, (as_written, stem) in own.items())
    best: dict[tuple[str, Language], Word] = {}
    for word, _number in sorted(written.items(), key=lambda item: (-item[1], item[0])):
        best.setdefault((word[0], word[3]), word)
    return [[folded, as_written, stem, language, entries[stem]] for folded, as_written, stem, language in best.values()]
