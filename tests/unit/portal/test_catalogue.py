"""Every word that the portal says has its Norwegian, and the list holds no word that nothing says."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.extract import extract
from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

import samstyr.portal

ROOM = Path(samstyr.portal.__file__).parent
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
FIELD = re.compile(r"%\((\w+)\)s")

Said = str | tuple[str, ...]


def said() -> Iterator[Said]:
    for path in [*ROOM.rglob("*.py"), *(ROOM / "templates").rglob("*.*")]:
        text = path.read_text("utf-8")
        source = text if path.suffix == ".py" else templatize(text)
        for _line, words, _comments, _context in extract("python", io.BytesIO(source.encode()), KEYWORDS):
            yield words


def word_list() -> dict[Said, Said]:
    with (ROOM / "locale/nb/LC_MESSAGES/django.po").open("rb") as file:
        return {message.id: message.string for message in read_po(file) if message.id}


def both(words: Said) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)


def test_the_pages_and_the_word_list_say_the_same():
    listed = {both(words) for words in word_list()}
    assert listed == {both(words) for words in said()}


def test_every_word_has_its_norwegian_with_the_same_fields():
    for english, norwegian in word_list().items():
        assert all(both(norwegian)), english
        known = {field for words in both(english) for field in FIELD.findall(words)}
        assert {field for words in both(norwegian) for field in FIELD.findall(words)} <= known, english
        # The plural must say how many; the singular may have it in its words.
        assert set(FIELD.findall(both(norwegian)[-1])) == set(FIELD.findall(both(english)[-1])), english


def test_addresses_have_only_letters_that_survive_every_keyboard():
    for english, norwegian in word_list().items():
        if isinstance(english, str) and english.endswith("/") and " " not in english:
            assert re.fullmatch(r"[a-z<>:_/.-]+", str(norwegian)), norwegian
