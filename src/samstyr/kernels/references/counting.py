"""How many indicators, promises or plans fit some words."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from samstyr.kernels.findings.catalogue import fault
from samstyr.kernels.references.choosing import CannotResolve
from samstyr.kernels.references.expressions import Expression
from samstyr.kernels.references.flags import flags_of
from samstyr.kernels.references.material import Counted, Material
from samstyr.kernels.references.outcomes import Outcome
from samstyr.kernels.references.pointing import plain
from samstyr.kernels.references.reading import meant
from samstyr.kernels.references.steps import counted_step
from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit, UnitKind

INDICATORS: Final = "indicators"
PROMISES: Final = "promises"
PLANS: Final = "plans"
# What can be counted, as it is said of one and of many.
NAMES: Final[Mapping[str, tuple[Text, Text]]] = {
    INDICATORS: (Text("nøkkeltall", "indicator"), Text("nøkkeltall", "indicators")),
    PROMISES: (Text("løfte", "promise"), Text("løfter", "promises")),
    PLANS: (Text("plan", "plan"), Text("planer", "plans")),
}
FEW: Final = 12


def count(expression: Expression, material: Material) -> Outcome:
    """Return how many of a kind fit all the words. Raises CannotResolve for a word that fits none of the kind."""
    kind, *words = expression.words
    if kind.word not in NAMES:
        near, known = meant(kind.word, NAMES), ", ".join(NAMES)
        raise CannotResolve(fault("unknown-word", kind.start, kind.end, word=kind.word, nearest=near, known=known))
    every = material.counted.get(kind.word, ())
    for word in words:
        if not any(plain(word.word) in one.words for one in every):
            all_words = sorted({known for one in every for known in one.words})
            near, known = meant(plain(word.word), all_words), ", ".join(all_words[:FEW])
            raise CannotResolve(fault("unknown-word", word.start, word.end, word=word.word, nearest=near, known=known))
    found, wholes = list(every), []
    for word in words:
        wholes.append(len(found))
        found = [one for one in found if plain(word.word) in one.words]
    figures = tuple(dict.fromkeys(figure for one in found for figure in one.figures))
    one, many = NAMES[kind.word]
    named = one if len(found) == 1 else many
    return Outcome(
        value=Decimal(len(found)),
        unit=Unit("count", UnitKind.COUNT, named, named, 0),
        decimals=0,
        is_difference=False,
        figures=figures,
        steps=(counted_step(len(found), wholes[-1] if wholes else len(found), many, _titles(found)),),
        wholes=tuple(wholes),
        flags=flags_of((), material.period, material.unrevised),
    )


def _titles(found: Sequence[Counted]) -> Text:
    """Return what is counted, the first of many."""

    def listed(titles: list[str], more: str) -> str:
        rest = len(titles) - FEW
        return ", ".join(titles[:FEW]) + (f" {more.format(rest)}" if rest > 0 else "")

    return Text(
        listed([one.title.nb for one in found], "og {} til"),
        listed([one.title.in_language("en") for one in found], "and {} more"),
    )
