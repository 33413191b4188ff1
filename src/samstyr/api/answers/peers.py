"""An indicator in all municipalities, and how ours stands in each of its groups."""

from ninja import Schema
from pydantic import Field

from samstyr.api.answers.common import Number, Place, Words, maybe_number, number
from samstyr.api.answers.figures import status_of
from samstyr.goals.queries.values import Indicator
from samstyr.goals.values import BesideGroup, Peers
from samstyr.kernels.missing import Missing
from samstyr.kernels.peers.outcomes import Better, Rank
from samstyr.kernels.peers.ranking import Ranked, ranking
from samstyr.kernels.peers.words import comparison_words


class RankAnswer(Schema):
    """A place in a field, the best first (the highest where neither way is better)."""

    place: int
    tied: int = Field(description="How many others have the same figure.")
    field: int = Field(description="How many have a figure that can be compared.")

    @classmethod
    def maybe(cls, rank: Rank | None) -> "RankAnswer | None":
        """Return a place, or nothing where there is none."""
        return cls(place=rank.place, tied=rank.tied, field=rank.field) if rank else None


class MunicipalityAnswer(Schema):
    """One municipality's figure."""

    code: str
    name: str
    value: Number | None = Field(description="Null where there is no figure; `status` says why.")
    status: str = Field(description="measured, or the reason that there is no figure.")
    rank: RankAnswer | None

    @classmethod
    def of(cls, one: Ranked, peers: Peers) -> "MunicipalityAnswer":
        """Return a municipality with its place among all."""
        value = one.figure.value
        return cls(
            code=one.area,
            name=peers.name(one.area).nb,
            value=None if isinstance(value, Missing) else number(value),
            status=status_of(one.figure),
            rank=RankAnswer.maybe(one.rank),
        )


class BetterAnswer(Schema):
    """A municipality that does clearly better, by how much."""

    code: str
    name: str
    value: Number
    by: Number

    @classmethod
    def of(cls, better: Better, peers: Peers) -> "BetterAnswer":
        """Return whom to learn from."""
        name = peers.name(better.area).nb
        return cls(code=better.area, name=name, value=number(better.figure.number), by=number(better.by))


class SpreadAnswer(Schema):
    """How the figures of a group lie: quartiles by Hyndman and Fan's definition 7."""

    lowest: Number
    lower_quartile: Number
    median: Number
    upper_quartile: Number
    highest: Number


class GroupAnswer(Schema):
    """How the municipality stands in one group."""

    id: str
    kind: str
    name: Words
    members: list[str] = Field(description="The codes of the municipalities that were in the group in the period.")
    measured: int
    is_thin: bool = Field(description="Whether the group has too few figures to say much.")
    level: Number | None
    level_kind: str | None = Field(description="published, weighted_mean, mean or median.")
    computed: Number | None = Field(description="The mean that we work out, also where the level is published.")
    apart: Number | None = Field(description="The published level minus the computed one.")
    total: Number | None = Field(description="The sum of a count that every member has.")
    distance: Number | None = Field(description="The municipality's figure minus the level.")
    rank: RankAnswer | None
    band: str | None
    spread: SpreadAnswer | None
    learn_from: list[BetterAnswer]
    in_words: list[Words]

    @classmethod
    def of(cls, one: BesideGroup, peers: Peers, indicator: Indicator) -> "GroupAnswer":
        """Return a comparison with all that it rests on."""
        found, group = one.comparison, one.comparison.group
        words = comparison_words(found, peers.rule, indicator.unit, peers.name(peers.area))
        return cls(
            id=group.id,
            kind=group.kind.value,
            name=Words.of(group.name),
            members=list(group.members_in(found.period.year)),
            measured=found.measured,
            is_thin=found.is_thin,
            level=maybe_number(found.level),
            level_kind=found.level_kind.value if found.level_kind else None,
            computed=maybe_number(found.computed),
            apart=maybe_number(found.apart),
            total=maybe_number(found.total),
            distance=maybe_number(found.distance),
            rank=RankAnswer.maybe(found.rank),
            band=found.band.value if found.band else None,
            spread=_spread(one),
            learn_from=[BetterAnswer.of(better, peers) for better in one.better],
            in_words=[Words.of(text) for text in words],
        )


def _spread(one: BesideGroup) -> SpreadAnswer | None:
    spread = one.comparison.spread
    if spread is None:
        return None
    return SpreadAnswer(
        lowest=number(spread.lowest),
        lower_quartile=number(spread.lower_quartile),
        median=number(spread.median),
        upper_quartile=number(spread.upper_quartile),
        highest=number(spread.highest),
    )


class PeersAnswer(Schema):
    """An indicator in all municipalities in one period, the best first, and in the groups of ours."""

    indicator: str
    period: str
    unit: str
    municipality: str = Field(description="The code of the municipality that the package is about.")
    municipalities: list[MunicipalityAnswer]
    groups: list[GroupAnswer] = Field(description="The groups of alike municipalities first.")
    notes: list[Words] = Field(description="What the sources ask to have shown wherever the figures are.")
    snapshots: list[int] = Field(description="The numbers of the snapshots that the figures rest on.")
    source: Place

    @classmethod
    def of(cls, peers: Peers, indicator: Indicator) -> "PeersAnswer":
        """Return all that is known of others."""
        return cls(
            indicator=indicator.id,
            period=str(peers.known.period),
            unit=indicator.unit.code,
            municipality=peers.area,
            municipalities=[MunicipalityAnswer.of(one, peers) for one in ranking(peers.known.figures, peers.rule)],
            groups=[GroupAnswer.of(one, peers, indicator) for one in peers.beside],
            notes=[Words.of(note) for note in peers.known.notes],
            snapshots=list(peers.known.snapshots),
            source=Place.of(peers.known.citation),
        )
