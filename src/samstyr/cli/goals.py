"""`samstyr status` and `samstyr explain`: how the goals stand, and who says so."""

import json
from datetime import date, datetime
from typing import Annotated

import typer

from samstyr.cli.answers import answer
from samstyr.cli.explaining.finding import NoSuchIndicator, figure_for, key_of
from samstyr.cli.explaining.readings import Reading
from samstyr.cli.explaining.saying import Answer
from samstyr.cli.start import start
from samstyr.cli.status.as_json import differing_as_json, overview_as_json
from samstyr.cli.status.as_table import differing_as_lines, overview_as_table
from samstyr.exchange.queries.loads import brought_in
from samstyr.exchange.queries.package import package
from samstyr.goals.queries.differing import differing
from samstyr.goals.queries.indicator import indicator_page
from samstyr.goals.queries.overview import overview
from samstyr.goals.queries.register import register
from samstyr.kernels.texts import Language
from samstyr.organisation.queries import bodies
from samstyr.plans.queries import register as plans
from samstyr.statistics.queries.sources import sources

AsOf = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="The reference date; the package's own unless given."),
]
InLanguage = Annotated[Language, typer.Option("--lang", help="The language of the answer.")]
AsJson = Annotated[bool, typer.Option("--json", help="Answer with JSON.")]
AskedFor = Annotated[str, typer.Argument(metavar="ID[@PERIOD]", help="An indicator, or one figure of it.")]


def status(as_json: AsJson = False, as_of: AsOf = None, language: InLanguage = "nb") -> None:
    """Say how the goals stand, and what is worth a look."""
    start()
    loaded = package()
    day = _day(as_of, loaded.reference_date)
    found = overview(as_of=day, area=loaded.municipality)
    against = differing(area=loaded.municipality, as_of=day)
    if as_json:
        titles = {source.id: source.title for source in sources().values()}
        said = {**overview_as_json(found, titles, language), "differing": differing_as_json(against)}
        answer.out(json.dumps(said, ensure_ascii=False, indent=2), highlight=False)
    else:
        answer.print(overview_as_table(found, loaded.municipality_name, language))
        for line in differing_as_lines(against, language):
            answer.print(line, markup=False, soft_wrap=True)


def explain(figure: AskedFor, as_of: AsOf = None, language: InLanguage = "nb") -> None:
    """Answer "says who?" about an indicator or one figure: source, place, as printed, load, and each step."""
    start()
    loaded = package()
    day = _day(as_of, loaded.reference_date)
    id, _, period = figure.partition("@")
    page = indicator_page(id=id, as_of=day, area=loaded.municipality)
    if page is None:
        raise NoSuchIndicator(id, register().indicators, language)
    found = figure_for(period, page.standing.series, language)
    said = Reading.of(page.said, found)
    load = brought_in(resource="observations", row=key_of(found, id)) if found and not said.is_fetched else None
    answer.print(Answer(page, found, sources(), bodies.names(), plans.titles(), load, day, language, said).said())


def _day(given: datetime | None, otherwise: date) -> date:
    return given.date() if given else otherwise
