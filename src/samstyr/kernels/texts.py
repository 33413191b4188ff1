"""A text in the languages that the product speaks."""

from dataclasses import dataclass
from typing import Final, Literal

Language = Literal["nb", "en"]


@dataclass(frozen=True, slots=True)
class Text:
    """A text in bokmål and, where it exists, in English.

    >>> Text("gjeld", "debt").in_language("en")
    'debt'
    >>> Text("gjeld").in_language("en"), Text("gjeld").language_of("en")
    ('gjeld', 'nb')
    """

    nb: str
    en: str = ""

    def in_language(self, language: Language) -> str:
        """Return the text in a language, or in the one it exists in."""
        return (self.en or self.nb) if language == "en" else (self.nb or self.en)

    def language_of(self, language: Language) -> Language:
        """Return the language that `in_language` really answers in, for the page's `lang` attribute."""
        return ("en" if self.en else "nb") if language == "en" else ("nb" if self.nb else "en")

    def filled(self, **fields: "Text | str | int") -> "Text":
        """Return the text with its {fields} filled in, in both languages; a field in only one is used in both.

        >>> Text("under {value}", "below {value}").filled(value=Text("80 %", "80%")).nb
        'under 80 %'
        """
        nb = {name: value.in_language("nb") if isinstance(value, Text) else value for name, value in fields.items()}
        en = {name: value.in_language("en") if isinstance(value, Text) else value for name, value in fields.items()}
        return Text(self.nb.format(**nb), self.en.format(**en))

    def __bool__(self) -> bool:
        """Return whether there is a text at all."""
        return bool(self.nb or self.en)


NO_TEXT: Final = Text("")
