"""Asking a source again for what it was asked before."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from samstyr.statistics.changes.fetching import fetch
from samstyr.statistics.fetching.cards import card
from samstyr.statistics.fetching.client import Tell
from samstyr.statistics.fetching.clock import Clock
from samstyr.statistics.fetching.faults import SourceTrouble
from samstyr.statistics.lake.doubts import LoadStopped
from samstyr.statistics.lake.folder import Lake
from samstyr.statistics.queries.snapshots import Kept, Version, card_of
from samstyr.statistics.values import Wishes


class NotRenewed(RuntimeError):
    """A source did not give a new version that can be used; the one before is still in use."""

    def __init__(self, version: Version, why: str) -> None:
        super().__init__(f"{version.source} {version.table}: {why}")


def renew(*, version: Version, home: Path, clock: Clock, tell: Tell, by: str, at: datetime) -> Kept:
    """Ask again for what a version was an answer to, where it was asked then, and keep what comes.

    Raises NotRenewed where nothing came that can be used, and NoSuchSource for a file that was imported.
    """
    try:
        return _asked_again(version, home=home, clock=clock, tell=tell, by=by, at=at)
    except (SourceTrouble, LoadStopped) as error:
        raise NotRenewed(version, str(error)) from None


def _asked_again(version: Version, *, home: Path, clock: Clock, tell: Tell, by: str, at: datetime) -> Kept:
    asked_at = card_of(version, Lake(home)).address
    return fetch(
        source=version.source,
        table=version.table,
        home=home,
        clock=clock,
        tell=tell,
        by=by,
        at=at,
        wishes=_wishes(version.asked),
        # An address of the source's own may have been changed in the home since.
        address="" if asked_at == card(version.source).address else asked_at,
    )


def _wishes(asked: Mapping[str, Any]) -> Wishes:
    return Wishes(
        regions=tuple(asked.get("regions", ())),
        since=asked.get("since", ""),
        until=asked.get("until", ""),
        select={variable: tuple(codes) for variable, codes in asked.get("select", {}).items()},
        codelists=dict(asked.get("codelists", {})),
    )
