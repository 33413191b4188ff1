"""`samstyr report verify`: whether editions are what they were."""

import json
from collections.abc import Iterator
from typing import Annotated

import typer

from samstyr.cli.answers import FAILED, answer, progress
from samstyr.cli.reports import edition_words as words
from samstyr.cli.reports.building import InLanguage
from samstyr.cli.reports.editions import AsJson
from samstyr.cli.start import start
from samstyr.kernels.counted import EVENTS
from samstyr.kernels.json_values import Json
from samstyr.kernels.texts import Language
from samstyr.reports.editions.rebuilding import Rebuilt
from samstyr.reports.queries import editions
from samstyr.reports.queries.verification import Verdict, Verification, rebuild_all
from samstyr.reports.queries.verification import verify as verify_editions

ALL = "all"
Names = Annotated[
    list[str] | None, typer.Argument(metavar="[REPORT/NUMBER …]", help="The editions; all of them unless given.")
]

Rebuild = Annotated[bool, typer.Option("--rebuild", help="Make each edition again, too, and compare.")]


def verify(
    names: Names = None, *, rebuild: Rebuild = False, as_json: AsJson = False, language: InLanguage = "nb"
) -> None:
    """Hold the files of editions against their manifests, rows and the event log; exit 1 where one is not as it was."""
    home = start()
    wanted = [one for one in names or () if one != ALL]
    found = [editions.named(one) for one in wanted] if wanted else list(editions.editions())
    verification = verify_editions(found, home=home, with_lost=not wanted)
    if rebuild:
        with progress.status("") as shown:
            verification = rebuild_all(
                verification, found, home=home, tell=lambda step: shown.update(step.in_language(language))
            )
    if as_json:
        answer.out(json.dumps(_as_json(verification, language), ensure_ascii=False, indent=2), highlight=False)
    else:
        answer.print("\n".join(_as_text(verification, language)), markup=False, soft_wrap=True)
    if not verification.holds:
        raise typer.Exit(FAILED)


def _as_text(verification: Verification, language: Language) -> Iterator[str]:
    for one in verification.verdicts:
        said = words.NOT_AS_IT_WAS if one.faults else words.AS_IT_WAS
        yield said.filled(name=one.name).in_language(language)
        for fault in _faults(one, language):
            yield f"  {fault}"
        if one.rebuilt is not None:
            yield f"  {_rebuilt(one.rebuilt, language)}"
    log = verification.log
    said = words.LOG_HOLDS.filled(events=EVENTS.of(log.head.count)) if log.holds else words.LOG_BROKEN
    yield said.in_language(language)


def _faults(verdict: Verdict, language: Language) -> Iterator[str]:
    for one in verdict.faults:
        yield words.FAULTS[one.wrong].filled(where=one.where).in_language(language)


def _rebuilt(rebuilt: Rebuilt, language: Language) -> str:
    if rebuilt.other_tools:
        said = words.REBUILT_UNLIKE if rebuilt.differences else words.REBUILT_LIKE
    else:
        said = words.REBUILT_OTHERWISE if rebuilt.differences else words.REBUILT
    names = (
        f"{one.name} ({', '.join(words.ASPECTS[aspect].in_language(language) for aspect in one.aspects)})"
        for one in rebuilt.differences
    )
    return said.filled(tools=", ".join(rebuilt.other_tools), names=", ".join(names)).in_language(language)


def _as_json(verification: Verification, language: Language) -> dict[str, Json]:
    return {
        "holds": verification.holds,
        "log_holds": verification.log.holds,
        "editions": [
            {
                "edition": one.name,
                "as_it_was": not one.faults,
                "rebuilt": _rebuilt_as_json(one.rebuilt) if one.rebuilt else None,
                "faults": [
                    {
                        "wrong": fault.wrong.value,
                        "where": fault.where,
                        "what": words.FAULTS[fault.wrong].filled(where=fault.where).in_language(language),
                    }
                    for fault in one.faults
                ],
            }
            for one in verification.verdicts
        ],
    }


def _rebuilt_as_json(rebuilt: Rebuilt) -> dict[str, Json]:
    return {
        "compared": "text, figures and structure" if rebuilt.other_tools else "bytes",
        "made_with_other": list(rebuilt.other_tools),
        "differences": {one.name: [aspect.value for aspect in one.aspects] for one in rebuilt.differences},
    }
