"""Where on the site the same stands as in a report, in the report's own language.

The words are those of the site's own addresses; the site lies above this room, so a test holds the two together.
"""

from collections.abc import Mapping
from typing import Final

from samstyr.kernels.texts import Language

ENGLISH: Final = "/en"
# What a page is of, and its word in each language.
WORDS: Final[Mapping[str, Mapping[Language, str]]] = {
    "indicator": {"nb": "nokkeltall", "en": "indicator"},
    "goal": {"nb": "mal", "en": "goal"},
    "focus_area": {"nb": "satsingsomrade", "en": "focus-area"},
    "table": {"nb": "tall", "en": "tables"},
    "promises": {"nb": "lofter", "en": "promises"},
    "plans": {"nb": "planer", "en": "plans"},
    "fiscal_rules": {"nb": "handlingsregler", "en": "fiscal-rules"},
    "figure": {"nb": "f", "en": "f"},
}


def front(language: Language) -> str:
    """Return the address of the front page.

    >>> front("en")
    '/en/'
    """
    return f"{ENGLISH}/" if language == "en" else "/"


def page(kind: str, name: str, language: Language) -> str:
    """Return the address of a page of something; a page of all of a kind has no name.

    >>> page("goal", "okonomi_1", "en"), page("plans", "", "nb")
    ('/en/goal/okonomi_1/', '/planer/')
    """
    return f"{front(language)}{WORDS[kind][language]}/{f'{name}/' if name else ''}"


def figure(name: str, language: Language) -> str:
    """Return the short address of a figure.

    >>> figure("oko@2022", "en")
    '/en/f/oko@2022'
    """
    return f"{front(language)}{WORDS['figure'][language]}/{name}"


def is_page(path: str) -> bool:
    """Return whether a path leads to a page that a figure can lead to.

    >>> is_page("https://styr.example/en/tables/facts/"), is_page("/om-tallene/")
    (True, False)
    """
    return any(f"/{word}/" in path for words in WORDS.values() for word in words.values())
