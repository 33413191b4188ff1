"""Web pages: what is said on them, without what stands around it on every page of the site."""

import re
from typing import Any, Final

from lxml import etree, html

from samstyr.reports.documents.encodings import decoded

_AROUND: Final = ("script", "style", "noscript", "template", "nav", "svg", "form", "iframe", "object", "head")
_ROLES: Final = ("navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog")
_NOT_SHOWN: Final = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
# A number in a raised link to a place on the same page is the mark of a note.
_NOTE_MARKS: Final = ".//sup//a[starts-with(@href, '#')] | .//a[starts-with(@href, '#')][sup]"
_MARK: Final = re.compile(r"[\[(]?(?:[0-9]{1,3}|[a-z*†‡])[\])]?\Z")
# Of these there is one on a page that says which part of it is the page's own.
_MAIN: Final = ("//main", "//*[@role='main']", "//article[not(//article[2])]")


def body_of(content: bytes) -> bytes:
    """Return a page's own part as HTML in UTF-8, with its title and language."""
    root = html.document_fromstring(
        decoded(content).encode(), parser=html.HTMLParser(encoding="utf-8", huge_tree=False)
    )
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
    for one in kept.xpath(".//*[@style]"):
        if _NOT_SHOWN.search(one.get("style")):
            one.drop_tree()
    _drop_note_marks(kept)
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
