"""Web pages: what is said on them, without what stands around it on every page of the site."""

import re
from typing import Any, Final

from lxml import etree, html

from samstyr.reports.documents.encodings import decoded

_AROUND: Final = (
    "script", "style", "noscript", "template", "nav", "svg", "iframe", "object", "head", "button", "select", "textarea",
    "datalist", "dialog",
)  # fmt: skip
# What asks whether it may remember who reads, and what leads to other pages, by the names that web tools give them.
_NAMED: Final = re.compile(r"cookie|consent|onetrust|samtykke|breadcrumb|brodsmule|skip-?link", re.IGNORECASE)
# Some sites put the whole page in a form.
_OF_A_PAGE: Final = ("main", "article", "h1", "h2", "table")
# Elements that only hold others; in more of them than this, they are taken away.
_HOLDING: Final = frozenset(("div", "span", "section", "font", "b", "i", "strong", "em", "center", "small", "u"))
_DEEPEST: Final = 60
_ROLES: Final = ("navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog")
_NOT_SHOWN: Final = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
# A number in a raised link to a place on the same page is the mark of a note.
_NOTE_MARKS: Final = ".//sup//a[starts-with(@href, '#')] | .//a[starts-with(@href, '#')][sup]"
_MARK: Final = re.compile(r"[\[(]?(?:[0-9]{1,3}|[a-z*†‡])[\])]?\Z")
# Of these there is one on a page that says which part of it is the page's own.
_MAIN: Final = ("//main", "//*[@role='main']", "//article[not(//article[2])]")
# How the parser tells that it stopped because elements lie in elements.
_LIMIT: Final = "ERR_RESOURCE_LIMIT"


class TooDeep(ValueError):
    """Said of a page whose elements lie in each other without end."""


def body_of(content: bytes) -> bytes:
    """Return a page's own part as HTML in UTF-8, with its title and language."""
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    root = html.document_fromstring(decoded(content).encode(), parser=parser)
    if any(one.type_name == _LIMIT for one in parser.error_log):
        raise TooDeep
    title, language = root.findtext(".//title") or "", root.get("lang") or ""
    own = next((found[0] for path in _MAIN if len(found := root.xpath(path)) == 1), None)
    kept = own if own is not None else root.find("body")
    kept = root if kept is None else kept
    roles = " or ".join(f"@role='{role}'" for role in _ROLES)
    outer = "" if own is not None else " | .//body/header | .//body/footer | ./header | ./footer"
    for one in kept.xpath(
        f".//*[{roles} or @hidden or @aria-hidden='true']{outer} | {' | '.join(f'.//{tag}' for tag in _AROUND)}"
    ):
        one.drop_tree()
    for one in kept.xpath(".//form"):
        if next(one.iter(*_OF_A_PAGE), None) is None:
            one.drop_tree()
    for one in kept.xpath(".//*[@id or @class]"):
        if (
            _NAMED.search(f"{one.get('id', '')} {one.get('class', '')}")
            and next(one.iter(*_OF_A_PAGE[:3]), None) is None
        ):
            one.drop_tree()
    for one in kept.xpath(".//*[@style]"):
        if _NOT_SHOWN.search(one.get("style")):
            one.drop_tree()
    _drop_note_marks(kept)
    _flatten(kept)
    whole = html.Element("html", lang=language)
    head = etree.SubElement(whole, "head")
    etree.SubElement(head, "title").text = title
    body = etree.SubElement(whole, "body")
    body.append(kept)
    return bytes(html.tostring(whole, encoding="utf-8"))


def _drop_note_marks(kept: Any) -> None:
    """Take the marks of notes out of the text; those that pandoc puts its notes back by are left to it."""
    for one in kept.xpath(_NOTE_MARKS):
        if one.get("role") != "doc-noteref" and _MARK.match(one.text_content().strip()):
            one.drop_tree()


def _flatten(kept: Any) -> None:
    """Take away elements that only hold others, deep down: some tools never end what they begin."""
    depths = {kept: 0}
    for one in kept.iterdescendants():
        depths[one] = depths[one.getparent()] + 1
    for one, depth in depths.items():
        if depth > _DEEPEST and one.tag in _HOLDING:
            one.drop_tag()
