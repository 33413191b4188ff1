"""Which addresses are asked, and which are not."""

import pytest

from samstyr.statistics.fetching.addresses import checked, followed
from samstyr.statistics.fetching.faults import AddressRefused, SentElsewhere


@pytest.mark.parametrize(
    "url",
    [
        "https://data.ssb.no/api/pxwebapi/v2",
        "http://127.0.0.1:8080/api",
        "http://localhost/api",
        "http://[::1]:99/api",
        "http://127.8.8.8/",
    ],
)
def test_https_and_this_machine_are_asked(url: str):
    assert checked(url) == url


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://data.ssb.no/api", "anybody on the way could read"),
        ("http://127.0.0.1.example.org/", "anybody on the way could read"),
        ("http://10.0.0.1/", "anybody on the way could read"),
        ("file:///etc/passwd", "does not begin with https"),
        ("ftp://data.ssb.no/", "does not begin with https"),
        ("data.ssb.no/api", "does not begin with https"),
        ("https:///api", "does not begin with https"),
        ("https://[::1/", "it is no address"),
        ("https://data.ssb.no:99999/", "it is no address"),
        ("https://data.ssb.no/a b", "letters that an address cannot have"),
        ("https://data.ssb.no/æ", "letters that an address cannot have"),
        ("https://data.ssb.no/\r\nHost: other", "letters that an address cannot have"),
    ],
)
def test_anything_else_is_refused_with_the_reason(url: str, why: str):
    with pytest.raises(AddressRefused, match=why):
        checked(url)


def test_a_password_in_an_address_is_refused_and_not_repeated():
    with pytest.raises(AddressRefused, match="a user name or a password") as refused:
        checked("https://kari:hemmelig@data.ssb.no/")
    assert "hemmelig" not in str(refused.value)


def test_a_redirect_is_followed_within_the_site_only():
    assert followed("https://data.ssb.no/a/b", "/c?d") == "https://data.ssb.no/c?d"
    assert followed("https://data.ssb.no/a/b", "https://data.ssb.no:443/c") == "https://data.ssb.no:443/c"
    for target in ("https://other.example/c", "https://data.ssb.no:444/c", "//other.example/c"):
        with pytest.raises(SentElsewhere, match="which is another site"):
            followed("https://data.ssb.no/a", target)
    with pytest.raises(AddressRefused):
        followed("https://data.ssb.no/a", "http://data.ssb.no/a")
