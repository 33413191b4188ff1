"""An indicator in every municipality, as a file."""

from samstyr.api.answers.figures import status_of
from samstyr.api.listings.figures import value_of
from samstyr.exchange.queries.values import Package
from samstyr.goals.queries.peers import peers
from samstyr.goals.values import Peers
from samstyr.kernels.formats.delimited import comma_separated
from samstyr.kernels.formats.listings import Cell, Column, ColumnKind, Listing
from samstyr.kernels.peers.ranking import Ranked, ranking

COLUMNS = (
    Column("indicator"),
    Column("municipality"),
    Column("name"),
    Column("period"),
    Column("value", ColumnKind.NUMBER),
    Column("unit"),
    Column("status"),
    Column("rank", ColumnKind.INTEGER),
    Column("of", ColumnKind.INTEGER),
    Column("groups"),
    Column("source"),
    Column("retrieved", ColumnKind.DATE),
)
SEPARATOR = "|"


def content(id: str, package: Package) -> bytes | None:
    """Return every municipality with its figure, its place and the groups it shares with ours, the best first.

    None where sources say nothing of other municipalities.
    """
    found = peers(id=id, as_of=package.reference_date)
    return None if found is None else comma_separated(listing(id, found))


def listing(id: str, found: Peers) -> Listing:
    """Return the same as rows."""
    groups: dict[str, list[str]] = {}
    for one in found.beside:
        for code in one.comparison.group.members_in(found.known.period.year):
            groups.setdefault(code, []).append(one.comparison.group.id)
    return Listing(COLUMNS, tuple(_row(id, one, found, groups) for one in ranking(found.known.figures, found.rule)))


def _row(id: str, one: Ranked, found: Peers, groups: dict[str, list[str]]) -> tuple[Cell, ...]:
    figure, rank = one.figure, one.rank
    return (
        *(id, one.area, found.name(one.area).nb, str(figure.period)),
        *(value_of(figure), figure.unit.code, status_of(figure)),
        *((rank.place, rank.field) if rank else (None, None)),
        *(SEPARATOR.join(groups.get(one.area, ())), figure.citation.source, figure.as_of),
    )
