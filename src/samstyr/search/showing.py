"""From entries to hits: what is shown of each, and which words in it were looked for."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from samstyr.kernels.language.folding import fold, words
from samstyr.kernels.language.marking import excerpt, hits_in
from samstyr.kernels.language.vocabulary import Vocabulary
from samstyr.kernels.language.widening import Widened
from samstyr.kernels.texts import Language, Text
from samstyr.search.models import Entry
from samstyr.search.values import Address, Group, Hit, Kind

EXCERPT_LENGTH = 180

LookedFor = Callable[[str], bool]


def is_looked_for(widened: Iterable[Widened], vocabulary: Vocabulary) -> LookedFor:
    """Return the question whether a word, as it is written in a text, is what was looked for."""
    stems = {stem for one in widened for stem, _weight in one.weights}

    # The same words stand in many hits.
    @cache
    def looked_for(written: str) -> bool:
        return any(word.stem in stems for form in words(written) for word in vocabulary.exactly(fold(form)))

    return looked_for


def as_hit(entry: Entry, looked_for: LookedFor, language: Language) -> Hit:
    """Return an entry as it is shown in a language, or in the one that it exists in."""
    title, said = Text(entry.title_nb, entry.title_en), Text(entry.text_nb, entry.text_en)
    part = excerpt(said.in_language(language), looked_for, length=EXCERPT_LENGTH)
    shown = (title.in_language(language), part)
    return Hit(
        kind=Kind(entry.kind),
        key=entry.key,
        title=title,
        excerpt=Text(part) if said.language_of(language) == "nb" else Text("", part),
        figure=Text(entry.figure_nb, entry.figure_en),
        address=Address(entry.page, tuple(entry.ids), entry.anchor),
        words=tuple(dict.fromkeys(word for text in shown for word in hits_in(text, looked_for))),
    )


def groups_of(hits: Sequence[tuple[Hit, int]]) -> tuple[Group, ...]:
    """Return the hits by kind, the kind of the best hit first; with each hit goes how many of its kind there are."""
    by_kind: dict[Kind, list[Hit]] = defaultdict(list)
    totals: dict[Kind, int] = {}
    for hit, of_kind in hits:
        by_kind[hit.kind].append(hit)
        totals[hit.kind] = of_kind
    return tuple(Group(kind, totals[kind], tuple(found)) for kind, found in by_kind.items())
