"""Every source has a card, and every card is whole."""

import tomllib

import pytest

from samstyr.kernels.datasets.symbols import SYMBOLS
from samstyr.statistics.fetching.addresses import checked
from samstyr.statistics.fetching.cards import NoSuchSource, card, cards
from tests.house.sources import PACKAGE


@pytest.mark.parametrize("name", cards())
def test_a_card_says_who_publishes_where_and_under_which_licence(name: str):
    found = cards()[name]
    assert found.name == name
    assert (PACKAGE / "statistics/sources" / found.kind / "parse.py").is_file()
    assert found.symbols in SYMBOLS
    if found.address:
        assert (PACKAGE / "statistics/sources" / found.kind / "fetch.py").is_file()
        assert checked(found.address) == found.address
        assert not found.address.endswith("/")
        assert found.publisher.nb
        assert found.publisher.en
        assert found.licence


def test_every_card_file_is_read():
    named = [
        name for path in PACKAGE.glob("statistics/sources/*/source.toml") for name in tomllib.loads(path.read_text())
    ]
    assert sorted(named) == sorted(cards())


def test_the_card_of_ssb():
    ssb = card("ssb")
    assert (ssb.limits.cells, ssb.limits.calls, ssb.limits.seconds) == (800_000, 40, 60)
    assert ssb.symbols == "ssb"
    assert ssb.at("http://127.0.0.1:1/api/").address == "http://127.0.0.1:1/api"
    assert ssb.at("") is ssb


def test_an_unknown_source_is_refused_with_those_there_are():
    with pytest.raises(NoSuchSource, match=r"no source called 'ssbb'. There are: .*ssb"):
        card("ssbb")
