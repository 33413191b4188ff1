"""The words around a checked document."""

from typing import Final

from samstyr.kernels.texts import Text

TITLE: Final = Text("Faktasjekk", "Fact check")
SKIP: Final = Text("Hopp til teksten", "Skip to the text")
LEAD: Final = Text(
    "{marks} oppgitte tall og påstander er funnet, og holdt opp mot tallene slik de sto {day}.",
    "{marks} stated figures and claims were found, and held against the figures as they stood on {day}.",
)
LEAD_ONE: Final = Text(
    "Ett tall eller én påstand er funnet, og holdt opp mot tallene slik de sto {day}.",
    "One figure or claim was found, and held against the figures as they stood on {day}.",
)
NOTHING: Final = Text(
    "Vi fant ingen tall eller påstander å kontrollere i teksten.", "We found no figures or claims to check in the text."
)
SUMMARY: Final = Text("Slik står det", "How it stands")
ALARMS: Final = Text("Se på dette", "Look at these")
NO_ALARMS: Final = Text(
    "Ingen av tallene vi kunne kontrollere, er motsagt.", "None of the figures that we could check is contradicted."
)
CONFLICTS: Final = Text("Dokumentet mot seg selv", "The document against itself")
MORE_CONFLICTS: Final = Text(
    "Teksten er i strid med seg selv {more} steder til, som ikke er vist her.",
    "The text contradicts itself in {more} further places, which are not shown here.",
)
TEXT: Final = Text("Teksten med merker", "The text with its marks")
OTHERS: Final = Text("Alle andre merker", "All other marks")
HELD: Final = Text("Holdt opp mot", "Held against")
READ_AS: Final = Text("Lest som", "Read as")
ARITHMETIC: Final = Text("Regnestykke", "Arithmetic")
SOURCE: Final = Text("Kilde", "Source")
IN_MARGIN: Final = Text(
    "I topp- eller bunnteksten står det: «{sentence}»", "The head or foot of the pages says: “{sentence}”"
)
IN_NOTE: Final = Text("I noten står det: «{sentence}»", "The note says: “{sentence}”")
NOTE: Final = Text("merknad", "note")
LEGEND: Final = Text("Slik leser du merkene", "How to read the marks")
ONLY: Final = Text("Vis bare det du bør se på", "Show only what to look at")
NEXT: Final = Text("Neste å se på", "Next to look at")
BACK: Final = Text("Tilbake til teksten", "Back to the text")
TABLE: Final = Text("Tabell i dokumentet", "A table of the document")
CONFLICT: Final = Text("Selvmotsigelse", "Self-contradiction")
ABOUT: Final = Text(
    "Merkene er laget av et program som leser teksten. «Kan ikke kontrolleres» betyr ikke at tallet er galt.",
    "The marks are made by a program that reads the text. “Cannot be checked” does not mean that the figure is wrong.",
)
# Where a figure comes from.
LINE: Final = Text("{source}, linje {line}", "{source}, line {line}")
OWN_TABLE: Final = Text("dokumentets egen tabell, avsnitt {line}", "the document's own table, paragraph {line}")
