"""What the commands about packages say, in both languages."""

from typing import Final

from samstyr.exchange.values import Outcome
from samstyr.kernels.texts import Language, Text

COLUMNS: Final = (
    Text("Tabell", "Table"),
    Text("lagt til", "added"),
    Text("endret", "changed"),
    Text("tatt ut", "removed"),
    Text("uendret", "unchanged"),
)
ALL: Final = Text("I alt", "All")
LOAD_COLUMNS: Final = (
    Text("Nr.", "No."),
    Text("Når", "When"),
    Text("Hvem", "Who"),
    Text("lagt til", "added"),
    Text("endret", "changed"),
    Text("tatt ut", "removed"),
    Text("Hvorfor", "Why"),
)
UNDOES: Final = Text("angrer innlasting {}", "undoes load {}")
NO_LOADS: Final = Text("Ingenting er lastet inn ennå.", "Nothing has been loaded yet.")
NAME_REMOVED: Final = Text("(navn fjernet)", "(name removed)")

PROBLEMS: Final = Text(
    "{path} har {count} feil, og ingenting er lastet inn. Databasen er som den var.",
    "{path} has {count} problems, and nothing was loaded. The database is as it was.",
)
ONE_PROBLEM: Final = Text(
    "{path} har én feil, og ingenting er lastet inn. Databasen er som den var.",
    "{path} has one problem, and nothing was loaded. The database is as it was.",
)
ROW: Final = Text("rad", "row")
REMEDY: Final = Text("Gjør dette", "What to do")
WHY: Final = Text("Hvorfor det betyr noe", "Why it matters")
MORE: Final = Text("… og {} til av samme slag.", "… and {} more of the same kind.")
ALL_AS_JSON: Final = Text("Alle feilene, én for én: --json", "Every problem, one by one: --json")

_NOTHING: Final = Text(
    "Pakken sier det samme som før. Ingenting er endret.",
    "The package says what is there already. Nothing was changed.",
)
_DRY: Final = Text("Ingenting er gjort (--dry-run).", "Nothing was done (--dry-run).")
_DONE: Final = Text(
    "Dette er innlasting {0}. Angre den med: samstyr undo {0}", "This is load {0}. Undo it with: samstyr undo {0}"
)
_DESCRIPTION: Final = Text(
    "Beskrivelsen av pakken (datapackage.json) er endret.", "The description of the package (datapackage.json) differs."
)


def closing(outcome: Outcome, *, dry_run: bool, language: Language) -> str:
    """Return the lines after the table."""
    lines = [_DESCRIPTION] if outcome.description_changed else []
    if outcome.changes_nothing:
        lines.append(_NOTHING)
    lines += [_DRY] if dry_run else []
    said = [line.in_language(language) for line in lines]
    if outcome.number is not None:
        said.append(_DONE.in_language(language).format(outcome.number))
    return "\n".join(said)
