"""Write the rules of assessment as pages, from the tables that run as tests: docs/rules.md and docs/nb/regler.md.

python -m tools.rules_page           writes the pages
python -m tools.rules_page --check   says whether they are as they should be, and changes nothing
"""

import re
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from samstyr.kernels.assessment.words.labels import (
    ATTAINMENT_LABELS,
    DIRECTION_LABELS,
    OBSTACLE_LABELS,
    REASON_LABELS,
    ROLE_LABELS,
)
from samstyr.kernels.claims.concepts import WORD_LISTS
from samstyr.kernels.missing import MissingReason
from samstyr.kernels.municipalities.changes import ChangeKind
from samstyr.kernels.peers.words import BAND_LABELS
from samstyr.kernels.rules import RULES
from samstyr.kernels.texts import Language, Text

if TYPE_CHECKING:
    from tests.spec.tables import Section, Table

ROOT: Final = Path(__file__).resolve().parents[1]
PAGES: Final[dict[Path, Language]] = {ROOT / "docs/rules.md": "en", ROOT / "docs/nb/regler.md": "nb"}
MODULES: Final = (
    "test_reference_date",
    "test_attainment",
    "test_path",
    "test_change",
    "test_worth_a_look",
    "test_goals",
    "test_few_persons",
    "test_places",
    "test_derived",
    "test_peers",
    "test_claims",
)

TITLE: Final = Text("Reglene vi vurderer tall etter", "The rules of assessment")
INTRODUCTION: Final = Text(
    """Reglene er de samme overalt: på sidene, i rapporter, i programmeringsgrensesnittet og i nedlastinger.
Hver regel under er en tabell som kjøres som en prøve, hver gang programmet endres. Siden er laget av de tabellene.

Slik leser du tabellene: `2022: 97,4` er tallet for 2022. `*` betyr at tallet har et forbehold. `/ny` betyr at tallet
bare kan sammenlignes med andre tall med samme merke. `±` er en toleranse.""",
    """The rules are the same everywhere: on pages, in reports, in the API and in downloads. Each rule below is a table
that runs as a test, on both engines. This page is made from those tables by `python -m tools.rules_page`.

How to read them: `2022: 97.4` is the figure for 2022, `*` marks a reservation, `/key` says what a figure can be
compared with, `±` is a tolerance. The steps are described in the docstrings of `samstyr.kernels.assessment`.""",
)
THRESHOLDS: Final = Text("Grenser", "Thresholds")
THRESHOLDS_SAY: Final = Text(
    "Tallene i reglene er data med dato og kilde. De kan endres fra en dato uten at eldre vurderinger endres.",
    "The numbers in the rules are data with a date and a reference, in `src/samstyr/kernels/rules.toml`. "
    "They may change from a date on, and older assessments stay as they were.",
)
THRESHOLD_HEADS: Final = Text("regel | verdi | hvem sier det", "rule | value | reference")

WORD_LIST_HEADS: Final = Text("påstand | ord | hvem sier det", "claim | words | reference")
# Columns of words that are held against figures: they stand as they are written.
QUOTED: Final = frozenset({"nb", "en"})

HEADS: Final = {
    "figures": "tall",
    "targets": "måltall",
    "stated": "oppgitt endring",
    "breaks": "metodebrudd",
    "unit": "slags tall",
    "decimals": "desimaler",
    "better": "best",
    "band": "egen grense",
    "as_of": "skjæringsdato",
    "latest": "siste",
    "outdated": "foreldet",
    "pending": "tall kommer",
    "attainment": "måloppnåelse",
    "indicator": "indikatoren",
    "held": "holdes opp",
    "distance": "avstand",
    "straight way": "den rette linjen",
    "needed": "trengs i året",
    "direction": "retning",
    "obstacle": "hvorfor ikke",
    "absolute": "endring",
    "percent": "i prosent",
    "years": "år imellom",
    "worth a look": "verdt å se på",
    "indicators": "indikatorer",
    "all": "i alt",
    "worse": "dårligere",
    "same": "uendret",
    "unknown": "kan ikke sies",
    "met": "nådd",
    "missed": "ikke nådd",
    "no target": "uten måltall",
    "no data": "uten tall",
    "persons": "personer",
    "shown": "vises",
    "shown a": "a vises",
    "shown b": "b vises",
    "shown c": "c vises",
    "shown sum": "sum vises",
    "changes": "endringer",
    "change": "slags endring",
    "code": "kommune",
    "in 2015": "i 2015",
    "today": "i dag",
    "joined": "slås sammen",
    "cells": "tall per kommune",
    "weights": "vekter",
    "series": "serien",
    "seams": "skjøter",
    "formula": "formel",
    "parts": "tall som inngår",
    "result": "resultat",
    "period": "periode",
    "states": "oppgitt enhet",
    "accepted": "godtas",
    "mine": "kommunen",
    "members": "medlemmer",
    "place": "plass",
    "tied": "deler plassen med",
    "field": "felt",
    "quarters": "kvartiler",
    "lies in": "ligger",
    "thin": "tynn",
    "published": "publisert",
    "level is": "nivået er",
    "level": "nivå",
    "apart": "forskjell",
    "learn from": "kan lære av",
    "figure": "tall",
    "nb": "på norsk",
    "en": "på engelsk",
    "so": "stemmer",
}
WORDS: Final = {
    **{label.value: text.nb for label, text in ATTAINMENT_LABELS.items()},
    **{label.value: text.nb for label, text in DIRECTION_LABELS.items()},
    **{label.value: text.nb for label, text in OBSTACLE_LABELS.items()},
    **{label.value: text.nb for label, text in REASON_LABELS.items()},
    **{label.value: text.nb for label, text in ROLE_LABELS.items()},
    **{reason.value: reason.label.nb for reason in MissingReason},
    **{kind.value: kind.label.nb for kind in ChangeKind},
    **{band.value: text.nb for band, text in BAND_LABELS.items()},
    "yes": "ja",
    "no": "nei",
    "higher": "høyere",
    "lower": "lavere",
    "neutral": "ingen",
    "since": "siden",
    "by": "innen",
    "from": "fra",
    "to": "til",
    "between": "mellom",
    "mean_3": "i snitt over 3 år",
    "mean_4": "i snitt over 4 år",
    "old": "gammel",
    "local": "kommunevalg",
    "general": "stortingsvalg",
    "share": "andel",
    "count": "antall",
    "money": "penger",
    "mass": "masse",
    "energy": "energi",
    "rate": "rate",
    "scale": "skala",
    "index": "indeks",
    "rank": "plassering",
    "concentration": "konsentrasjon",
    "other": "annet",
    "summed": "summert",
    "weighted": "veid",
    "not_joined": "ikke slått sammen",
    "same_area": "samme område",
    "refused": "avvist",
    "part": "del",
    "of": "av",
    "published": "publisert",
    "weighted_mean": "veid snitt",
    "mean": "snitt",
    "nok": "kr",
    "nok_thousand": "tusen_kr",
    "nok_per_capita": "kr per innbygger",
    "persons": "personer",
    "percent": "prosent",
}


def page(language: Language) -> str:
    """Return the whole page in a language."""
    parts = [f"# {TITLE.in_language(language)}", INTRODUCTION.in_language(language)]
    for name in MODULES:
        parts += section(name, language)
    parts += [word_lists(language), *thresholds(language)]
    return "\n\n".join(parts) + "\n"


def section(name: str, language: Language) -> Iterator[str]:
    """Return a module of the specification: its title, what it says, and its tables in order."""
    module = import_module(f"tests.spec.{name}")
    about: Section = module.SECTION
    yield f"## {about.title.in_language(language)}"
    yield about.says.in_language(language)
    for value in vars(module).values():
        if hasattr(value, "says") and hasattr(value, "rows"):
            yield from rule(value, language)


def rule(table: "Table", language: Language) -> Iterator[str]:
    """Return one rule: what it says and the rows that show it."""
    yield f"**{table.says.in_language(language)}**"
    heads = [head(name, language) for name in table.columns]
    rows = ([cell(row[name], "en" if name in QUOTED else language) for name in table.columns] for row in table.rows)
    yield grid(heads, rows)
    if table.given:
        given = ", ".join(f"{head(name, language)}: {cell(value, language)}" for name, value in table.given.items())
        yield f"{'I alle rader' if language == 'nb' else 'In every row'}: {given}."


def word_lists(language: Language) -> str:
    """Return the words that claim something, with the dates they count from."""
    rows = (
        [f"`{one.code}`", ", ".join(one.in_language(language)), one.reference.in_language(language)]
        for lists in WORD_LISTS.values()
        for one in lists
    )
    return grid(WORD_LIST_HEADS.in_language(language).split(" | "), rows)


def thresholds(language: Language) -> Iterator[str]:
    """Return the numbers in the rules, with the dates they count from."""
    yield f"## {THRESHOLDS.in_language(language)}"
    yield THRESHOLDS_SAY.in_language(language)
    rows = (
        [one.description.in_language(language), cell(f"{value.value}", language), value.reference.in_language(language)]
        for one in RULES.values()
        for value in one.values
    )
    yield grid(THRESHOLD_HEADS.in_language(language).split(" | "), rows)


def grid(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a table in Markdown."""
    heads = list(heads)
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def head(name: str, language: Language) -> str:
    """Return the name of a column."""
    return HEADS.get(name, name) if language == "nb" else name


def cell(text: str, language: Language) -> str:
    """Return a cell as code, so that its signs stay as they are; in Norwegian with Norwegian words and numbers."""
    if not text:
        return ""
    if language == "nb":
        text = text.replace(", ", "; ").replace(".", ",")
        text = re.sub(r"(?<![\w])-(?=\d)", "−", text)
        text = re.sub(r"[a-z_]+\d?", lambda word: WORDS.get(word[0], word[0]), text)
    return f"`{text}`"


def main() -> int:
    """Write the pages, or with --check only say whether they have drifted."""
    drifted = [
        path for path, language in PAGES.items() if not path.exists() or path.read_text("utf-8") != page(language)
    ]
    for path in drifted:
        if "--check" in sys.argv:
            print(f"{path.relative_to(ROOT)} has drifted from tests/spec: run python -m tools.rules_page")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page(PAGES[path]), "utf-8")
    return 1 if drifted and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
