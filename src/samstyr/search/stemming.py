"""Stems, by PostgreSQL's own dictionaries."""

from collections.abc import Iterable

from django.db import connection

from samstyr.kernels.language.folding import fold
from samstyr.kernels.texts import Language

DICTIONARIES: dict[Language, str] = {"nb": "norwegian_stem", "en": "english_stem"}


def stems(written: Iterable[str]) -> dict[str, dict[Language, str]]:
    """Return the stem of each word in both languages, folded and with the language before it, in one query.

    The words are given in small letters, not folded: the dictionaries know the language's own spelling.
    A word that a dictionary passes over is its own stem.
    """
    asked = sorted(set(written))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT word, (ts_lexize(%s::regdictionary, word))[1], (ts_lexize(%s::regdictionary, word))[1] "
            "FROM unnest(%s::text[]) AS word",
            [DICTIONARIES["nb"], DICTIONARIES["en"], asked],
        )
        return {
            word: {"nb": f"nb:{fold(nb or word)}", "en": f"en:{fold(en or word)}"} for word, nb, en in cursor.fetchall()
        }
