"""Locks: many may share, one may be alone, and an ended program holds none."""

import os
import signal

import pytest

from samstyr.database import leases


def test_many_may_share_a_lock_but_then_nobody_is_alone(tmp_path):
    path = tmp_path / "lock"
    one, other = leases.hold(path, alone=False), leases.hold(path, alone=False)
    with pytest.raises(leases.Taken):
        leases.hold(path, alone=True, wait=False)
    assert not leases.try_alone(one)
    leases.let_go(one)
    assert leases.try_alone(other)
    assert leases.is_held(path)
    leases.let_go(other)
    assert not leases.is_held(path)


def test_a_killed_program_holds_no_lock(tmp_path):
    path, (read_end, write_end) = tmp_path / "lock", os.pipe()
    child = os.fork()
    if child == 0:
        leases.hold(path, alone=True)
        os.write(write_end, b"held")
        signal.pause()
    assert os.read(read_end, 4) == b"held"
    assert leases.is_held(path)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    assert not leases.is_held(path)
    os.close(read_end)
    os.close(write_end)
