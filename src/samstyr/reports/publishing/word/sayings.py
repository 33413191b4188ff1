"""The words that only a Word file has: to those who go on writing in it."""

from typing import Final

from samstyr.kernels.texts import Text

NOTE_BOX: Final = Text("Merk", "Note")
SEE_PAGE: Final = Text("Se tallene på nettsidene", "See the figures on the website")
FILLED_AGAIN: Final = Text(
    "Samstyr fyller dette på nytt når rapporten bygges. Skriv din egen tekst før eller etter.",
    "Samstyr fills this again when the report is built. Write your own text before or after it.",
)
PAGE: Final = Text("Side", "Page")
