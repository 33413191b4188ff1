"""A comparison in words: rank, level, spread, and whom to learn from, each with what a reader needs to redo it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.assessment.words.phrases import listed, sentence
from samstyr.kernels.assessment.words.quoting import amount, number, size
from samstyr.kernels.peers.outcomes import Band, Better, Comparison, LevelKind, PeerRule, Rank
from samstyr.kernels.rounding import decimals_in, round_half_up
from samstyr.kernels.rules import RULES
from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit

PERCENT: Final = 100

BAND_LABELS: Final[Mapping[Band, Text]] = {
    Band.LOWEST_QUARTER: Text("blant den laveste fjerdedelen", "in the lowest quarter"),
    Band.MIDDLE_HALF: Text("blant den midterste halvdelen", "in the middle half"),
    Band.HIGHEST_QUARTER: Text("blant den høyeste fjerdedelen", "in the highest quarter"),
}
LEVEL_SENTENCES: Final[Mapping[LevelKind, Text]] = {
    LevelKind.PUBLISHED: Text(
        "{group}: {level}, slik kilden publiserer det.", "{group}: {level}, as the source publishes it."
    ),
    LevelKind.WEIGHTED_MEAN: Text("{group}: {level} i veid snitt.", "{group}: {level} as a weighted mean."),
    LevelKind.MEAN: Text("{group}: {level} i snitt per kommune.", "{group}: {level} on average for a municipality."),
    LevelKind.MEDIAN: Text(
        "{group}: medianen er {level}. Disse tallene kan ikke slås sammen til et snitt.",
        "{group}: the median is {level}. These figures cannot be made into a mean.",
    ),
}
HEAD_ABOVE: Final = Text("{area} ligger {distance} over {group}", "{area} is {distance} above {group}")
HEAD_BELOW: Final = Text("{area} ligger {distance} under {group}", "{area} is {distance} below {group}")
HEAD_EQUAL: Final = Text("{area} ligger likt med {group}", "{area} is level with {group}")
HEAD_ALONE: Final = Text(
    "{measured} av {size} kommuner i {group} har tall", "{measured} of {size} municipalities in {group} have figures"
)
NO_LEVEL: Final = Text("{group}: ingen har tall å sammenligne med.", "{group}: nobody has a figure to compare with.")
APART: Final = Text(
    "Vi regner ut {computed}. Det publiserte er {apart} {way}.",
    "We work out {computed}. The published one is {apart} {way}.",
)
SAME: Final = Text("Vi regner ut det samme.", "We work out the same.")
HIGHER: Final = Text("høyere", "higher")
LOWER: Final = Text("lavere", "lower")
ABOVE: Final = Text("{area} ligger {distance} over.", "{area} is {distance} above.")
BELOW: Final = Text("{area} ligger {distance} under.", "{area} is {distance} below.")
EQUAL: Final = Text("{area} ligger likt.", "{area} is level with it.")
PLACE: Final = Text("Nr. {place} av {field}, regnet fra {end}.", "No. {place} of {field}, counted from the {end}.")
SHARED: Final = Text(
    "Nr. {place} av {field}, regnet fra {end}. Plassen deles med {tied}.",
    "No. {place} of {field}, counted from the {end}. The place is shared with {tied}.",
)
ENDS: Final[Mapping[Polarity, Text]] = {
    Polarity.HIGHER: Text("den beste (høyest)", "best (highest)"),
    Polarity.LOWER: Text("den beste (lavest)", "best (lowest)"),
    Polarity.NEUTRAL: Text("den høyeste", "highest"),
}
THIN: Final = Text(
    "Gruppen er tynn: {measured} av {size} kommuner har tall. Den sier lite om hvordan det er ellers.",
    "The group is thin: {measured} of {size} municipalities have figures. It says little about how things are "
    "elsewhere.",
)
FIELD: Final = Text("{measured} av {size} kommuner har tall.", "{measured} of {size} municipalities have figures.")
SPREAD: Final = Text(
    "Fra {lowest} til {highest}. Halvparten ligger fra {lower} til {upper}, og medianen er {median} (kvartiler etter "
    "Hyndman og Fans definisjon 7).",
    "From {lowest} to {highest}. Half lie from {lower} to {upper}, and the median is {median} (quartiles by Hyndman "
    "and Fan's definition 7).",
)
IN_BAND: Final = Text("{area} er {band}.", "{area} is {band}.")
TOTAL: Final = Text("I alt: {total}.", "In all: {total}.")

LEARN: Final = Text("Kommuner vi kan lære av: {areas}.", "Municipalities to learn from: {areas}.")
WHY_THESE: Final = Text(
    "De er blant de {part} prosent beste i {group}, og tallet er bedre med mer enn det som regnes som uendret.",
    "They are among the best {part}% of {group}, and better by more than what counts as unchanged.",
)
BETTER: Final = Text("{area} ({value})", "{area} ({value})")
NOBODY: Final = Text(
    "Ingen i {group} gjør det klart bedre på dette tallet.", "Nobody in {group} does clearly better on this figure."
)


def headline_words(comparison: Comparison, unit: Unit, name: Text) -> Text:
    """Return what a comparison comes to, without a full stop; what it was made of where there is no distance to say."""
    group, distance = comparison.group.name, comparison.distance
    if distance is None:
        return HEAD_ALONE.filled(measured=comparison.measured, size=comparison.size, group=group)
    if distance == 0:
        return HEAD_EQUAL.filled(area=name, group=group)
    return (HEAD_ABOVE if distance > 0 else HEAD_BELOW).filled(area=name, distance=size(distance, unit), group=group)


def comparison_words(comparison: Comparison, rule: PeerRule, unit: Unit, name: Text) -> tuple[Text, ...]:
    """Return a comparison in sentences, the level first. `name` is the area's; `unit` the indicator's."""
    return tuple(_sentences(comparison, rule, unit, name))


def _sentences(comparison: Comparison, rule: PeerRule, unit: Unit, name: Text) -> Iterator[Text]:
    yield from _level_words(comparison, rule, unit)
    if comparison.distance is not None:
        yield _distance_words(comparison.distance, unit, name)
    if comparison.rank is not None:
        yield rank_words(comparison.rank, rule.polarity)
    yield (THIN if comparison.is_thin else FIELD).filled(measured=comparison.measured, size=comparison.size)
    yield from _spread_words(comparison, rule, unit)
    if comparison.band is not None:
        yield IN_BAND.filled(area=name, band=BAND_LABELS[comparison.band])
    if comparison.total is not None:
        yield TOTAL.filled(total=amount(comparison.total, unit, rule.decimals))
    yield from comparison.group.notes


def _level_words(comparison: Comparison, rule: PeerRule, unit: Unit) -> Iterator[Text]:
    group = sentence(comparison.group.name)
    if comparison.level is None or comparison.level_kind is None:
        yield NO_LEVEL.filled(group=group)
        return
    decimals = max(rule.decimals, decimals_in(comparison.level))
    yield LEVEL_SENTENCES[comparison.level_kind].filled(group=group, level=amount(comparison.level, unit, decimals))
    if comparison.apart is not None and comparison.computed is not None:
        yield _apart_words(comparison.apart, comparison.computed, rule, unit)


def _apart_words(apart: Decimal, computed: Decimal, rule: PeerRule, unit: Unit) -> Text:
    if apart == 0:
        return SAME
    way = HIGHER if apart > 0 else LOWER
    return APART.filled(computed=amount(computed, unit, rule.decimals), apart=size(apart, unit, rule.decimals), way=way)


def _distance_words(distance: Decimal, unit: Unit, name: Text) -> Text:
    if distance == 0:
        return EQUAL.filled(area=name)
    return (ABOVE if distance > 0 else BELOW).filled(area=name, distance=size(distance, unit))


def rank_words(rank: Rank, polarity: Polarity) -> Text:
    """Return a place in words, with the size of the field and from which end it is counted."""
    return (SHARED if rank.tied else PLACE).filled(
        place=rank.place, field=rank.field, tied=rank.tied, end=ENDS[polarity]
    )


def _spread_words(comparison: Comparison, rule: PeerRule, unit: Unit) -> Iterator[Text]:
    spread = comparison.spread
    if spread is not None and not comparison.is_thin:
        yield SPREAD.filled(
            lowest=amount(spread.lowest, unit, rule.decimals),
            highest=amount(spread.highest, unit, rule.decimals),
            lower=_between_figures(spread.lower_quartile, rule, unit),
            upper=_between_figures(spread.upper_quartile, rule, unit),
            median=_between_figures(spread.median, rule, unit),
        )


def _between_figures(value: Decimal, rule: PeerRule, unit: Unit) -> Text:
    """Return what lies between two published figures, with one decimal more than they have where it needs it."""
    finer = round_half_up(value, rule.decimals + 1)
    return amount(finer, unit, rule.decimals if finer == round_half_up(value, rule.decimals) else rule.decimals + 1)


def learning_words(
    better: Sequence[Better], comparison: Comparison, unit: Unit, names: Mapping[str, Text], *, as_of: date
) -> tuple[Text, ...]:
    """Return whom to learn from, by name and with their figures, and why these; or that nobody does clearly better."""
    group = comparison.group.name
    if not better:
        return (NOBODY.filled(group=group),)
    named = [
        BETTER.filled(area=names.get(one.area, Text(one.area)), value=amount(one.figure.number, unit)) for one in better
    ]
    part = number((RULES["clearly_better_part"].on(as_of).value * PERCENT).normalize())
    return LEARN.filled(areas=listed(named)), WHY_THESE.filled(group=group, part=part)
