"""Small frames of groups and rules, for the column engine."""

from collections.abc import Sequence
from typing import Final

import polars as pl

from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.peers.groups import Group
from samstyr.kernels.peers.outcomes import PeerRule

PERIOD: Final = ["kind", "first", "last"]
# One group in one period, for one indicator.
FIELD: Final = ["indicator", "group", *PERIOD]

EVER: Final = 9999


def group_type(groups: Sequence[Group]) -> pl.Enum:
    """Return the type of a column of groups: a category of their ids."""
    return pl.Enum([group.id for group in groups])


def members_frame(groups: Sequence[Group]) -> pl.DataFrame:
    """Return one row for a membership, with its years; and for each seeker, who is a member of nothing there.

    `is_open`: every member compares itself with the group; `is_seeker`: the area is the one whose group it is.
    """
    rows = [
        (
            group.id,
            one.area,
            one.first_year or 0,
            one.last_year or EVER,
            True,
            not group.seeker,
            one.area == group.seeker,
        )
        for group in groups
        for one in group.memberships
    ]
    seekers = [(group.id, group.seeker, 0, EVER, False, False, True) for group in groups if group.seeker]
    schema = {
        "group": group_type(groups),
        "area": pl.String(),
        **dict.fromkeys(("first_year", "last_year"), pl.Int32()),
        **dict.fromkeys(("is_member", "is_open", "is_seeker"), pl.Boolean()),
    }
    return pl.DataFrame([*rows, *seekers], schema=schema, orient="row")


def peer_rules_frame(rules: Sequence[PeerRule]) -> pl.DataFrame:
    """Return one row an indicator. `sign` is 1 where higher is better or neither way is, -1 where lower is."""
    rows = [
        (
            rule.indicator,
            rule.joining.value,
            rule.decimals,
            -1.0 if rule.polarity is Polarity.LOWER else 1.0,
            rule.polarity is not Polarity.NEUTRAL,
            float(rule.band.scaleb(rule.decimals)),
            rule.weight or None,
            rule.weight_decimals,
        )
        for rule in rules
    ]
    types = [pl.String, pl.String, pl.Int64, pl.Float64, pl.Boolean, pl.Float64, pl.String, pl.Int64]
    names = ["indicator", "joining", "decimals", "sign", "has_best", "band_units", "weight", "weight_decimals"]
    return pl.DataFrame(rows, schema=dict(zip(names, types, strict=True)), orient="row")
