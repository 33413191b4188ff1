"""What `samstyr stats apply` says, in both languages."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from samstyr.goals.changes.readings import Applied, AppliedTo
from samstyr.goals.values import Effect, Planned
from samstyr.kernels.missing import Missing
from samstyr.kernels.numbers import format_value
from samstyr.kernels.texts import Language, Text

NOTHING_BOUND: Final = Text(
    "Ingen nøkkeltall er bundet til kilder. Bind dem i series.csv og bindings.csv i datapakken.",
    "No indicator is bound to a source. Bind them in series.csv and bindings.csv of the data package.",
)
NOTHING_NEW: Final = Text("Kildene sier ikke noe nytt.", "The sources say nothing new.")
DONE: Final = Text("Gjort, som hendelse {number} i loggen.", "Done, as event {number} of the log.")
PREVIEW: Final = Text("Ingenting er endret ennå: dette er en forhåndsvisning.", "Nothing is changed yet: a preview.")
TAKE: Final = Text(
    "Det som er skrevet inn, står. Vil du ha kildens tall, skriver du samstyr stats apply --take {id}@{period} --why …",
    "What was typed stands. To have the source's figure: samstyr stats apply --take {id}@{period} --why …",
)
REFUSED: Final = Text("{id} er ikke rørt: {why}", "{id} is left as it was: {why}")
HEAD: Final = Text("{title} ({id}): {counts}", "{title} ({id}): {counts}")
UNBOUND: Final = Text("ikke lenger bundet", "no longer bound")
_COUNTS: Final[Mapping[Effect, Text]] = {
    Effect.ADDED: Text("nye: {}", "added: {}"),
    Effect.REVISED: Text("rettet: {}", "revised: {}"),
    Effect.TAKEN: Text("overtatt fra kilden: {}", "taken from the source: {}"),
    Effect.GONE: Text("borte: {}", "gone: {}"),
    Effect.SAME: Text("som før: {}", "as before: {}"),
    Effect.AGREES: Text("stemmer med det som er skrevet inn: {}", "agree with what was typed: {}"),
    Effect.DIFFERS: Text("avviker fra det som er skrevet inn: {}", "differ from what was typed: {}"),
}
_LINES: Final[Mapping[Effect, Text]] = {
    Effect.ADDED: Text("{where}: nytt tall, {after}", "{where}: new figure, {after}"),
    Effect.REVISED: Text("{where}: rettet fra {before} til {after}", "{where}: revised from {before} to {after}"),
    Effect.TAKEN: Text(
        "{where}: kildens {after} i stedet for {before}, som var skrevet inn",
        "{where}: the source's {after} in the place of {before}, which was typed",
    ),
    Effect.GONE: Text(
        "{where}: {before} er borte, for kilden sier det ikke lenger",
        "{where}: {before} is gone, as the source no longer says it",
    ),
    Effect.DIFFERS: Text(
        "{where}: AVVIKER. Kilden sier {after}; {before} er skrevet inn, og står",
        "{where}: DIFFERS. The source says {after}; {before} was typed, and stands",
    ),
}


def lines(
    applied: Applied, areas: Mapping[str, Text], here: str, language: Language, *, preview: bool
) -> Iterator[str]:
    """Yield what was done, or would be, a line a thing; `areas` are names by id, and that of `here` goes without."""
    for one in applied.indicators:
        yield from _of_indicator(one, areas, here, language)
    yield from (REFUSED.in_language(language).format(id=id, why=why) for id, why in applied.refused.items())
    differing = next(
        ((one.indicator.id, of_it.period) for one in applied.indicators for of_it in one.planned if _differs(of_it)),
        None,
    )
    if differing:
        yield TAKE.in_language(language).format(id=differing[0], period=differing[1])
    if not applied.indicators:
        yield from () if applied.refused else (NOTHING_BOUND.in_language(language),)
    elif preview:
        yield PREVIEW.in_language(language)
    elif applied.number is None:
        yield NOTHING_NEW.in_language(language)
    else:
        yield DONE.in_language(language).format(number=applied.number)


def _differs(planned: Planned) -> bool:
    return planned.effect is Effect.DIFFERS


def _of_indicator(one: AppliedTo, areas: Mapping[str, Text], here: str, language: Language) -> Iterator[str]:
    counts = {effect: sum(of_it.effect is effect for of_it in one.planned) for effect in _COUNTS}
    said = [_COUNTS[effect].in_language(language).format(count) for effect, count in counts.items() if count]
    said += [] if one.is_bound else [UNBOUND.in_language(language)]
    title = one.indicator.title.in_language(language)
    yield HEAD.in_language(language).format(title=title, id=one.indicator.id, counts=", ".join(said) or "–")
    for of_it in one.planned:
        if of_it.effect in _LINES:
            where = of_it.period.label.in_language(language)
            if of_it.area != here:
                where = f"{areas.get(of_it.area, Text(of_it.area)).in_language(language)} {where}"
            before = _value(of_it.before.value if of_it.before else None, one, language)
            after = _value(of_it.after.value if of_it.after else None, one, language)
            yield "  " + _LINES[of_it.effect].in_language(language).format(where=where, before=before, after=after)


def _value(value: Decimal | Missing | None, one: AppliedTo, language: Language) -> str:
    return "" if value is None else format_value(value, one.indicator.unit, one.indicator.decimals, language)
