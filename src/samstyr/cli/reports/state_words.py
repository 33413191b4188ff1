"""How an edition stands, in both languages."""

from collections.abc import Mapping
from typing import Final

from samstyr.kernels.texts import Text
from samstyr.reports.editions.values import State

STATES: Final[Mapping[State, Text]] = {
    State.PROPOSED: Text("foreslått", "proposed"),
    State.ADOPTED: Text("vedtatt", "adopted"),
    State.REPLACED: Text("erstattet av {number}", "replaced by {number}"),
}
