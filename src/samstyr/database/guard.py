"""The guard of one cluster: waits until nobody uses it any more, then stops its server.

It is a small program of its own, started before the server, because a program that is killed cannot clean up after
itself. It does not look again and again: the system wakes it when the last user's lock is gone.
"""

import os
import sys
from pathlib import Path

from samstyr.database import berth as berths
from samstyr.database import ending, leases

REMOVE = "--remove"


def main(arguments: list[str]) -> None:
    os.chdir("/")
    if os.getsid(0) != os.getpid():
        # A terminal's Ctrl-C is meant for the command, not for its database.
        os.setsid()
    berth = berths.find(Path(arguments[0]))
    try:
        post = leases.hold(berth.root / leases.GUARD, alone=True, wait=False)
    except leases.Taken:
        return
    lease = leases.hold(berth.root / leases.LEASE, alone=True)
    ending.end(berth)
    if REMOVE in arguments:
        ending.remove(berth)
    # In this order: whoever gets the lease next must see that the post is free.
    leases.let_go(post)
    leases.let_go(lease)


if __name__ == "__main__":
    main(sys.argv[1:])
