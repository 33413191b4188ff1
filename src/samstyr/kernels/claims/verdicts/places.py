"""Which places a statement is held against, where its words leave it open."""

import re
from typing import Final

from samstyr.kernels.claims.stating.values import DocumentContext, StatedFigure

_BESIDE: Final = re.compile(r"\b(?:som|as|av|of|enn|than)(?: (?:i|in|that of))? $")


def own_area(context: DocumentContext) -> str:
    """Return the municipality that the document is of, '' where none is known."""
    return next((one.id for one in context.areas if one.is_own), "")


def beside_places(stated: StatedFigure, area: str, context: DocumentContext) -> tuple[str, str]:
    """Return the place whose figure is so many times another's, and that other, '' where none is.

    «Dobbelt så høy som i Lundby», «det dobbelte av Lundbys»: what stands behind the joining word is the other.
    """
    if stated.against:
        return area, stated.against[0]
    text = stated.sentence.text
    for known in context.areas:
        for name in known.names:
            for found in re.finditer(rf"\b{re.escape(name)}s?\b", text[stated.end :]):
                if _BESIDE.search(text[: stated.end + found.start()]):
                    own = area if area != known.id else own_area(context)
                    return own, known.id
    return area, ""
