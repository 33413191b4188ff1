"""Every municipality beside every group of its own, in every period."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from samstyr.kernels import exact_columns as exact
from samstyr.kernels.assessment.columns.decide import decide_column
from samstyr.kernels.peers.columns.fields import comparable_frame, fields_frame, placed_frame, sizes_frame
from samstyr.kernels.peers.columns.inputs import FIELD, groups_frame, members_frame, peer_rules_frame
from samstyr.kernels.peers.groups import Group
from samstyr.kernels.peers.outcomes import BANDS, PeerRule
from samstyr.kernels.rules import RULES

NUMBERS: Final = [
    "lowest", "lower_quartile", "median", "upper_quartile", "highest", "level", "computed", "apart", "total",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class ComparedColumns:
    """How all areas stand in all of their groups.

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
    comparable = comparable_frame(figures, ruled)
    placed = placed_frame(comparable, members.filter("is_member"))
    given = placed.select(FIELD).clear().with_columns(value=pl.lit(0.0)) if published is None else published
    given = given.with_columns(pl.col("indicator").cast(figures.schema["indicator"]))
    smallest = float(RULES["smallest_peer_group"].on(as_of).value)
    fields = fields_frame(placed, sizes_frame(members, placed), ruled, given, smallest)
    seekers = placed_frame(comparable, members.filter(~pl.col("is_member")))
    areas = _standings(placed, seekers, fields, ruled, groups)
    shown = fields.with_columns(exact.figure(pl.col(NUMBERS), pl.col("decimals"))).drop("joining", "decimals")
    return ComparedColumns(shown, areas)


def _standings(
    placed: pl.DataFrame, seekers: pl.DataFrame, fields: pl.DataFrame, rules: pl.DataFrame, groups: Sequence[Group]
) -> pl.DataFrame:
    """Return the rank, distance and band of those who compare themselves with a group."""
    seeking = (
        groups_frame(groups).filter(pl.col("seeker") != "").with_columns(pl.col("seeker").cast(placed.schema["area"]))
    )
    open_to_all = placed.join(seeking, on="group", how="anti")
    closed = placed.join(seeking, on="group")
    signs = rules.select("indicator", "sign", "decimals")
    among = _ranked(open_to_all.join(signs, on="indicator"))
    beside = _ranked_beside(_seekers_of(closed, seekers).join(signs, on="indicator"), closed)
    columns = [*FIELD, "area", "units", "decimals", "place", "tied", "beside"]
    standings = pl.concat([among.select(columns), beside.select(columns)])
    known = ["measured", "is_thin", "level", "lower_quartile", "upper_quartile"]
    return _said(standings.join(fields.select(*FIELD, *known), on=FIELD, how="left"))


def _ranked(members: pl.DataFrame) -> pl.DataFrame:
    """Return members with their places among themselves: the best first, equal figures on the best of their places."""
    signed = pl.col("units") * pl.col("sign")
    return members.with_columns(
        place=signed.rank("min", descending=True).over(FIELD).cast(pl.Int64),
        tied=signed.rank("max", descending=True).over(FIELD).cast(pl.Int64),
        beside=pl.lit(0, pl.Int64),
    ).with_columns(tied=pl.col("tied") - pl.col("place"))


def _seekers_of(closed: pl.DataFrame, seekers: pl.DataFrame) -> pl.DataFrame:
    """Return those whose group it is, once each, with `beside` 1 for one who is no member."""
    members = closed.filter(pl.col("area") == pl.col("seeker")).drop("seeker", "is_alike")
    strangers = seekers.join(members, on=[*FIELD, "area"], how="anti")
    return pl.concat([
        members.with_columns(beside=pl.lit(0, pl.Int64)),
        strangers.with_columns(beside=pl.lit(1, pl.Int64)),
    ])  # fmt: skip


def _ranked_beside(seekers: pl.DataFrame, closed: pl.DataFrame) -> pl.DataFrame:
    """Return seekers with the places they would have among the members of their groups."""
    others = closed.select(*FIELD, other=pl.col("units"))
    held = seekers.join(others, on=FIELD, how="left").with_columns(
        ahead=(pl.col("other") - pl.col("units")) * pl.col("sign")
    )
    counted = held.group_by(*FIELD, "area").agg(
        pl.col("units", "decimals", "beside").first(),
        place=(pl.col("ahead") > 0).sum().cast(pl.Int64) + 1,
        tied=(pl.col("ahead") == 0).sum().cast(pl.Int64),
    )
    return counted.with_columns(tied=pl.col("tied") - 1 + pl.col("beside"))


def _said(standings: pl.DataFrame) -> pl.DataFrame:
    measured, units = pl.col("measured").fill_null(0), pl.col("units")
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
        band=decide_column(BANDS, facts),
    )
