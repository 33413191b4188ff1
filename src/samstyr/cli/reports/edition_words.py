"""The words of the commands about editions, in both languages."""

from collections.abc import Mapping
from typing import Final

from samstyr.kernels.texts import Text
from samstyr.reports.editions.comparing.values import Aspect
from samstyr.reports.editions.verifying import Wrong

PROPOSED = Text(
    "{name} er foreslått. Ingen byte i den endres mer.",
    "{name} is proposed. No byte of it changes any more.",
)
PLACE = Text("Mappe: {folder}", "Folder: {folder}")
DIGEST = Text("Manifestets sha256: {digest}", "The manifest's sha256: {digest}")
EVENT = Text("Hendelse {event} i loggen", "Event {event} in the log")
ADOPTED = Text(
    "{name} er vedtatt av {body} {date}, sak {case}. Filene er de samme som da den ble foreslått.",
    "{name} is adopted by {body} on {date}, case {case}. The files are those that were proposed.",
)
ARCHIVED = Text(
    "Skrev {path}: {files}. sha256: {digest}",
    "Wrote {path}: {files}. sha256: {digest}",
)
NO_EDITIONS = Text(
    "Det er ingen utgaver ennå. Lag en med: samstyr report propose MAPPE",
    "There are no editions yet. Make one with: samstyr report propose FOLDER",
)
COLUMNS = (
    Text("Utgave", "Edition"),
    Text("Tilstand", "State"),
    Text("Foreslått", "Proposed"),
    Text("Vedtatt av", "Adopted by"),
    Text("Sak", "Case"),
    Text("Tittel", "Title"),
)
ADOPTED_BY = Text("{body}, {date}", "{body}, {date}")
AS_IT_WAS = Text("{name}: som den var", "{name}: as it was")
NOT_AS_IT_WAS = Text("{name}: ikke som den var", "{name}: not as it was")
REBUILT = Text("Laget på nytt: de samme bytene.", "Made again: the same bytes.")
REBUILT_OTHERWISE = Text(
    "Laget på nytt med det samme, men ikke med de samme bytene: {names}",
    "Made again with the same, but not with the same bytes: {names}",
)
REBUILT_LIKE = Text(
    "Laget på nytt med annet enn den gang ({tools}), så bytene kan ikke sammenlignes. "
    "Tekst, tall og oppbygning er de samme.",
    "Made again with other things than then ({tools}), so bytes cannot be compared. "
    "Text, figures and structure are the same.",
)
REBUILT_UNLIKE = Text(
    "Laget på nytt med annet enn den gang ({tools}), så bytene kan ikke sammenlignes. Ikke det samme: {names}",
    "Made again with other things than then ({tools}), so bytes cannot be compared. Not the same: {names}",
)
ASPECTS: Final[Mapping[Aspect, Text]] = {
    Aspect.BYTES: Text("bytene", "bytes"),
    Aspect.TEXT: Text("teksten", "text"),
    Aspect.FIGURES: Text("tallene", "figures"),
    Aspect.STRUCTURE: Text("oppbygningen", "structure"),
}
LOG_HOLDS = Text("Hendelsesloggen holder: {events}.", "The event log holds: {events}.")
LOG_BROKEN = Text(
    "Hendelsesloggen er endret på annen måte enn av Samstyr. Si hvor: samstyr audit verify",
    "The event log has been changed by other means than Samstyr's. It is said where by: samstyr audit verify",
)
FAULTS: Final[Mapping[Wrong, Text]] = {
    Wrong.FOLDER_MISSING: Text("Mappen er borte.", "The folder is gone."),
    Wrong.FILE_MISSING: Text("{where} er borte.", "{where} is gone."),
    Wrong.FILE_EXTRA: Text("{where} hører ikke til utgaven.", "{where} does not belong to the edition."),
    Wrong.FILE_CHANGED: Text("{where} er endret.", "{where} has been changed."),
    Wrong.NOT_A_FILE: Text("{where} er ingen vanlig fil.", "{where} is no ordinary file."),
    Wrong.MANIFEST_CHANGED: Text(
        "{where} er ikke den som utgaven ble registrert med.", "{where} is not what the edition was recorded with."
    ),
    Wrong.MANIFEST_UNREADABLE: Text(
        "{where} kan ikke leses, så filene kan ikke sammenlignes.",
        "{where} cannot be read, so the files cannot be compared.",
    ),
    Wrong.ROW_CHANGED: Text(
        "Raden i databasen sier noe annet enn hendelsesloggen.", "The row in the database is not what the log says."
    ),
    Wrong.ROW_MISSING: Text("Raden i databasen er borte.", "The row in the database is gone."),
    Wrong.EVENT_MISSING: Text(
        "Hendelsesloggen vet ikke at den ble foreslått.", "The event log does not know that it was proposed."
    ),
    Wrong.ADOPTION_CHANGED: Text(
        "Vedtaket er et annet enn det som hendelsesloggen har.", "The adoption is not the one that the log has."
    ),
    Wrong.ADOPTION_MISSING: Text(
        "Vedtaket står i hendelsesloggen, men ikke i databasen.", "The adoption is in the log, but not in the database."
    ),
}
