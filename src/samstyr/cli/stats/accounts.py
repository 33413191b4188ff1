"""`samstyr stats accounts FILE…`: fiscal key figures from the account files that go to KOSTRA."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text as Line

from samstyr.cli.answers import answer
from samstyr.cli.stats import account_words as words
from samstyr.cli.stats.account_sets import AccountSet, account_sets
from samstyr.kernels.accounts.key_figures import AccountsOf, KeyFigure, imbalance, key_figures
from samstyr.kernels.figures import Citation
from samstyr.kernels.json_values import Json
from samstyr.kernels.missing import Missing
from samstyr.kernels.numbers import format_number, format_value
from samstyr.kernels.texts import NO_TEXT, Language

Files = Annotated[
    list[Path], typer.Argument(metavar="FILE...", help="Account files: operating and capital (0A), balance sheet (0B).")
]
AsJson = Annotated[bool, typer.Option("--json", help="Answer with JSON.")]
InLanguage = Annotated[Language, typer.Option("--lang", help="The language of the answer.")]

Found = tuple[AccountSet, tuple[KeyFigure, ...], Decimal | None]


def accounts(files: Files, *, as_json: AsJson = False, language: InLanguage = "nb") -> None:
    """Work out fiscal key figures by Statistics Norway's account lists, with every step."""
    today = datetime.now(UTC).date()
    found = [_worked_out(one, today) for one in account_sets(files)]
    if as_json:
        said = [_as_json(*one, language) for one in found]
        answer.out(json.dumps(said, ensure_ascii=False, indent=2), highlight=False)
        return
    for one in found:
        answer.print(_said(*one, language))


def _worked_out(accounts: AccountSet, today: date) -> Found:
    key = accounts.key
    about = AccountsOf(
        area=key.municipality,
        period=key.period,
        citation=Citation("kostra_accounts", ", ".join(accounts.files)),
        as_of=today,
        caveat=words.SO_FAR if key.quarter else NO_TEXT,
    )
    return accounts, key_figures(accounts.accounts, about), imbalance(accounts.accounts, key.period.last)


def _said(accounts: AccountSet, figures: tuple[KeyFigure, ...], apart: Decimal | None, language: Language) -> Group:
    key = accounts.key
    heading = (words.HEADING_CONSOLIDATED if key.is_consolidated else words.HEADING).filled(
        municipality=key.municipality, period=key.period.label
    )
    lines: list[RenderableType] = [Line(heading.in_language(language), style="bold")]
    if key.quarter:
        lines.append(Line(words.SO_FAR.in_language(language)))
    if apart is not None:
        shown = format_number(apart, 0, language)
        lines.append(Line(words.NOT_IN_BALANCE.filled(difference=shown).in_language(language)))
    for one in figures:
        lines += ["", Line(_headline(one, language), style="bold")]
        lines += [Padding(Line(step.in_language(language)), (0, 0, 0, 2)) for step in one.figure.steps]
    return Group(*lines, "")


def _headline(one: KeyFigure, language: Language) -> str:
    value = format_value(one.figure.value, one.figure.unit, one.formula.decimals, language)
    return f"{one.formula.title.in_language(language)}: {value}"


def _as_json(
    accounts: AccountSet, figures: tuple[KeyFigure, ...], apart: Decimal | None, language: Language
) -> dict[str, Json]:
    key = accounts.key
    return {
        "municipality": key.municipality,
        "period": str(key.period),
        "is_consolidated": key.is_consolidated,
        "files": list(accounts.files),
        "out_of_balance": None if apart is None else float(apart),
        "key_figures": [_figure_as_json(one, language) for one in figures],
    }


def _figure_as_json(one: KeyFigure, language: Language) -> dict[str, Json]:
    value, version = one.figure.value, one.formula.on(one.figure.period.last)
    return {
        "id": one.formula.id,
        "title": one.formula.title.in_language(language),
        "unit": one.formula.unit,
        "value": None if isinstance(value, Missing) else float(value),
        "missing": value.reason.value if isinstance(value, Missing) else None,
        "owner": one.formula.owner.value,
        "differs": one.formula.differs.in_language(language),
        "version": version.version if version else None,
        "reference": version.reference if version else None,
        "caveat": one.figure.caveat.in_language(language),
        "steps": [step.in_language(language) for step in one.figure.steps],
    }
