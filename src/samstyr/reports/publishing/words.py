"""The words that stand around a report's own: on the cover, over lists, in panels."""

from samstyr.kernels.texts import Text

CONTENTS = Text("Innhold", "Contents")
SOURCES = Text("Kilder til tallene", "Sources of the figures")
MAIN_SOURCE = Text(
    "Der bare en linje er nevnt, er kilden {title}.", "Where only a line is named, the source is {title}."
)
SHOW_SOURCES = Text("Vis kilder", "Show sources")
SHOW_SOURCES_NOTE = Text(
    "Hvert tall får et nummer som leder til kilden nederst på siden.",
    "Each figure gets a number that leads to its source at the end of the page.",
)
SOURCE_NUMBER = Text("Kilde {number}", "Source {number}")
FOOTNOTE = Text("Fotnote {letter}", "Footnote {letter}")
BACK_TO_TEXT = Text("Tilbake til teksten, fotnote", "Back to the text, footnote")
BACK = Text("Tilbake til tallet", "Back to the figure")
PAGE_OF_FIGURE = Text("Tallets egen side", "The figure's own page")
SKIP = Text("Hopp til innholdet", "Skip to the content")
CHAPTERS = Text("Kapitler", "Chapters")
CHAPTER = Text("Kapittel {number}", "Chapter {number}")
PREVIOUS = Text("Forrige", "Previous")
NEXT = Text("Neste", "Next")
COVER = Text("Forsiden", "Front page")
FILES = Text("Last ned", "Download")
PDF_FILE = Text("PDF", "PDF")
WORD_FILE = Text("Word", "Word")
ABOUT = Text(
    "Alle tall i rapporten er hentet fra kilden de viser til.",
    "Every figure in the report comes from the source that it names.",
)
CASE = Text("Sak {number}", "Case {number}")

SOURCE = Text("Kilde", "Source")
LINE = Text("linje {place}", "line {place}")
TABLE = Text("tabell {table}, hentet {day}", "table {table}, fetched {day}")
RESERVATION = Text("Merk: {caveat}", "Note: {caveat}")

MAIN_GOAL = Text("Hovedmål", "Main goal")
SUB_GOAL = Text("Delmål", "Sub-goal")
FOCUS_AREA = Text("Satsingsområde", "Focus area")
ROW = Text("Gjelder", "Concerns")
KEY_FIGURE = Text("Nøkkeltall", "Key figure")
LATEST = Text("Siste måling", "Latest figure")
TARGET = Text("Mål", "Target")
STATUS = Text("Status", "Status")
CHANGE = Text("Endring", "Change")
AIMED = Text("Mål: {target}", "Target: {target}")
TARGETS = Text("Måltall", "Targets")
OVERVIEW = Text(
    "Antall nøkkeltall etter endring siden forrige måling, og mot måltall",
    "Key figures by change since the measurement before, and against targets",
)
UNIT = Text("Enhet", "Unit")
GOAL_FIGURES = Text("Nøkkeltallene for målet", "The key figures of the goal")
NO_FIGURES = Text(
    "Kommunen har ikke laget nøkkeltall for dette målet ennå.", "The municipality has no key figures for this goal yet."
)
NOT_MEASURED = Text("ikke målt", "not measured")
FIGURES_BY_PERIOD = Text("Nøkkeltall over tid", "Key figures over time")
NO_PROMISES = Text("Det er ikke registrert løfter her.", "No promises are registered here.")
JUDGED = Text("vår lesning", "our reading")
RULE = Text("Regel", "Rule")
RULES_BY_YEAR = Text("Handlingsreglene år for år", "The fiscal rules year by year")


def filled(text: Text, **fields: str) -> Text:
    """Return a text with its fields filled in, in both languages."""
    return Text(text.nb.format(**fields), text.in_language("en").format(**fields))
