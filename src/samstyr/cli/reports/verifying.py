"""`samstyr report verify`: whether editions are what they were."""

import json
from collections.abc import Iterator
from typing import Annotated

import typer

from samstyr.cli.answers import FAILED, answer
from samstyr.cli.reports import edition_words as words
from samstyr.cli.reports.building import InLanguage
from samstyr.cli.reports.editions import AsJson
from samstyr.cli.start import start
from samstyr.kernels.json_values import Json
from samstyr.kernels.texts import Language
from samstyr.reports.queries import editions
from samstyr.reports.queries.verification import Verdict, Verification
from samstyr.reports.queries.verification import verify as verify_editions

ALL = "all"
Names = Annotated[
    list[str] | None, typer.Argument(metavar="[REPORT/NUMBER …]", help="The editions; all of them unless given.")
]


def verify(names: Names = None, *, as_json: AsJson = False, language: InLanguage = "nb") -> None:
    """Hold the files of editions against their manifests, rows and the event log; exit 1 where one is not as it was."""
    home = start()
    wanted = [one for one in names or () if one != ALL]
    found = [editions.named(one) for one in wanted] if wanted else list(editions.editions())
    verification = verify_editions(found, home=home, with_lost=not wanted)
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
    log = verification.log
    said = words.LOG_HOLDS.filled(count=log.head.count) if log.holds else words.LOG_BROKEN
    yield said.in_language(language)


def _faults(verdict: Verdict, language: Language) -> Iterator[str]:
    for one in verdict.faults:
        yield words.FAULTS[one.wrong].filled(where=one.where).in_language(language)


def _as_json(verification: Verification, language: Language) -> dict[str, Json]:
    return {
        "holds": verification.holds,
        "log_holds": verification.log.holds,
        "editions": [
            {
                "edition": one.name,
                "as_it_was": not one.faults,
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
