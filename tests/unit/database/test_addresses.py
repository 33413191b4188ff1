"""Addresses survive the trip through the environment, and a bad one is explained without its password."""

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st
from psycopg.conninfo import conninfo_to_dict

from samstyr.database.addresses import (
    Address,
    Addresses,
    AddressUnreadable,
    from_environment,
    given,
    read,
    to_environment,
)

words = st.text(st.characters(min_codepoint=33, max_codepoint=0x2FF, exclude_categories=["C"]), min_size=1, max_size=20)
APP = Address(name="samstyr", user="samstyr_app", password="p", host="/run/short", port=5432)
OWNER = Address(name="samstyr", user="samstyr_owner", password="q", host="/run/short", port=5432)


@for_all(name=words, user=words, password=words, folder=words, port=st.integers(1, 65535))
def test_an_address_can_be_written_and_read_again(name, user, password, folder, port):
    address = Address(name=name, user=user, password=password, host=f"/{folder}", port=port)
    assert read(address.url) == address
    assert read(address.conninfo) == address


def test_what_else_an_address_says_is_kept():
    address = read("postgresql://kari:secret@db.example:6000/asker?sslmode=verify-full")
    assert (address.host, address.port, address.name) == ("db.example", 6000, "asker")
    assert address.django["OPTIONS"] == {"sslmode": "verify-full"}
    assert address.variables["PGSSLMODE"] == "verify-full"
    assert conninfo_to_dict(address.conninfo)["sslmode"] == "verify-full"
    assert read(address.url) == address


def test_a_given_server_wins_over_the_embedded_one():
    environ = {**to_environment(Addresses(owner=OWNER, app=APP)), "DATABASE_URL": "postgresql://kari:s@db/asker"}
    addresses = from_environment(environ)
    assert addresses is not None
    assert addresses.app.user == addresses.owner.user == "kari"


def test_a_given_server_may_have_an_owner_of_its_own():
    addresses = given({"DATABASE_URL": "postgresql://app@db/a", "DATABASE_OWNER_URL": "postgresql://owner@db/a"})
    assert addresses is not None
    assert (addresses.owner.user, addresses.app.user) == ("owner", "app")


def test_the_embedded_addresses_pass_through_the_environment():
    both = Addresses(owner=OWNER, app=APP)
    assert from_environment(to_environment(both)) == both
    assert from_environment({}) is None
    assert given(to_environment(both)) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("mysql://kari:hemmelig@db/asker", "cannot be read"),
        ("postgresql://kari:hemmelig@db", "both the database and the user"),
        ("postgresql://db/asker?password=hemmelig", "both the database and the user"),
        ("postgresql://kari:hemmelig@a:1,b:2/asker", "one port"),
    ],
)
def test_an_address_that_cannot_be_used_is_explained_without_its_password(text, reason):
    with pytest.raises(AddressUnreadable, match=reason) as raised:
        read(text)
    assert "hemmelig" not in str(raised.value)
    assert "DATABASE_URL" in str(raised.value)


def test_an_address_leads_to_another_database_of_the_same_server():
    both = Addresses(owner=OWNER, app=APP).to("copy")
    assert both.owner.name == both.app.name == "copy"
    assert both.app.password == "p"
