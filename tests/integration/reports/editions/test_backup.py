"""A backup carries editions, and what a restore gives back is what was adopted."""

from pathlib import Path

from samstyr.cli import schema
from samstyr.cli.start import lead_to
from samstyr.database.copies import Beside
from samstyr.exchange.backup import making, restoring
from samstyr.reports.queries import editions
from samstyr.reports.queries.verification import verify
from tests.databases import Cluster
from tests.integration.reports.changes.test_adopting import adopt_debt
from tests.integration.reports.changes.test_proposing import contents
from tests.proposed_editions import NOON, Place


def test_an_adopted_edition_comes_back_as_it_was(place: Place, cluster: Cluster, tmp_path: Path):
    adopt_debt(place)
    before, known = contents(place.folder("gjeld/1")), editions.editions()
    addresses = place.database.addresses
    backup = tmp_path / "backup"
    making.back_up(backup, home=place.home, owner=addresses.owner, product="0.1.0", at=NOON)
    for path in place.folder("gjeld/1").rglob("*.pdf"):
        path.unlink()

    def prepare(beside):
        lead_to(beside)
        schema.bring_up_to_date(beside)

    try:
        beside = Beside(addresses=addresses, maintenance=cluster.superuser)
        restoring.restore(backup, home=place.home, place=beside, limits=making.limits(), prepare=prepare)
    finally:
        lead_to(addresses)
    assert contents(place.folder("gjeld/1")) == before
    assert {one.stat().st_mode & 0o777 for one in place.folder("gjeld/1").rglob("*") if one.is_file()} == {0o444}
    assert editions.editions() == known
    assert verify(editions.editions(), home=place.home, with_lost=True).holds
