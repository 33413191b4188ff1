"""Days as people write them."""

from datetime import date
from typing import Final

from django.utils.formats import date_format
from django.utils.translation import override

from samstyr.kernels.texts import Language

# No-break spaces, so that a date is never split over two lines.
_FORMS: Final[dict[Language, str]] = {"nb": "j.\u00a0F\u00a0Y", "en": "j\u00a0F\u00a0Y"}


def day_words(day: date, language: Language) -> str:
    """Return a day in words."""
    with override(language):
        return date_format(day, _FORMS[language])
