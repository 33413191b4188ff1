"""What machines ask for first: the list of every page, and what to leave alone."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from samstyr.kernels.texts import Language
from samstyr.look.parts import Link
from samstyr.portal import links, outline
from samstyr.portal.frame import whole_address

SPOKEN: tuple[Language, ...] = ("nb", "en")


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in one language, with its address in each."""

    address: str
    alternates: tuple[Link, ...]


def sitemap(request: HttpRequest) -> HttpResponse:
    """Answer with every page in both languages."""
    entries = tuple(entry for page in outline.pages() for entry in _entries(request, page))
    return render(request, "portal/sitemap.xml", {"pages": entries}, content_type="application/xml")


def robots(request: HttpRequest) -> HttpResponse:
    """Answer with what programs should leave alone: searches have no end."""
    told = {
        "search_nb": links.in_language("nb", "search"),
        "search_en": links.in_language("en", "search"),
        "sitemap": whole_address(request, reverse("sitemap")),
    }
    return render(request, "portal/robots.txt", told, content_type="text/plain")


def _entries(request: HttpRequest, page: outline.Place) -> tuple[Entry, ...]:
    addresses = {code: whole_address(request, links.in_language(code, page.name, *page.ids)) for code in SPOKEN}
    alternates = tuple(Link("", address, language=code) for code, address in addresses.items())
    return tuple(Entry(address, alternates) for address in addresses.values())
