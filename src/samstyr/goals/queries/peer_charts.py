"""An indicator in all municipalities as a chart: everybody first, then each group, with the reader's own in all."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from samstyr.goals.queries.values import Indicator
from samstyr.goals.values import BesideGroup, Peers
from samstyr.kernels.assessment.words.phrases import sentence
from samstyr.kernels.assessment.words.quoting import amount
from samstyr.kernels.figures import Figure
from samstyr.kernels.numbers import format_figure, format_number, format_value
from samstyr.kernels.peers.comparing import as_published
from samstyr.kernels.peers.groups import GroupKind
from samstyr.kernels.peers.outcomes import Comparison
from samstyr.kernels.peers.words import headline_words
from samstyr.kernels.rounding import decimals_in
from samstyr.kernels.texts import Language, Text
from samstyr.kernels.units import UnitKind
from samstyr.look.charts.inputs import Mark, Strip, StripChart
from samstyr.look.charts.scales import round_values

MOST_GROUPS: Final = 3
MOST_TICKS: Final = 8
WHOLE: Final = (GroupKind.COUNTRY, GroupKind.COUNTRY_WITHOUT_OSLO)
EVERYBODY: Final = Text("Alle kommuner", "All municipalities")
COUNTED: Final = Text("{title}, {measured} kommuner, {period}", "{title}, {measured} municipalities, {period}")
ENDS: Final = Text(
    "{name}, {measured} kommuner: fra {lowest} til {highest}.",
    "{name}, {measured} municipalities: {lowest} to {highest}.",
)
NAMED: Final = Text("{name}: {level}", "{name}: {level}")
OURS: Final = Text("{name} {value}", "{name} {value}")


def peer_chart(peers: Peers, indicator: Indicator, *, language: Language, source: str = "") -> StripChart | None:
    """Return all municipalities as dots, or None where fewer than two have a figure or nobody is compared with."""
    nearest, drawing = peers.nearest, _Drawing(peers, indicator, _field(peers), language)
    if nearest is None or len(drawing.field) <= 1:
        return None
    title = headline_words(nearest.comparison, indicator.unit, peers.name(peers.area))
    period = peers.known.period.label
    subtitle = COUNTED.filled(title=indicator.title, measured=len(drawing.field), period=period)
    return StripChart(
        title=title.in_language(language),
        subtitle=subtitle.in_language(language),
        strips=tuple(drawing.strips()),
        mine=drawing.mine(),
        ticks=tuple(drawing.ticks()),
        said=" ".join(text.in_language(language) for text in drawing.said()),
        source=source,
        language=language,
    )


def drawn_groups(peers: Peers) -> tuple[BesideGroup, ...]:
    """Return the groups with a strip of their own: the most alike ones. Everybody has one in any case."""
    return tuple(one for one in peers.beside if one.comparison.group.kind not in WHOLE)[:MOST_GROUPS]


def _field(peers: Peers) -> dict[str, Figure]:
    """Return the figures that can be compared, as they are published."""
    every = ((code, as_published(figure, peers.rule)) for code, figure in peers.known.figures.items())
    return {code: figure for code, figure in every if figure is not None}


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What a chart is made from; `field` has the figures of everybody that can be compared."""

    peers: Peers
    indicator: Indicator
    field: Mapping[str, Figure]
    language: Language

    def mine(self) -> Mark | None:
        """Return the municipality's own figure with its name."""
        figure = self.field.get(self.peers.area)
        if figure is None:
            return None
        name = self.peers.name(self.peers.area)
        said = OURS.filled(name=name, value=format_figure(figure, self.language))
        return Mark(0, float(figure.number), said.in_language(self.language))

    def strips(self) -> Iterator[Strip]:
        """Yield everybody, with the most alike marked; then each group."""
        groups = [one.comparison for one in drawn_groups(self.peers)]
        country = (one.comparison for one in self.peers.beside if one.comparison.group.kind is GroupKind.COUNTRY)
        yield self._strip(next(country, None), self.field, marked=_members(groups[0]) if groups else ())
        for comparison in groups:
            members = _members(comparison)
            yield self._strip(comparison, members, marked=members)

    def _strip(self, comparison: Comparison | None, areas: Collection[str], *, marked: Collection[str]) -> Strip:
        others = {code: float(self.field[code].number) for code in areas if code in self.field}
        others.pop(self.peers.area, None)
        return Strip(
            name=self._name(comparison).in_language(self.language),
            marked=tuple(sorted(number for code, number in others.items() if code in marked)),
            others=tuple(sorted(number for code, number in others.items() if code not in marked)),
            level=None if comparison is None or comparison.level is None else float(comparison.level),
        )

    def _name(self, comparison: Comparison | None) -> Text:
        if comparison is None or comparison.level is None:
            return EVERYBODY if comparison is None else sentence(comparison.group.name)
        decimals = max(self.indicator.decimals, decimals_in(comparison.level))
        level = amount(comparison.level, self.indicator.unit, decimals)
        return NAMED.filled(name=sentence(comparison.group.name), level=level)

    def ticks(self) -> Iterator[Mark]:
        """Yield round figures along the axis; only a short unit, that of a share, is said at each of them."""
        numbers, unit = [float(figure.number) for figure in self.field.values()], self.indicator.unit
        for value in round_values(min(numbers), max(numbers), MOST_TICKS):
            decimals = decimals_in(value)
            said = format_value(value, unit, decimals, self.language) if unit.kind is UnitKind.SHARE else None
            yield Mark(0, float(value), said or format_number(value, decimals, self.language))

    def said(self) -> Iterator[Text]:
        """Yield what the dots show, for those who do not see them: the ends of the field, and of each group."""
        yield self._ends(EVERYBODY, self.field)
        for one in drawn_groups(self.peers):
            members = [code for code in _members(one.comparison) if code in self.field]
            if members:
                yield self._ends(self._name(one.comparison), members)

    def _ends(self, name: Text, areas: Collection[str]) -> Text:
        figures = sorted((self.field[code] for code in areas), key=lambda figure: figure.number)
        lowest, highest = (amount(figure.number, figure.unit) for figure in (figures[0], figures[-1]))
        return ENDS.filled(name=name, measured=len(figures), lowest=lowest, highest=highest)


def _members(comparison: Comparison) -> tuple[str, ...]:
    return comparison.group.members_in(comparison.period.year)
