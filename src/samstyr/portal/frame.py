"""The frame around every page: who this is, the menu, the foot, and the page's addresses in both languages."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse, translate_url
from django.utils.translation import gettext as _

from samstyr.kernels.texts import Language
from samstyr.look.parts import FootColumn, Frame, Link, Words
from samstyr.portal import links
from samstyr.portal.visit import Visit, language_in_force

LANGUAGE_NAMES: dict[Language, str] = {"nb": "Norsk", "en": "English"}


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says about itself.

    `title` stands in the browser's tab, `here` in the path to the page, `room` is the menu item that it lies under.
    `there` is the page's address in the other language, where that is not its own one translated.
    """

    title: str
    description: str
    room: str = ""
    crumbs: tuple[Link, ...] = ()
    here: Words = ""
    there: str = ""


def page_frame(request: HttpRequest, head: Head, visit: Visit | None) -> Frame:
    """Return the frame of a page. Without a visit (nothing loaded, or an error) it says no more than it knows."""
    language = language_in_force()
    other: Language = "en" if language == "nb" else "nb"
    there = head.there or translate_url(request.path, other)
    return Frame(
        language=language,
        name=site_name(visit),
        tagline=_("Goals and results"),
        home=links.to("front"),
        menu=_menu(head.room),
        switch=Link(LANGUAGE_NAMES[other], there, language=other),
        canonical=whole_address(request, request.path),
        alternates=_alternates(request, {language: request.path, other: there}),
        demo=_demo(visit),
        footer=_footer(visit),
    )


def site_name(visit: Visit | None) -> str:
    """Return whose site this is."""
    if visit is None:
        return "Samstyr"
    return _("%(place)s municipality") % {"place": visit.package.municipality_name.in_language(visit.language)}


def site_address(request: HttpRequest) -> str:
    """Return where the site lies on the web, without a slash at the end."""
    return settings.SITE_ADDRESS or request.build_absolute_uri("/").rstrip("/")


def whole_address(request: HttpRequest, path: str) -> str:
    """Return a path with the site's address before it."""
    return f"{site_address(request)}{path}"


def home_crumb() -> Link:
    """Return the first step of the way down to a page."""
    return Link(_("Front page"), links.to("front"))


def _alternates(request: HttpRequest, paths: dict[Language, str]) -> tuple[Link, ...]:
    spoken = [Link("", whole_address(request, paths[code]), language=code) for code in ("nb", "en")]
    return (*spoken, Link("", spoken[0].href, language="x-default"))


def _menu(room: str) -> tuple[Link, ...]:
    rooms = (
        ("goals", _("Focus areas"), links.to("front", anchor="satsingsomrader")),
        ("rules", _("Fiscal rules"), links.to("fiscal_rules")),
        ("promises", _("Promises"), links.to("promises")),
        ("plans", _("Plans"), links.to("plans")),
        ("reports", _("Reports"), links.to("reports")),
        ("tables", _("Tables"), links.to("tables")),
        ("search", *_finding()),
    )
    return tuple(Link(text, href, current=name == room) for name, text, href in rooms)


def _finding() -> tuple[str, str]:
    """Return where things are found: static files cannot search, so there the register takes its place."""
    if settings.STATIC_EXPORT:
        return _("From A to Z"), links.to("register")
    return _("Search"), links.to("search")


def _demo(visit: Visit | None) -> str:
    if visit is None or not visit.package.demo:
        return ""
    return _("A demonstration with figures from a public report. Not the municipality's own site.")


def _footer(visit: Visit | None) -> tuple[FootColumn, ...]:
    about = (
        Link(_("About the figures"), links.to("about")),
        Link(_("Open data and API"), links.to("api")),
        Link(_("Tables"), links.to("tables")),
    )
    # Static files cannot check a text.
    check = () if settings.STATIC_EXPORT else (Link(_("Check a text"), links.to("check")),)
    find = (
        Link(_("Front page"), links.to("front")),
        Link(_("Fiscal rules"), links.to("fiscal_rules")),
        Link(_("Promises"), links.to("promises")),
        Link(_("Plans"), links.to("plans")),
        Link(_("Reports"), links.to("reports")),
        Link(_("Search"), links.to("search")),
        Link(_("From A to Z"), links.to("register")),
        *check,
    )
    site = (
        Link(_("Accessibility statement"), links.to("accessibility")),
        Link(_("Privacy: no cookies"), links.to("privacy")),
        Link(_("Site map"), reverse("sitemap")),
    )
    return (
        FootColumn(_("About the figures"), text=_about_words(visit)),
        FootColumn(_("Find your way"), links=find),
        FootColumn(_("Use the figures"), links=about),
        FootColumn(_("About the site"), text=_site_words(), links=site),
    )


def _site_words() -> str:
    made = _("Made with Samstyr, free software.")
    if language_in_force() == "nb":
        return made
    # Said in English only: in Norwegian there is nothing to warn of.
    return f"{made} Some notes and names exist in Norwegian only, and are marked as Norwegian for screen readers."


def _about_words(visit: Visit | None) -> str:
    if visit is None:
        return ""
    day = visit.day(visit.package.reference_date)
    return _("The figures show how it stood on %(day)s. Every figure says where it comes from.") % {"day": day}
