"""A key figure beside other municipalities: everybody as dots, the table behind them, each group in words, whom to
learn from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samstyr.goals.queries.peer_charts import drawn_groups, peer_chart
from samstyr.goals.queries.values import Indicator
from samstyr.goals.values import BesideGroup, Peers
from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.assessment.words.phrases import sentence
from samstyr.kernels.missing import Missing
from samstyr.kernels.numbers import format_number
from samstyr.kernels.peers.ranking import Ranked, ranking
from samstyr.kernels.peers.words import comparison_words, headline_words, learning_words
from samstyr.kernels.texts import Text
from samstyr.look.charts.inputs import StripChart
from samstyr.look.parts import ChartFrame, Column, KeyItem, Link, LongTable, Words
from samstyr.portal import charts, links
from samstyr.portal.pages.answer import big_figure
from samstyr.portal.pages.common import SourceLine, source_line
from samstyr.portal.visit import Visit
from samstyr.statistics.queries.sources import Source

PEERS_FILE = "peers.csv"


@dataclass(frozen=True, slots=True)
class GroupPart:
    """One group in words, to be unfolded; the most alike one is open."""

    title: Words
    sentences: tuple[Words, ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class PeerSection:
    """A key figure beside other municipalities."""

    chart: ChartFrame | None
    table: LongTable
    unfold: str
    file: Link
    groups: tuple[GroupPart, ...]
    learning: tuple[Words, ...]
    notes: tuple[Words, ...]
    source: SourceLine


def section(
    peers: Peers | None, indicator: Indicator, sources: Mapping[str, Source], visit: Visit
) -> PeerSection | None:
    """Return the part of the page about other municipalities, or None where sources say nothing of them."""
    if peers is None:
        return None
    figures = peers.known.figures
    number = len(figures)
    unfold = ngettext(
        "Show %(number)s municipality as a table", "Show all %(number)s municipalities as a table", number
    )
    return PeerSection(
        chart=chart_frame(peers, indicator, visit),
        table=table(peers, indicator, visit),
        unfold=unfold % {"number": number},
        file=Link(_("All municipalities as CSV"), links.download(indicator.id, PEERS_FILE)),
        groups=tuple(_group(one, peers, indicator, is_open=one is peers.nearest) for one in peers.beside),
        learning=tuple(_learning(peers, indicator, visit)),
        notes=peers.known.notes,
        source=source_line(peers.known.citation, sources, visit, next(iter(figures.values())).as_of),
    )


def chart_frame(peers: Peers, indicator: Indicator, visit: Visit) -> ChartFrame | None:
    """Return all municipalities as dots in two widths, with what the signs mean."""
    chart = peer_chart(peers, indicator, language=visit.language)
    return charts.framed(chart, tuple(_key(chart, peers, visit))) if chart else None


def _key(chart: StripChart, peers: Peers, visit: Visit) -> list[KeyItem]:
    groups = drawn_groups(peers)
    items = [KeyItem("ours", peers.name(peers.area))] if chart.mine else []
    if groups:
        items.append(KeyItem("alike", sentence(groups[0].comparison.group.name)))
    if chart.strips[0].others:
        items.append(KeyItem("others", _("Other municipalities")))
    if any(strip.level is not None for strip in chart.strips):
        items.append(KeyItem("level", _("The group's own level")))
    return items


def table(peers: Peers, indicator: Indicator, visit: Visit) -> LongTable:
    """Return every municipality with its figure, its place and the groups it shares with ours."""
    ranked = ranking(peers.known.figures, peers.rule)
    shared = _shared_groups(peers, visit)
    unit = big_figure(ranked[0].figure, visit.language).unit if ranked[0].rank else ""
    columns = (
        Column(_("Municipality")),
        Column(_("Value, %(unit)s") % {"unit": unit} if unit else _("Value"), numeric=True),
        Column(_("Rank"), numeric=True),
        Column(_("In the same group")),
    )
    caption = _("%(title)s, %(period)s. %(order)s") % {
        "title": visit.say(indicator.title),
        "period": visit.say(peers.known.period.label),
        "order": _ORDERS[indicator.polarity](),
    }
    rows = tuple(_row(one, peers, shared, visit) for one in ranked)
    ours = next((number for number, one in enumerate(ranked) if one.area == peers.area), None)
    return LongTable(caption, columns, rows, ours)


def _highest_is_best() -> str:
    return _("The best first: higher is better.")


def _lowest_is_best() -> str:
    return _("The best first: lower is better.")


def _highest_first() -> str:
    return _("The highest first; neither way is better.")


_ORDERS = {
    Polarity.HIGHER: _highest_is_best,
    Polarity.LOWER: _lowest_is_best,
    Polarity.NEUTRAL: _highest_first,
}


def _row(one: Ranked, peers: Peers, shared: Mapping[str, Sequence[str]], visit: Visit) -> tuple[str, ...]:
    value = one.figure.value
    shown = visit.say(value.reason.label) if isinstance(value, Missing) else format_number(value, None, visit.language)
    place = str(one.rank.place) if one.rank else "–"
    return visit.say(peers.name(one.area)), shown, place, ", ".join(shared.get(one.area, ()))


def _shared_groups(peers: Peers, visit: Visit) -> dict[str, list[str]]:
    """Return the groups that are drawn, by the municipalities in them."""
    shared: dict[str, list[str]] = {}
    for one in drawn_groups(peers):
        comparison = one.comparison
        for code in comparison.group.members_in(comparison.period.year):
            shared.setdefault(code, []).append(visit.say(comparison.group.name))
    return shared


def _group(one: BesideGroup, peers: Peers, indicator: Indicator, *, is_open: bool) -> GroupPart:
    comparison, name = one.comparison, peers.name(peers.area)
    return GroupPart(
        title=sentence(headline_words(comparison, indicator.unit, name)),
        sentences=comparison_words(comparison, peers.rule, indicator.unit, name),
        is_open=is_open,
    )


def _learning(peers: Peers, indicator: Indicator, visit: Visit) -> tuple[Text, ...]:
    """Return whom to learn from in the nearest group of alike municipalities; nothing where that cannot be said."""
    alike = [one for one in peers.beside if one.comparison.group.kind.is_alike and not one.comparison.is_thin]
    if not alike or peers.rule.polarity is Polarity.NEUTRAL or alike[0].comparison.mine is None:
        return ()
    nearest = alike[0]
    names = {better.area: peers.name(better.area) for better in nearest.better}
    as_of = visit.package.reference_date
    return learning_words(nearest.better, nearest.comparison, indicator.unit, names, as_of=as_of)
