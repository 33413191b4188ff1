"""`samstyr stats apply`: what sources say becomes the figures of indicators; typed ones stand."""

import getpass
import json
from collections.abc import Iterable
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Annotated

import typer

from samstyr.cli.answers import FAILED, BadInput, answer
from samstyr.cli.start import start
from samstyr.cli.stats import apply_words as words
from samstyr.cli.stats.touched_reports import touched_as_json as reports_as_json
from samstyr.cli.stats.touched_reports import touched_by_apply, touched_lines
from samstyr.exchange.queries.package import package
from samstyr.goals.changes.readings import Applied, Take, apply
from samstyr.goals.values import Planned
from samstyr.kernels.json_values import Json
from samstyr.kernels.missing import Missing
from samstyr.kernels.period import NotAPeriod, Period
from samstyr.kernels.texts import Language
from samstyr.places.queries.areas import names

Indicators = Annotated[
    list[str] | None, typer.Argument(metavar="[INDICATOR...]", help="The indicators; all that are bound if none.")
]
Preview = Annotated[bool, typer.Option("--preview", help="Only say what would change.")]
Takes = Annotated[
    list[str] | None,
    typer.Option("--take", metavar="ID[@PERIOD]", help="Have the source's figure in the place of a typed one."),
]
Why = Annotated[str, typer.Option(metavar="TEXT", help="Why; must be said with --take.")]
By = Annotated[str, typer.Option(help="Who does it; your user name unless given.")]
AsJson = Annotated[bool, typer.Option("--json", help="Answer with JSON.")]
InLanguage = Annotated[Language, typer.Option("--lang", help="The language of the answer.")]


class NotATake(BadInput):
    """Something after --take that names no period."""

    def __init__(self, said: str, period: str) -> None:
        super().__init__(f"{said!r} cannot be taken: {period!r} is no period. Write it as ID@2022 or ID@2022-Q3.")


def apply_readings(
    indicators: Indicators = None,
    *,
    preview: Preview = False,
    take: Takes = None,
    why: Why = "",
    by: By = "",
    as_json: AsJson = False,
    language: InLanguage = "nb",
) -> None:
    """Have the figures that sources say, by the bindings of the package; what a person typed stands."""
    takes = [_take(one) for one in take or ()]
    home = start()
    applied = apply_bindings(
        home,
        indicators or (),
        takes=takes,
        why=why,
        by=by or getpass.getuser(),
        at=datetime.now(UTC),
        preview=preview,
    )
    say_applied(applied, home, as_json=as_json, language=language, preview=preview)


def apply_bindings(
    home: Path,
    indicators: Iterable[str] = (),
    *,
    takes: Iterable[Take] = (),
    why: str = "",
    by: str,
    at: datetime,
    preview: bool = False,
) -> Applied:
    """Apply the readings of the package in force, of all bound indicators if none are named."""
    in_force = package()
    return apply(
        home=home,
        municipality=in_force.municipality,
        as_of=in_force.reference_date,
        indicators=tuple(indicators),
        take=tuple(takes),
        why=why,
        by=by,
        at=at,
        preview=preview,
    )


def say_applied(applied: Applied, home: Path, *, as_json: bool, language: Language, preview: bool) -> None:
    """Answer with what was done and which reports that touches, and leave with 1 where an indicator was refused."""
    about = package()
    touched = touched_by_apply(applied, home=home, about=about) if preview or applied.number else ()
    if as_json:
        said = {**applied_as_json(applied, language), "reports": reports_as_json(touched)}
        answer.out(json.dumps(said, ensure_ascii=False, indent=2), highlight=False)
    else:
        lines = [*words.lines(applied, names(), about.municipality, language, preview=preview)]
        lines += touched_lines(touched, _options(applied), language)
        for line in lines:
            answer.print(line, markup=False, soft_wrap=True)
    if applied.refused:
        raise typer.Exit(FAILED)


def _options(applied: Applied) -> str:
    """Return how to ask which sentences are touched: after an apply by the event before it."""
    return "--snapshot all" if applied.number is None else f"--since {applied.number - 1}"


def applied_as_json(applied: Applied, language: Language) -> dict[str, Json]:
    return {
        "number": applied.number,
        "indicators": [
            {
                "id": one.indicator.id,
                "title": one.indicator.title.in_language(language),
                "bound": one.is_bound,
                "figures": [_figure(planned) for planned in one.planned],
            }
            for one in applied.indicators
        ],
        "refused": dict(applied.refused),
    }


def _figure(planned: Planned) -> dict[str, Json]:
    return {
        "effect": planned.effect.value,
        "area": planned.area,
        "period": str(planned.period),
        "before": _number(planned.before.value if planned.before else None),
        "after": _number(planned.after.value if planned.after else None),
    }


def _number(value: Decimal | Missing | None) -> Json:
    return float(value) if isinstance(value, Decimal) else value.reason.value if value else None


def _take(said: str) -> Take:
    indicator, at, period = said.partition("@")
    try:
        return Take(indicator, Period.parse(period) if at else None)
    except NotAPeriod:
        raise NotATake(said, period) from None
