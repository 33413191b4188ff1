"""The words of the commands about editions, in both languages."""

from samstyr.kernels.texts import Text

PROPOSED = Text(
    "{name} er foreslått. Ingen byte i den endres mer.",
    "{name} is proposed. No byte of it changes any more.",
)
PLACE = Text("Mappe: {folder}", "Folder: {folder}")
DIGEST = Text("Manifestets sha256: {digest}", "The manifest's sha256: {digest}")
EVENT = Text("Hendelse {event} i loggen", "Event {event} in the log")
