"""The words of `samstyr explain`, in both languages."""

from samstyr.kernels.texts import Text

WHO_SAYS = Text("Hvem sier det?", "Says who?")
STATED_CHANGES = Text("Endringer som er oppgitt", "Changes that are stated")
REVISIONS = Text("Tidligere verdier", "Earlier values")
HOW_ASSESSED = Text("Slik er det vurdert", "How it is assessed")
BESIDE_OTHERS = Text("Sammenlignet med andre", "Beside others")

FROM_SOURCES = Text("Fra kildene", "From the sources")
HOW_MADE = Text("Slik ble det kilden sier, til", "How what the source says was made")
SAID_INSTEAD = Text(
    "Kilden ({source}) sier {said}. Det som er skrevet inn, står.",
    "The source ({source}) says {said}. What was typed stands.",
)
SNAPSHOT = Text(
    "Øyeblikksbilde {number} av {source} {table}, {title}. {publisher}, hentet {day}, lisens {licence}",
    "Snapshot {number} of {source} {table}, {title}. {publisher}, fetched {day}, licence {licence}",
)
REMARK = Text("Merknad: {}", "Remark: {}")
SOURCE_NOTE = Text("Note fra kilden: {}", "The source's note: {}")

SOURCE = Text("Kilde", "Source")
PLACE = Text("Sted i kilden", "Place in it")
PRINTED = Text("Slik det er trykt", "As printed")
PERIOD = Text("Periode", "Period")
UNIT = Text("Enhet", "Unit")
DEFINITION = Text("Hva som telles", "What is counted")
CAVEAT = Text("Forbehold", "Reservation")
NOTE = Text("Merknad", "Note")
POLARITY = Text("Retning", "Which way is good")
DECIDED = Text("Måltallet står i", "The target is set by")
READ_IN = Text("Lest inn", "Read in")

NO_FIGURES = Text("Ingen tall", "No figures")
STATED = Text("{year} mot {base}: {value} ({source}, {place})", "{year} against {base}: {value} ({source}, {place})")
NO_REVISIONS = Text(
    "Tallet er ikke endret etter at det ble lest inn.", "The figure has not changed since it was read in."
)
LOADED = Text("{day} av {by} (innlasting {number}{why})", "{day} by {by} (load {number}{why})")
REVISED = Text(
    "{value} til {day}, da innlasting {number} av {by} endret tallet{why}",
    "{value} until {day}, when load {number} by {by} changed the figure{why}",
)
NAME_REMOVED = Text("(navnet er fjernet)", "(name removed)")
OUR_READING = Text("{which} (vår lesning)", "{which} (our reading)")
