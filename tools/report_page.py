"""Write the parts of the report format's pages that follow from the code: functions, options, sections, findings.

python -m tools.report_page           writes docs/report-format.md and docs/nb/rapporter.md between their marks
python -m tools.report_page --check   says whether they are as they should be, and changes nothing
"""

import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final

from samstyr.kernels.claims.concepts import Concept
from samstyr.kernels.findings.catalogue import CATALOGUE
from samstyr.kernels.references.functions import FUNCTIONS, OPTIONS
from samstyr.kernels.report_text.digits import ALLOWED
from samstyr.kernels.report_text.kinds import KINDS
from samstyr.kernels.texts import Language, Text
from samstyr.reports.reading.describing import KEYS

ROOT: Final = Path(__file__).resolve().parents[1]
PAGES: Final[Mapping[Path, Language]] = {ROOT / "docs/report-format.md": "en", ROOT / "docs/nb/rapporter.md": "nb"}

YES: Final = Text("ja", "yes")
KEY_HEADS: Final = Text("nøkkel | hva den sier | må være med", "key | what it says | must be there")
FUNCTION_HEADS: Final = Text("funksjon | tar | hva den gir | eksempel", "function | takes | what it gives | example")
OPTION_HEADS: Final = Text("valg | verdier | hva det gjør", "option | values | what it does")
ALLOWED_HEADS: Final = Text("hva | eksempel", "what | example")
SECTION_HEADS: Final = Text(
    "slag | section= | hva delen sier | hvem krever den", "kind | section= | what it says | who asks for it"
)
FINDING_HEADS: Final = Text("kode | vekt | hva som sies", "code | weight | what is said")


def keys(language: Language) -> str:
    """Return the keys of `report.yml`."""
    rows = (
        [f"`{name}`", values.in_language(language), YES.in_language(language) if must else ""]
        for name, (values, must) in KEYS.items()
    )
    return grid(KEY_HEADS, rows, language)


def functions(language: Language) -> str:
    """Return the functions of references."""
    rows = (
        [f"`{one.name}`", one.takes.label.in_language(language), one.says.in_language(language), f"`{one.example}`"]
        for one in FUNCTIONS.values()
    )
    return grid(FUNCTION_HEADS, rows, language)


def options(language: Language) -> str:
    """Return the options of references."""
    rows = (
        [f"`{one.name}=`", one.values.in_language(language), one.says.in_language(language)] for one in OPTIONS.values()
    )
    return grid(OPTION_HEADS, rows, language)


def claims(_language: Language) -> str:
    """Return the names of claims."""
    return ", ".join(f"`{concept.value}`" for concept in Concept)


def allowed(language: Language) -> str:
    """Return the digits that need no reference."""
    rows = (
        [one.what.in_language(language), f"`{one.example.in_language(language)}`".replace(" · ", "`, `")]
        for one in ALLOWED
    )
    return grid(ALLOWED_HEADS, rows, language)


def sections(language: Language) -> str:
    """Return the obligatory sections of each kind of report."""
    rows = (
        [f"`{kind.code}`", f"`{one.code}`", one.title.in_language(language), one.reference.in_language(language)]
        for kind in KINDS.values()
        for one in kind.sections
    )
    return grid(SECTION_HEADS, rows, language)


def findings(language: Language) -> str:
    """Return what can be found."""
    rows = (
        [f"`{one.code}`", one.weight.label.in_language(language), _plain(one.what.in_language(language))]
        for one in CATALOGUE.values()
    )
    return grid(FINDING_HEADS, rows, language)


PARTS: Final[Mapping[str, Callable[[Language], str]]] = {
    "keys": keys,
    "functions": functions,
    "options": options,
    "claims": claims,
    "allowed": allowed,
    "sections": sections,
    "findings": findings,
}


def page(text: str, language: Language) -> str:
    """Return a page with what stands between its marks made anew."""
    for name, write in PARTS.items():
        opening, closing = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        before, found, rest = text.partition(opening)
        if found:
            text = before + opening + f"\n{write(language)}\n\n" + closing + rest.partition(closing)[2]
    return text


def grid(heads: Text, rows: Iterable[Iterable[str]], language: Language) -> str:
    """Return a table in Markdown."""
    names = heads.in_language(language).split(" | ")
    lines = [names, ["---"] * len(names), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _plain(text: str) -> str:
    return text.replace("|", "\\|").replace("{", "‹").replace("}", "›")


def main() -> int:
    """Write the pages, or with --check only say whether they have drifted."""
    drifted = [
        path for path, language in PAGES.items() if page(path.read_text("utf-8"), language) != path.read_text("utf-8")
    ]
    for path in drifted:
        if "--check" in sys.argv:
            print(f"{path.relative_to(ROOT)} has drifted from the code: run python -m tools.report_page")
        else:
            path.write_text(page(path.read_text("utf-8"), PAGES[path]), "utf-8")
    return 1 if drifted and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
