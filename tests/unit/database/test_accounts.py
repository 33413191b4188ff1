"""The user id that root lends is nobody else's."""

import pwd

import pytest

from samstyr.database.accounts import FIRST_FREE, LAST_FREE, NoFreeAccount, lend


def test_a_lent_account_belongs_to_nobody():
    account = lend(7, set())
    assert account.uid == account.gid == FIRST_FREE + 7
    assert account.uid not in {entry.pw_uid for entry in pwd.getpwall()}


def test_an_account_that_another_cluster_has_is_stepped_over():
    assert lend(0, {FIRST_FREE, FIRST_FREE + 1}).uid == FIRST_FREE + 2
    assert lend(LAST_FREE - FIRST_FREE, {LAST_FREE}).uid == FIRST_FREE


def test_it_is_said_when_there_is_no_account_left():
    with pytest.raises(NoFreeAccount, match="DATABASE_URL"):
        lend(3, set(range(FIRST_FREE, LAST_FREE + 1)))
