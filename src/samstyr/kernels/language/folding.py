"""Words as they are compared: small letters, and one spelling for å, aa and a forgotten ring."""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"æ": "a", "ø": "o", "å": "a", "đ": "d", "ŋ": "n", "ŧ": "t", "ð": "d", "þ": "t", "œ": "o", "ß": "ss"}
)
_DIGRAPHS = re.compile("aa|ae|oe")
_WORDS = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_DIGIT_AFTER_LETTER = re.compile(r"[^\W\d_]\d")
_LETTERS_THEN_DIGITS = re.compile(r"([^\W\d_]+)(\d[\d.,]*)")


def fold(text: str) -> str:
    """Return the spelling that all ways of writing a word share.

    Shape: scalar; folding twice changes nothing. `lånegjeld`, `laanegjeld` and `lanegjeld` fold alike.

    >>> fold("Lånegjeld"), fold("laanegjeld"), fold("Næring"), fold("naering"), fold("Røyken"), fold("kafé")
    ('lanegjeld', 'lanegjeld', 'naring', 'naring', 'royken', 'kafe')
    """
    folded = text.lower().translate(_LETTERS)
    if not folded.isascii():
        bare = "".join(part for part in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(part))
        folded = bare.lower().translate(_LETTERS)
    while (shorter := _DIGRAPHS.sub(lambda pair: pair[0][0], folded)) != folded:
        folded = shorter
    return folded


# Names of measures and what is counted are taken apart again for every statement.
@lru_cache(maxsize=8192)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a text in order, as written; a name with a number in it also gives its letters alone.

    >>> words("Svevestøv (PM2,5) i luft, 10. trinn")
    ('Svevestøv', 'PM25', 'PM', 'i', 'luft', '10', 'trinn')
    """
    composed = unicodedata.normalize("NFC", text)
    found = _WORDS.findall(composed)
    if _DIGIT_AFTER_LETTER.search(composed) is None:
        return tuple(found)
    return tuple(form for word in found for form in _forms(word))


def _forms(found: str) -> tuple[str, ...]:
    mixed = _LETTERS_THEN_DIGITS.fullmatch(found)
    if mixed is None:
        return (found,)
    return found.replace(",", "").replace(".", ""), mixed[1]
