"""Write the parts of the package format's pages that follow from the code: the tables, and the ways to be wrong.

python -m tools.package_page           writes docs/package-format.md and docs/nb/datapakke.md between their marks
python -m tools.package_page --check   says whether they are as they should be, and changes nothing
"""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samstyr.site.settings")
django.setup()

from samstyr.exchange.rooms import KNOWN  # noqa: E402  # the rooms' tables exist once Django is set up
from samstyr.kernels.packages.columns import Column, Kind  # noqa: E402
from samstyr.kernels.packages.expectations import OF_KIND  # noqa: E402
from samstyr.kernels.packages.problems import CATALOGUE  # noqa: E402
from samstyr.kernels.packages.resources import Resource  # noqa: E402
from samstyr.kernels.texts import Language, Text  # noqa: E402

ROOT: Final = Path(__file__).resolve().parents[1]
PAGES: Final[Mapping[Path, Language]] = {
    ROOT / "docs/package-format.md": "en",
    ROOT / "docs/nb/datapakke.md": "nb",
}

KEY: Final = Text("Nøkkel", "Key")
HEADS: Final = Text("kolonne | hva | slag | må", "column | what | kind | must")
FILLED: Final = Text("fylles ut", "be filled in")
MAY_BE_EMPTY: Final = Text("finnes, kan stå tom", "be there, may be empty")
LEFT_OUT: Final = Text("kan utelates", "nothing; may be left out")
ONE_OF: Final = Text("ett av", "one of")
REFERS: Final = Text("viser til", "refers to")
NO_TWO: Final = Text("To rader kan ikke ha lik", "No two rows share")
KIND_HEADS: Final = Text("slag | hva som kan stå i cellen", "kind | what a cell may hold")
PROBLEM_HEADS: Final = Text("kode | hva som sies | hvorfor det betyr noe", "code | what is said | why it matters")


def tables(language: Language) -> str:
    """Return each table of the format with its columns."""
    return "\n\n".join("\n".join(_table(resource, language)) for resource in KNOWN.values())


def kinds(language: Language) -> str:
    """Return the kinds of column and what their cells may hold."""
    rows = [f"| {kind.value} | {text.in_language(language)} |" for kind, text in OF_KIND.items()]
    return "\n".join([*_head(KIND_HEADS, language), *rows])


def problems(language: Language) -> str:
    """Return the classes of problems."""
    rows = [
        f"| `{kind.code}` | {_cell(kind.what.in_language(language))} | {_cell(kind.why.in_language(language))} |"
        for kind in CATALOGUE.values()
    ]
    return "\n".join([*_head(PROBLEM_HEADS, language), *rows])


PARTS: Final[Mapping[str, Callable[[Language], str]]] = {"tables": tables, "kinds": kinds, "problems": problems}


def page(text: str, language: Language) -> str:
    """Return a page with what stands between its marks made anew."""
    for name, write in PARTS.items():
        opening, closing = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        before, found, rest = text.partition(opening)
        if found:
            text = before + opening + f"\n{write(language)}\n\n" + closing + rest.partition(closing)[2]
    return text


def _table(resource: Resource, language: Language) -> Iterator[str]:
    yield f"### {resource.name}.csv – {resource.title.in_language(language)}"
    yield ""
    about = resource.description.in_language(language)
    key = ", ".join(f"`{name}`" for name in resource.key)
    unique = "".join(
        f" {NO_TWO.in_language(language)} " + ", ".join(f"`{name}`" for name in columns) + "."
        for columns in resource.unique
    )
    yield f"{about} {KEY.in_language(language)}: {key}.{unique}".strip()
    yield ""
    yield from _head(HEADS, language)
    for column in resource.columns:
        yield "| " + " | ".join(_column(column, language)) + " |"


def _column(column: Column, language: Language) -> tuple[str, str, str, str]:
    what = ". ".join(
        part.rstrip(".")
        for part in (column.title.in_language(language), column.description.in_language(language))
        if part
    )
    must = FILLED if column.required else LEFT_OUT if column.optional else MAY_BE_EMPTY
    return f"`{column.name}`", _cell(what), _cell(_kind(column, language)), must.in_language(language)


def _kind(column: Column, language: Language) -> str:
    if column.refers_to:
        return f"{REFERS.in_language(language)} `{column.refers_to.resource}.{column.refers_to.column}`"
    if column.kind is Kind.CHOICE:
        return f"{ONE_OF.in_language(language)} " + ", ".join(f"`{choice}`" for choice in column.choices)
    limits = f" {column.minimum}–{column.maximum}" if column.minimum is not None and column.maximum is not None else ""
    return column.kind.value + limits


def _head(heads: Text, language: Language) -> tuple[str, str]:
    columns = heads.in_language(language)
    return f"| {columns} |", "|" + " --- |" * (columns.count("|") + 1)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("{value}", "…").replace("{column}", "…").replace("{expected}", "…")


def main(words: list[str]) -> int:
    """Write the pages or, with --check, name those that are out of date."""
    stale = []
    for path, language in PAGES.items():
        text = path.read_text("utf-8")
        made = page(text, language)
        if made != text:
            stale.append(path)
            if "--check" not in words:
                path.write_text(made, "utf-8")
    for path in stale:
        print(path.relative_to(ROOT), "is out of date" if "--check" in words else "written")
    return 1 if stale and "--check" in words else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
