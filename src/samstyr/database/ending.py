"""The end of a server, and of a cluster that is thrown away."""

import shutil

from samstyr.database import binaries, cluster, leases
from samstyr.database.berth import Berth


def end(berth: Berth) -> bool:
    """Stop every server of the berth, also one that was never finished. Returns whether any ran."""
    with leases.alone(berth.root / leases.START):
        folders = [path.parent.name for path in berth.root.glob("*/postmaster.pid")]
        if not folders:
            return False
        programs = binaries.within_reach(binaries.newest(), berth.account, berth.shelf)
        stopped = [cluster.stop(cluster.server(berth, programs, folder)) for folder in folders]
    return any(stopped)


def remove(berth: Berth) -> None:
    """Remove a stopped, thrown-away cluster and the home it belonged to."""
    shutil.rmtree(berth.root)
    shutil.rmtree(berth.home, ignore_errors=True)
