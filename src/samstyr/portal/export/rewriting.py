"""A page as it is served, made into one that works as a file: addresses become pointers, forms become links."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape, unescape

from samstyr.portal.export.addresses import file_of, own_path, pointer

_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_ADDRESS = re.compile(r"(?<=\s)(href|src|action|poster|data-spec)=\"([^\"]*)\"")
_FORM = re.compile(r"<form\b[^>]*>.*?</form>", re.DOTALL)
_WHOLE_ADDRESSES = re.compile(r"<link rel=\"(?:canonical|alternate)\"[^>]*>\n?")
_IN_STYLE = re.compile(r"url\((['\"]?)([^)'\"]+)\1\)")


@dataclass(frozen=True, slots=True)
class Ways:
    """How addresses are read in this export.

    `origin` is the site's own address, and `is_known` says whether it is a real one, that pages may name;
    `instead` has the paths that another page stands in for; `register` is the path and the title of the page that
    stands where a form was: files cannot answer what is typed.
    """

    origin: str
    is_known: bool
    instead: Mapping[str, str]
    register: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A page as a file, and the paths of everything on the site that it points to."""

    text: str
    paths: tuple[str, ...]


def page(html: str, here: str, ways: Ways) -> Rewritten:
    """Return a page with its addresses as pointers between files."""
    paths: dict[str, None] = {}
    text = _FORM.sub(lambda _form: _link_to_register(ways), html)
    if not ways.is_known:
        text = _WHOLE_ADDRESSES.sub("", text)

    def tag(found: re.Match[str]) -> str:
        if _WHOLE_ADDRESSES.match(found[0]):
            return found[0]
        return _ADDRESS.sub(lambda attribute: _attribute(attribute, here, ways, paths), found[0])

    return Rewritten(_TAG.sub(tag, text), tuple(paths))


def style(css: str, here: str) -> Rewritten:
    """Return a style sheet as it is, since its own addresses are pointers already, and the paths it points to."""
    found = (own_path(address, "", here) for _quote, address in _IN_STYLE.findall(css))
    return Rewritten(css, tuple(dict.fromkeys(one[0] for one in found if one is not None)))


def _attribute(found: re.Match[str], here: str, ways: Ways, paths: dict[str, None]) -> str:
    own = own_path(unescape(found[2]), ways.origin, here)
    if own is None:
        return found[0]
    path, fragment = own
    path = ways.instead.get(path, path)
    paths[path] = None
    return f'{found[1]}="{escape(pointer(file_of(here), file_of(path), fragment))}"'


def _link_to_register(ways: Ways) -> str:
    path, title = ways.register
    return f'<p><a class="ds-button" href="{escape(path)}">{escape(title)}</a></p>'
