"""Pages of plain text: accessibility, privacy, open data."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _

from samstyr.look.parts import Cell, Column, Link, Row, Table
from samstyr.portal import links
from samstyr.portal.frame import Head, home_crumb
from samstyr.portal.visit import Visit


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page of text; what it does not need is empty."""

    id: str
    title: str
    texts: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    table: Table | None = None
    code: str = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class TextPage:
    """A page of text, from the top."""

    head: Head
    title: str
    lead: str
    parts: tuple[Part, ...]


def accessibility(visit: Visit) -> TextPage:
    """Return how the site is made for everybody, and where the formal statement is."""
    title = _("Accessibility")
    lead = _("The site is made so that everybody can read it, whatever they see, hear, press or have as a computer.")
    return _page(title, lead, (_statement(visit), _made_for_everybody(), _known_limits()))


def _statement(visit: Visit) -> Part:
    address = settings.ACCESSIBILITY_ADDRESS
    if address:
        said = _("Norwegian municipalities publish their accessibility statement with the supervisory authority.")
        return Part(
            "erklaering", _("The statement"), (said,), links=(Link(_("Read the accessibility statement"), address),)
        )
    if visit.package.demo:
        said = _("This is a demonstration, and has no accessibility statement.")
    else:
        said = _("The municipality has not stated an address of its accessibility statement yet.")
    return Part("erklaering", _("The statement"), (said,))


def _made_for_everybody() -> Part:
    return Part(
        "slik",
        _("How it is made"),
        (_("We build by WCAG 2.2, level AA, and test every kind of page before each release:"),),
        points=(
            _("Everything works with the keyboard alone, and you see where you are."),
            _("Colour never says anything alone: each status has a shape and a word too."),
            _("Every chart has a table beside it, and is described in words."),
            _("The text grows to four times its size without sideways scrolling."),
            _("Everything works without JavaScript. The interactive chart is an extra."),
            _("Reports are web pages first. Their PDF can be read aloud, with tables and charts described."),
            _("Light and dark follow your own settings, and so do high contrast and print."),
        ),
    )


def _known_limits() -> Part:
    return Part(
        "kjente-mangler",
        _("What we know is lacking"),
        points=(
            _("Some notes exist in Norwegian only. On English pages they are marked with their language."),
            _("Reports stand in the language that they were written in, and are marked with it."),
            _("Wide tables scroll sideways inside their own frame on small screens."),
            _("The interactive chart is best read with a pointer; the table below it has the same figures."),
        ),
    )


def privacy(visit: Visit) -> TextPage:
    """Return what the site knows of its readers: nothing."""
    title = _("Privacy")
    lead = _("The site knows nothing about you, and asks for nothing.")
    parts = (
        Part(
            "ingen",
            _("What we do not do"),
            points=(
                _("No cookies, and nothing stored in your browser."),
                _("No logs of what you search for."),
                _("No counting of visits, and no third parties: every file comes from this site."),
                _("No account, no form that asks who you are."),
            ),
        ),
        _checked_text(),
        Part(
            "fa-personer",
            _("Figures about few people"),
            (
                _(
                    "Where a figure is about so few people that someone could be recognised, it is not shown. "
                    "The same holds for the chart, the downloads and the API."
                ),
            ),
        ),
        Part(
            "navn",
            _("Names"),
            (_("People who write assessments stand with their role, never with their name."),),
        ),
    )
    return _page(title, lead, parts)


def _checked_text() -> Part:
    said = _(
        "Text that you paste to have it checked is read by this server and nobody else. It is not stored, "
        "not logged and not used for anything else; when you have your answer, it is gone."
    )
    return Part("sjekk", _("Text that you have checked"), (said,))


def open_data(visit: Visit, address: str) -> TextPage:
    """Return how to take the figures along, by hand and by program; `address` is where the site lies on the web."""
    title = _("Open data and API")
    lead = _("Take the figures with you. They may be used freely; say where they come from.")
    return _page(title, lead, (_files(), _interface(), _example(address), _embedding()))


def _files() -> Part:
    columns = (Column(_("File")), Column(_("Good for")))
    formats = (
        ("CSV", _("programs: comma and decimal point")),
        (_("CSV for Norwegian Excel"), _("spreadsheets: semicolon and decimal comma")),
        ("XLSX", _("spreadsheets, with the source on a sheet of its own")),
        ("JSON-stat 2.0", _("statistics programs")),
        ("SVG", _("documents and print: sharp at every size")),
        ("PNG", _("presentations")),
    )
    rows = tuple(Row(Cell(name), (Cell(use),)) for name, use in formats)
    return Part(
        "filer",
        _("Files"),
        (_("On the page of each key figure you can download its figures:"),),
        table=Table(_("Formats for download"), columns, rows, caption_hidden=True, fits=True),
    )


def _interface() -> Part:
    columns = (Column(_("Address")), Column(_("What you get")))
    answers = (
        ("/api/v1/goals", _("goals, with how their key figures stand")),
        ("/api/v1/indicators", _("key figures, with their definitions, targets and assessments")),
        ("/api/v1/series", _("figures by key figure, area, period, goal or development goal")),
        ("/api/v1/tables", _("tables, and at their own addresses the cells")),
        ("/api/v1/reports", _("editions of reports, with their figures and hashes")),
        ("/api/v1/openapi.json", _("the description of it all, for programs")),
    )
    rows = tuple(Row(Cell(address), (Cell(what),)) for address, what in answers)
    return Part(
        "api",
        _("API"),
        (
            _("The API needs no key. It answers with JSON, CSV, JSON-stat and Parquet, and any page may call it."),
            _("Every figure comes with its unit, its source and, where it is missing, the reason."),
        ),
        table=Table(_("The most used addresses"), columns, rows, caption_hidden=True, fits=True),
        links=(Link(_("The whole description (OpenAPI)"), "/api/v1/openapi.json"),),
    )


def _example(address: str) -> Part:
    return Part(
        "eksempel",
        _("An example"),
        (_("All figures of one key figure, as CSV:"),),
        code=f"curl '{address}/api/v1/series?indicator=ID&format=csv'",
    )


def _embedding() -> Part:
    return Part(
        "bygg-inn",
        _("On your own site"),
        (
            _("Every key figure can be shown on another site. The markup to copy is on its page."),
            _("A single figure has a permanent address, so that a text can refer to it: /f/ID@PERIOD."),
        ),
        links=(Link(_("Tables"), links.to("tables")), Link(_("About the figures"), links.to("about"))),
    )


def _page(title: str, lead: str, parts: tuple[Part, ...]) -> TextPage:
    return TextPage(Head(title, lead, "", (home_crumb(),), title), title, lead, parts)
