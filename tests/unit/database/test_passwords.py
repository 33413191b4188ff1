"""Passwords are made once, private, and refused when they no longer are."""

import stat

import pytest

from samstyr.database import passwords


def test_a_home_without_passwords_has_none(tmp_path):
    assert passwords.read(tmp_path) is None


def test_passwords_are_kept_where_only_their_owner_can_read_them(tmp_path):
    new = passwords.new()
    passwords.write(tmp_path, new)
    assert passwords.read(tmp_path) == new
    assert [stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()] == [0o600]


def test_each_role_has_a_long_password_of_its_own():
    new = passwords.new()
    assert len({new.cluster, new.owner, new.app}) == 3
    assert min(map(len, (new.cluster, new.owner, new.app))) >= 40


def test_passwords_that_others_can_read_are_refused(tmp_path):
    passwords.write(tmp_path, passwords.new())
    (tmp_path / passwords.FILE_NAME).chmod(0o640)
    with pytest.raises(passwords.PasswordsAreReadable, match="no longer secret"):
        passwords.read(tmp_path)
