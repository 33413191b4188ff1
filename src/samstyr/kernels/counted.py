"""How many there are of something, in words: one is said otherwise than several."""

from dataclasses import dataclass
from decimal import Decimal

from samstyr.kernels.numbers import format_number
from samstyr.kernels.texts import Language, Text


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted, for one and for several; `{}` stands for the number."""

    one: Text
    several: Text

    def in_language(self, count: int, language: Language) -> str:
        """Return the number with its word, as it is written in the language.

        >>> EVENTS.in_language(1, "en"), EVENTS.in_language(2000, "nb").replace(chr(0x202F), " ")
        ('1 event', '2 000 hendelser')
        """
        form = self.one if count == 1 else self.several
        return form.in_language(language).format(format_number(Decimal(count), 0, language))

    def of(self, count: int) -> Text:
        """Return the same in both languages."""
        return Text(self.in_language(count, "nb"), self.in_language(count, "en"))


EVENTS = Counted(Text("{} hendelse", "{} event"), Text("{} hendelser", "{} events"))
FILES = Counted(Text("{} fil", "{} file"), Text("{} filer", "{} files"))
FOLDERS = Counted(Text("{} mappe", "{} folder"), Text("{} mapper", "{} folders"))
PARTS = Counted(Text("{} del", "{} part"), Text("{} deler", "{} parts"))
PICTURES = Counted(Text("{} bilde", "{} picture"), Text("{} bilder", "{} pictures"))
REFERENCES = Counted(Text("{} referanse", "{} reference"), Text("{} referanser", "{} references"))
ROWS = Counted(Text("{} rad", "{} row"), Text("{} rader", "{} rows"))
