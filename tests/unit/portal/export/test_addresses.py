from posixpath import join, normpath
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.portal.export.addresses import file_of, own_path, pointer

NAMES = st.text("abæø@ .", min_size=1, max_size=6).filter(lambda name: name.strip(".") and name == name.strip())
FILES = st.lists(NAMES, min_size=0, max_size=3).map(lambda folders: "/".join([*folders, "index.html"]))


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("/", "index.html"),
        ("/en/", "en/index.html"),
        ("/nokkeltall/gjeld/", "nokkeltall/gjeld/index.html"),
        ("/nokkeltall/gjeld/gjeld.nb.csv", "nokkeltall/gjeld/gjeld.nb.csv"),
        ("/f/gjeld@2022-T1", "f/gjeld@2022-T1/index.html"),
        ("/static/look/built/samstyr.123.css", "static/look/built/samstyr.123.css"),
        ("/mal/%C3%B8/", "mal/ø/index.html"),
    ],
)
def test_an_address_becomes_a_file(path, file):
    assert file_of(path) == file


@given(FILES, FILES)
def test_a_pointer_leads_from_one_file_to_the_other(one, other):
    found = pointer(one, other)
    assert not found.startswith(("/", "http"))
    assert normpath(join(one.rpartition("/")[0], unquote(found))) == other


def test_a_place_on_the_same_page_is_only_the_place():
    assert pointer("a/index.html", "a/index.html", "kilder") == "#kilder"
    assert pointer("a/index.html", "index.html", "kilder") == "../index.html#kilder"


@pytest.mark.parametrize(
    ("address", "own"),
    [
        ("/mal/a/?q=1#x", ("/mal/a/", "x")),
        ("https://example.org/mal/a/", ("/mal/a/", "")),
        ("#x", ("/her/", "x")),
        ("?q=1", ("/her/", "")),
        ("../fonts/a.woff2", ("/fonts/a.woff2", "")),
        ("https://ssb.no/", None),
        ("//ssb.no/a", None),
        ("https://example.org.evil.no/", None),
        ("mailto:a@b.no", None),
        ("data:image/png;base64,AA", None),
    ],
)
def test_what_is_our_own_is_told_from_what_is_elsewhere(address, own):
    assert own_path(address, "https://example.org", "/her/") == own
