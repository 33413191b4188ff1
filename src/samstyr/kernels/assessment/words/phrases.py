"""The sentences, read once from `phrases.toml`, and how they are filled in."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from typing import Final, cast

from samstyr.kernels.texts import NO_TEXT, Text

_WRITTEN: Final = cast(
    dict[str, dict[str, str]],
    tomllib.loads(files("samstyr.kernels.assessment.words").joinpath("phrases.toml").read_text(encoding="utf-8")),
)
PHRASES: Final[Mapping[str, Text]] = {key: Text(text["nb"], text["en"]) for key, text in _WRITTEN.items()}


def phrase(key: str, **fields: Text | str | int) -> Text:
    """Return a sentence with its fields filled in, in both languages; a text in only one is used in both.

    >>> phrase("target_below", value=Text("80 %", "80%")).nb
    'under 80 %'
    """
    return PHRASES[key].filled(**fields)


def sentence(text: Text) -> Text:
    """Return a text with its first letter as a capital.

    >>> sentence(Text("under 80 %", "under 80%")).nb
    'Under 80 %'
    """
    return Text(text.nb[:1].upper() + text.nb[1:], text.en[:1].upper() + text.en[1:])


def listed(texts: Sequence[Text]) -> Text:
    """Return texts as a list in a sentence.

    >>> listed([Text("2020", "2020"), Text("2021", "2021"), Text("2022", "2022")]).nb
    '2020, 2021 og 2022'
    """
    *most, last = texts
    return phrase("list_of_two", first=together(most, ", "), last=last) if most else last


def together(texts: Iterable[Text], separator: str = " ") -> Text:
    """Return texts after one another, leaving out the empty ones.

    >>> together([Text("Opp.", "Up."), NO_TEXT, Text("Ned.", "Down.")]).en
    'Up. Down.'
    """
    present = [text for text in texts if text]
    if not present:
        return NO_TEXT
    return Text(
        separator.join(text.in_language("nb") for text in present),
        separator.join(text.in_language("en") for text in present),
    )
