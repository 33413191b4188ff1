"""Every municipality beside every group of its own, in every period."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from samstyr.kernels import exact_columns as exact
from samstyr.kernels.assessment.columns.decide import decide_column
from samstyr.kernels.peers.columns.fields import (
    CELL,
    comparable_of,
    fields_frame,
    look_up,
    ordered_frame,
    placed_frame,
    sizes_frame,
)
from samstyr.kernels.peers.columns.inputs import FIELD, group_type, members_frame, peer_rules_frame
from samstyr.kernels.peers.groups import Group
from samstyr.kernels.peers.outcomes import BANDS, Band, PeerRule
from samstyr.kernels.rules import RULES

NUMBERS: Final = [
    "lowest", "lower_quartile", "median", "upper_quartile", "highest", "level", "computed", "apart", "total",
]  # fmt: skip

# A group in a cell, as numbers.
_PLACE: Final = ["cell", "group"]
_BAND: Final = pl.Enum([band.value for band in Band])
_PUBLISHED: Final = {
    **dict.fromkeys(("indicator", "group", "kind"), pl.String()),
    **dict.fromkeys(("first", "last"), pl.Date()),
    "value": pl.Float64(),
}
KNOWN: Final = ["measured", "is_thin", "level", "lower_quartile", "upper_quartile"]


@dataclass(frozen=True, slots=True)
class ComparedColumns:
    """How all areas stand in all of their groups.

    A group is a category of the groups' ids.
    `groups`, a row for a group in a period with a member's figure, for each indicator: size, measured, is_thin, lowest,
    lower_quartile, median, upper_quartile, highest, level, level_kind, computed, apart, total.
    `areas`, a row for each area that compares itself with such a group and has a figure: value, distance, place, tied,
    field, band. Outcomes are the values of the enums of `outcomes`; what is not said is null.
    """

    groups: pl.DataFrame
    areas: pl.DataFrame


def compare_columns(
    figures: pl.DataFrame,
    *,
    groups: Sequence[Group],
    rules: Sequence[PeerRule],
    published: pl.DataFrame | None = None,
    as_of: date,
) -> ComparedColumns:
    """Return how each area stands in each of its groups in each period, as `compare` would say of each of them.

    `figures` has the columns of the assessment's figures, one row for a figure at most; its texts may be categories.
    `published` has the source's own figures for groups: indicator, group, kind, first, last, value.
    The rows come in any order. Raises RuleNotInForce for a day before all rules.
    """
    kind = figures.schema["area"]
    ruled = peer_rules_frame(rules).with_columns(pl.col("indicator", "weight").cast(figures.schema["indicator"]))
    members = members_frame(groups).with_columns(pl.col("area").cast(kind, strict=False))
    comparable = comparable_of(figures, ruled)
    placed = placed_frame(comparable, members.filter("is_member"))
    given = pl.DataFrame(schema=_PUBLISHED) if published is None else published
    given = given.with_columns(
        pl.col("indicator").cast(figures.schema["indicator"]),
        pl.col("kind").cast(figures.schema["kind"]),
        pl.col("group").cast(group_type(groups)),
    )
    smallest = float(RULES["smallest_peer_group"].on(as_of).value)
    ordered = ordered_frame(placed)
    fields = fields_frame(ordered, comparable.cells, sizes_frame(members, placed), given, smallest)
    seekers = placed_frame(comparable, members.filter(~pl.col("is_member")))
    beside = _beside(placed.filter(~pl.col("is_open")), seekers, comparable.cells, fields)
    areas = pl.concat([_among(ordered.filter("is_open"), fields), beside])
    shown = fields.with_columns(exact.figure(pl.col(NUMBERS), pl.col("decimals")))
    return ComparedColumns(shown.select(*FIELD, "size", "measured", "is_thin", *NUMBERS, "level_kind"), areas)


def _among(open_to_all: pl.DataFrame, fields: pl.DataFrame) -> pl.DataFrame:
    """Return how the members of open groups stand: the best first, equal figures on the best of their places."""
    known = [look_up(fields, name, "field") for name in (*CELL, "sign", "decimals", *KNOWN)]
    place = pl.when(pl.col("sign") > 0).then(pl.col("end") - pl.col("equal_end"))
    return _said(
        open_to_all.with_columns(
            *known, tied=pl.col("equal_end") - pl.col("equal_start") - 1, beside=pl.lit(0, pl.UInt32)
        ).with_columns(place=place.otherwise(pl.col("equal_start") - pl.col("start")) + 1)
    )


def _beside(closed: pl.DataFrame, seekers: pl.DataFrame, cells: pl.DataFrame, fields: pl.DataFrame) -> pl.DataFrame:
    """Return how those whose group it is stand beside its members, as `_among` says of the members of open groups."""
    names = [look_up(cells, name, "cell") for name in (*CELL, "sign", "decimals")]
    asking = _seekers_of(closed, seekers).with_columns(names)
    ranked = _ranked_beside(asking, closed)
    return _said(ranked.join(fields.select(*_PLACE, *KNOWN), on=_PLACE, how="left"))


def _seekers_of(closed: pl.DataFrame, seekers: pl.DataFrame) -> pl.DataFrame:
    """Return those whose group it is, once each, with `beside` 1 for one who is no member."""
    members = closed.filter("is_seeker")
    strangers = seekers.join(members, on=[*_PLACE, "area"], how="anti")
    return pl.concat([
        members.with_columns(beside=pl.lit(0, pl.UInt32)),
        strangers.with_columns(beside=pl.lit(1, pl.UInt32)),
    ])  # fmt: skip


def _ranked_beside(seekers: pl.DataFrame, closed: pl.DataFrame) -> pl.DataFrame:
    """Return seekers with the places they would have among the members of their groups."""
    others = closed.select(*_PLACE, other=pl.col("units"))
    ahead = (pl.col("other") - pl.col("units")) * pl.col("sign")
    return (
        seekers.join(others, on=_PLACE, how="left")
        .with_columns(ahead=ahead)
        .group_by(*_PLACE, "area")
        .agg(
            pl.col(*CELL, "units", "decimals", "beside").first(),
            place=(pl.col("ahead") > 0).sum().cast(pl.UInt32) + 1,
            # One's own figure is not another's.
            tied=(pl.col("ahead") == 0).sum().cast(pl.UInt32) + pl.col("beside").first() - 1,
        )
    )


def _said(standings: pl.DataFrame) -> pl.DataFrame:
    measured, units = pl.col("measured").fill_null(0).cast(pl.UInt32), pl.col("units")
    facts = {
        "is_divided": ~pl.col("is_thin").fill_null(True),
        "is_below_quarter": units < pl.col("lower_quartile"),
        "is_above_quarter": units > pl.col("upper_quartile"),
    }
    return standings.select(
        *FIELD,
        "area",
        value=exact.figure(units, pl.col("decimals")),
        distance=exact.figure(units - pl.col("level"), pl.col("decimals")),
        place="place",
        tied="tied",
        field=measured + pl.col("beside"),
        band=decide_column(BANDS, facts, _BAND),
    )
