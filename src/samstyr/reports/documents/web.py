"""Web pages: what is said on them, without what stands around it on every page of the site."""

from typing import Final

from lxml import etree, html

from samstyr.reports.documents.encodings import decoded

_AROUND: Final = ("script", "style", "noscript", "template", "nav", "svg", "form", "iframe", "object", "head")
_ROLES: Final = ("navigation", "banner", "contentinfo", "search", "complementary")
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
    whole = html.Element("html", lang=language)
    head = etree.SubElement(whole, "head")
    etree.SubElement(head, "title").text = title
    body = etree.SubElement(whole, "body")
    body.append(kept)
    return bytes(html.tostring(whole, encoding="utf-8"))
