"""`samstyr report editions`: which editions there are, and how each stands."""

import json
from collections.abc import Iterable
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from samstyr.cli.answers import answer
from samstyr.cli.reports import edition_words as words
from samstyr.cli.reports.building import InLanguage
from samstyr.cli.reports.state_words import STATES
from samstyr.cli.start import start
from samstyr.kernels.json_values import Json
from samstyr.kernels.texts import Language
from samstyr.reports.editions.values import Adoption, Edition
from samstyr.reports.queries.editions import editions as every_edition

AsJson = Annotated[bool, typer.Option("--json", help="Answer with JSON.")]


def editions(*, as_json: AsJson = False, language: InLanguage = "nb") -> None:
    """List the editions of reports: by whom and when each was proposed, and who adopted it."""
    start()
    found = every_edition()
    if as_json:
        answer.out(json.dumps([edition_as_json(one) for one in found], ensure_ascii=False, indent=2), highlight=False)
    elif found:
        answer.print(_table(found, language))
    else:
        answer.print(words.NO_EDITIONS.in_language(language), soft_wrap=True)


def edition_as_json(edition: Edition) -> dict[str, Json]:
    """Return what is known of an edition, as JSON says it."""
    return {
        "report": edition.report,
        "number": edition.number,
        "state": edition.state.value,
        "title": {"nb": edition.title.nb, "en": edition.title.en},
        "language": edition.language,
        "kind": edition.kind,
        "period": str(edition.period),
        "reference_date": edition.day.isoformat(),
        "proposed_at": edition.at.isoformat(),
        "proposed_by": edition.by,
        "why": edition.why,
        "data_version": {"seq": edition.data_version.seq, "hash": edition.data_version.hash},
        "manifest_sha256": edition.digest,
        "event": edition.event,
        "corrects": edition.corrects,
        "replaced_by": edition.replaced_by,
        "adoption": adoption_as_json(edition.adoption) if edition.adoption else None,
    }


def adoption_as_json(adoption: Adoption) -> dict[str, Json]:
    """Return an adoption as JSON says it."""
    return {
        "body": adoption.body,
        "body_name": {"nb": adoption.body_name.nb, "en": adoption.body_name.en},
        "date": adoption.date.isoformat(),
        "case_number": adoption.case_number,
        "recorded_at": adoption.at.isoformat(),
        "recorded_by": adoption.by,
        "event": adoption.event,
    }


def _table(found: Iterable[Edition], language: Language) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    for column in words.COLUMNS:
        table.add_column(column.in_language(language), overflow="fold")
    for one in found:
        adoption = one.adoption
        by = words.ADOPTED_BY.filled(body=adoption.body_name, date=adoption.date.isoformat()) if adoption else None
        table.add_row(
            one.name,
            STATES[one.state].filled(number=one.replaced_by or "").in_language(language),
            f"{one.at:%Y-%m-%d}",
            escape(by.in_language(language)) if by else "",
            escape(adoption.case_number) if adoption else "",
            escape(one.title.in_language(language)),
        )
    return table
