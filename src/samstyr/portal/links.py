"""Addresses of the pages, in the language that is being spoken."""

from functools import lru_cache

from django.urls import reverse
from django.utils.translation import get_language, override

from samstyr.kernels.texts import Language

# Every page links to some hundred others; the same address is asked for again and again.
KEPT = 20_000


def to(page: str, *ids: str, query: str = "", anchor: str = "") -> str:
    """Return the address of a page, in the language in force."""
    tail = (f"?{query}" if query else "") + (f"#{anchor}" if anchor else "")
    return _address(get_language() or "nb", page, ids) + tail


def in_language(language: Language, page: str, *ids: str) -> str:
    """Return the address of a page in a given language."""
    with override(language):
        return _address(language, page, ids)


@lru_cache(maxsize=KEPT)
def _address(_language: str, page: str, ids: tuple[str, ...]) -> str:
    # The language is part of the key only: `reverse` reads the one in force.
    return reverse(f"portal:{page}", args=ids)


def download(indicator_id: str, ending: str) -> str:
    """Return the address of an indicator's figures as a file."""
    return f"{to('indicator', indicator_id)}{indicator_id}.{ending}"
