"""The words of `samstyr report check`, in both languages."""

from samstyr.kernels.texts import Text

HEADING = Text("{title}, {period}: {references}", "{title}, {period}: {references}")
NOT_READ = Text("Rapporten i {path} kan ikke leses.", "The report in {path} cannot be read.")
WHOLE = Text("Hele rapporten", "The whole report")
ALL_WELL = Text("Alle tall og ord stemmer.", "Every figure and word is as it should be.")
UNTRUE = Text("{count} steder stemmer ikke med tallene.", "{count} places are not what the figures say.")
UNTRUE_ONE = Text("Ett sted stemmer ikke med tallene.", "One place is not what the figures say.")
UNUSABLE = Text("{count} steder kan ikke brukes.", "{count} places cannot be used.")
UNUSABLE_ONE = Text("Ett sted kan ikke brukes.", "One place cannot be used.")
UNFILLED = Text("{count} deler er ikke fylt ut.", "{count} sections are not filled.")
UNFILLED_ONE = Text("Én del er ikke fylt ut.", "One section is not filled.")
FLAGS = Text("{count} tall har noe leseren bør vite.", "{count} figures have something a reader should know.")
FLAGS_ONE = Text("Ett tall har noe leseren bør vite.", "One figure has something a reader should know.")
WATCHING = Text(
    "Rapporten vises på {address} og bygges på nytt når den endres (Ctrl-C avslutter).",
    "The report is shown at {address} and built anew when it changes (Ctrl-C ends it).",
)
BUILT_IN = Text("Bygget på {seconds} sekunder.", "Built in {seconds} seconds.")
NOT_BUILT = Text("Ingenting er bygget ennå.", "Nothing is built yet.")
LAST_GOOD_STAYS = Text("Den siste som lot seg bygge, blir liggende.", "The last that could be built stays.")
