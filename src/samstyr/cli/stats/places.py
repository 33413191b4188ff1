"""`samstyr stats places CODE`: what became of a municipality code, and which codes an area has had."""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text as Line

from samstyr.cli.answers import BadInput, answer
from samstyr.cli.stats import place_words as words
from samstyr.kernels.json_values import Json
from samstyr.kernels.municipalities.changes import CodeChange
from samstyr.kernels.municipalities.history import Era, History, UnknownCode, history_of
from samstyr.kernels.municipalities.joining import Joining, JoiningRule
from samstyr.kernels.municipalities.known import KNOWN_SOURCE, known_history
from samstyr.kernels.municipalities.seams import Seam, named, seams_of
from samstyr.kernels.texts import Language, Text
from samstyr.kernels.units import UnitKind
from samstyr.statistics.queries.files import read_file

Code = Annotated[str, typer.Argument(metavar="CODE", help="A municipality code, of today or of any time: 0220.")]
Changes = Annotated[
    Path | None,
    typer.Option(
        "--changes", metavar="FILE", help="KLASS's answer to classifications/131/changes; else the few that we ship."
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Answer with JSON.")]
InLanguage = Annotated[Language, typer.Option("--lang", help="The language of the answer.")]

COLUMNS = ("old_code", "old_name", "new_code", "new_name", "on")
# The seams say what happens to a count, which is what most figures by municipality are.
COUNTED = JoiningRule("count", Joining.SUMMED, UnitKind.COUNT, 0)


class NoSuchPlace(BadInput):
    """A code that the history does not have."""

    def __init__(self, said: str) -> None:
        super().__init__(said)


class NotChanges(BadInput):
    """A file that is no list of changes of codes."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"{path} is no list of changes: {why}. Give KLASS's answer to classifications/131/changes?from=2013-01-01, "
            "as it came."
        )


def places(code: Code, *, changes: Changes = None, as_json: AsJson = False, language: InLanguage = "nb") -> None:
    """Say what became of a municipality code, which codes the area has had, and what that does to its series."""
    history = known_history() if changes is None else history_of(_changes(changes))
    source = KNOWN_SOURCE if changes is None else changes.name
    try:
        today = history.today(code)
    except UnknownCode as error:
        raise NoSuchPlace(str(error)) from None
    if as_json:
        said = {"code": code, "source": source, "today": [_as_json(one, history, language) for one in today]}
        answer.out(json.dumps(said, ensure_ascii=False, indent=2), highlight=False)
    else:
        answer.print(_said(code, today, history, source, language))


def _changes(path: Path) -> Iterable[CodeChange]:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise NotChanges(path, error.strerror or str(error)) from None
    codes = read_file(content, path.name).codes
    if codes is None or codes.columns != COLUMNS:
        raise NotChanges(path, "it has no old codes with new ones")
    return [CodeChange(old, new, date.fromisoformat(on), was, now) for old, was, new, now, on in codes.rows]


def _said(code: str, today: tuple[str, ...], history: History, source: str, language: Language) -> Group:
    lines: list[RenderableType] = [Line(_headline(code, today, history).in_language(language), style="bold")]
    for area in today:
        eras = history.eras(area)
        lines += ["", Line(named([area], history).in_language(language), style="bold")]
        lines += [_indented(_era_words(era, history), language) for era in eras]
        seams = seams_of(eras, COUNTED, history)
        if seams:
            lines += ["", _indented(words.SEAMS, language)]
            lines += [_indented(seam.reason, language, 4) for seam in seams]
    return Group(*lines, "", Line(words.SOURCE.filled(source=source).in_language(language)))


def _headline(code: str, today: tuple[str, ...], history: History) -> Text:
    if not today:
        return words.ENDED.filled(code=named([code], history))
    if today == (code,):
        return words.STILL.filled(code=named([code], history))
    return words.BECAME.filled(code=named([code], history), today=named(today, history))


def _era_words(era: Era, history: History) -> Text:
    codes = named(era.codes, history)
    template = words.TIMES[era.starts is not None, era.ends is not None]
    years = {"first": era.starts.year if era.starts else "", "last": era.ends.year - 1 if era.ends else ""}
    said = template.filled(codes=codes, **years)
    return said if era.is_whole else Text(said.nb + words.PART.nb, said.en + words.PART.en)


def _indented(text: Text, language: Language, by: int = 2) -> Padding:
    return Padding(Line(text.in_language(language)), (0, 0, 0, by))


def _as_json(area: str, history: History, language: Language) -> dict[str, Json]:
    eras = history.eras(area)
    return {
        "code": area,
        "name": history.name_of(area),
        "times": [
            {"from": _iso(era.starts), "until": _iso(era.ends), "codes": list(era.codes), "is_whole": era.is_whole}
            for era in eras
        ],
        "seams": [_seam_as_json(seam, language) for seam in seams_of(eras, COUNTED, history)],
    }


def _seam_as_json(seam: Seam, language: Language) -> dict[str, Json]:
    return {
        "on": seam.on.isoformat(),
        "kind": seam.kind.value,
        "before": list(seam.before),
        "after": list(seam.after),
        "reason": seam.reason.in_language(language),
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
