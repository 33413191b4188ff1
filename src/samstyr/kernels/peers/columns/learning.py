"""Whom each municipality can learn from, over all groups of alike municipalities."""

from collections.abc import Sequence
from datetime import date

import polars as pl

from samstyr.kernels import exact_columns as exact
from samstyr.kernels.peers.columns.engine import compare_columns
from samstyr.kernels.peers.columns.fields import CELL, comparable_of, look_up, placed_frame
from samstyr.kernels.peers.columns.inputs import FIELD, members_frame, peer_rules_frame
from samstyr.kernels.peers.groups import Group
from samstyr.kernels.peers.outcomes import PeerRule
from samstyr.kernels.rules import RULES


def learn_columns(
    figures: pl.DataFrame, *, groups: Sequence[Group], rules: Sequence[PeerRule], as_of: date
) -> pl.DataFrame:
    """Return, for each area in each of its groups of alike municipalities, who does clearly better, as `learn_from`.

    Columns: indicator, group, kind, first, last, area, other, value (the other's), by. The answer has a row for each
    pair, so give it the periods that are looked at and no more.
    """
    alike = [group for group in groups if group.kind.is_alike]
    compared = compare_columns(figures, groups=alike, rules=rules, as_of=as_of)
    kind, indicator = figures.schema["area"], figures.schema["indicator"]
    ruled = peer_rules_frame(rules).with_columns(pl.col("indicator", "weight").cast(indicator))
    members = members_frame(alike).filter("is_member").with_columns(pl.col("area").cast(kind, strict=False))
    comparable = comparable_of(figures, ruled)
    names = [look_up(comparable.cells, name, "cell") for name in (*CELL, "sign", "decimals", "has_best", "band_units")]
    placed = placed_frame(comparable, members).with_columns(names).filter("has_best")
    thick = compared.groups.filter(~pl.col("is_thin")).select(FIELD)
    best_part = float(RULES["clearly_better_part"].on(as_of).value)
    gain = pl.col("units") * pl.col("sign")
    best = (
        placed.join(thick, on=FIELD, how="semi")
        .with_columns(gain=gain, limit=gain.quantile(1 - best_part, "linear").over("cell", "group"))
        .filter(pl.col("gain") >= pl.col("limit"), ~pl.col("has_caveat"))
        .select(*FIELD, "sign", "decimals", "band_units", "gain", other="area")
    )
    pairs = compared.areas.select(*FIELD, "area", "value").join(best, on=FIELD)
    lead = pl.col("gain") - exact.units(pl.col("value"), pl.col("decimals")) * pl.col("sign")
    return (
        pairs.with_columns(lead=lead)
        .filter(pl.col("lead") > pl.col("band_units"))
        .select(
            *FIELD,
            "area",
            "other",
            value=exact.figure(pl.col("gain") * pl.col("sign"), pl.col("decimals")),
            by=exact.figure(pl.col("lead"), pl.col("decimals")),
        )
    )
