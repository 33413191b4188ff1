"""A checked document as HTML: inside another page, or as one page that stands alone and lets nothing in."""

import base64
from hashlib import sha256
from importlib.resources import files
from typing import Final

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from samstyr.reports.fact_check.marking.values import MarkedDocument

BODY: Final = "reports/checked_body.html"
PAGE: Final = "reports/checked.html"
# What marks look like anywhere, and what a page that stands alone needs besides.
STYLES: Final = ("checked.css", "checked_page.css")


def as_body(marked: MarkedDocument) -> SafeString:
    """Return the summary, the text with its marks and the notes."""
    return mark_safe(render_to_string(BODY, {"marked": marked}))  # noqa: S308 - escaped there


def as_page(marked: MarkedDocument) -> str:
    """Return one page with its own style. It has no script, asks for no file, and its policy allows neither."""
    style = "".join((files("samstyr.reports") / "static/reports" / name).read_text("utf-8") for name in STYLES)
    digest = base64.b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    context = {
        "marked": marked,
        "policy": policy,
        "style": mark_safe(f"<style>{style}</style>"),  # noqa: S308 - our own file
        "body": as_body(marked),
    }
    return render_to_string(PAGE, context)
