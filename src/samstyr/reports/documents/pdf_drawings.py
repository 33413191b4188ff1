"""What is drawn on a page of a PDF: a picture of a page, or letters drawn as outlines, which nobody reads as text."""

from itertools import islice
from typing import Any, Final

import pypdfium2.raw as pdfium_c

_LOOKED_AT: Final = (pdfium_c.FPDF_PAGEOBJ_IMAGE, pdfium_c.FPDF_PAGEOBJ_PATH)
# A frame, a rule and a coloured ground are fewer lines than the letters of a sentence.
_FEWEST_OUTLINES: Final = 40


def is_drawn(page: Any) -> bool:
    """Return whether a page has a picture, or so many lines that they may be letters."""
    outlines = 0
    for one in islice(page.get_objects(filter=_LOOKED_AT), _FEWEST_OUTLINES):
        if one.type == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            return True
        outlines += 1
    return outlines >= _FEWEST_OUTLINES
