"""The demo's statistics: files that ship, the series and bindings of the package, and what they make of the figures."""

import csv
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from samstyr.cli.demo import BY, have_sources_speak
from samstyr.cli.stats.applying import apply_bindings
from samstyr.cli.stats.demo_snapshots import bring_in
from samstyr.exchange.queries.package import package
from samstyr.goals.models import Observation
from samstyr.goals.planning import Effect
from samstyr.goals.queries.overview import overview
from samstyr.statistics.lake.folder import Lake
from samstyr.statistics.queries import snapshots
from tests.conftest import LOADED_AT

FOLDER = Path(str(files("samstyr").joinpath("demo/snapshots")))
ASKER = Path(str(files("samstyr").joinpath("demo/asker")))
FROM_THE_REPORT = {
    "arbeidsplasser", "barnehager", "boliger", "folkehelse", "husholdningsavfall", "klimagassutslipp",
    "kommuneregnskap", "vann_og_avlop",
}  # fmt: skip
# Job coverage in 2020 and 2021 is typed; the report's table has the jobs of 2019 and 2022 only.
NOT_IN_A_TABLE = {("by_egendekning_arbeidsplasser", 2020), ("by_egendekning_arbeidsplasser", 2021)}


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def figures_of(table: str) -> Iterator[tuple[str, str]]:
    for row in rows(FOLDER / f"{table}.csv"):
        if row["verdi"] != "..":
            yield row["tid"], row["verdi"]


@pytest.mark.parametrize("table", sorted(FROM_THE_REPORT))
def test_every_figure_that_is_said_to_be_from_the_report_stands_in_the_package(table: str):
    stated = {(row["year"], row["value"]) for row in rows(ASKER / "observations.csv")}
    stated |= {(row["year_or_period"], row["value"]) for row in rows(ASKER / "tables.csv")}
    assert [one for one in figures_of(table) if one not in stated] == []


def test_the_country_is_there_with_todays_codes():
    population = rows(FOLDER / "folketall.csv")
    assert len({row["region"] for row in population}) == 357
    asker = {(row["statistikkvariabel"], row["tid"]): row["verdi"] for row in population if row["navn"] == "Asker"}
    assert asker["ved_inngangen", "2020"] == "94441"
    assert asker["ved_utgangen", "2022"] == "97784"


@pytest.mark.usefixtures("demo")
def test_the_demo_brings_its_snapshots_in_once(tmp_path: Path):
    assert bring_in(home=tmp_path, by=BY, at=LOADED_AT) == 10
    assert bring_in(home=tmp_path, by=BY, at=LOADED_AT) == 0
    assert {one.table for one in snapshots.every()} == {*FROM_THE_REPORT, "folketall", "tettsteder"}
    cards = [snapshots.card_of(one, Lake(tmp_path)) for one in snapshots.every()]
    assert {one.table for one in cards if "transcribed from the report" in one.remark} == FROM_THE_REPORT
    population = next(one for one in cards if one.table == "folketall")
    assert (population.publisher, population.licence) == ("Statistisk sentralbyrå", "CC BY 4.0")


@pytest.mark.usefixtures("demo")
def test_seventeen_indicators_are_bound_and_no_source_disagrees_with_what_is_typed(tmp_path: Path):
    bring_in(home=tmp_path, by=BY, at=LOADED_AT)
    applied = apply_bindings(tmp_path, by=BY, at=LOADED_AT, preview=True)
    assert applied.refused == {}
    assert len(applied.indicators) == 17
    assert applied.count(Effect.DIFFERS) == 0
    assert applied.count(Effect.AGREES) == Observation.objects.filter(
        indicator__in=[one.indicator.id for one in applied.indicators], area="asker", status="measured"
    ).count() - len(NOT_IN_A_TABLE)


@pytest.mark.usefixtures("demo")
def test_what_sources_say_changes_no_count_of_the_front_page(tmp_path: Path):
    def counts() -> object:
        in_force = package()
        return overview(as_of=in_force.reference_date, area=in_force.municipality).counts

    before = counts()
    have_sources_speak(tmp_path, at=LOADED_AT)
    assert counts() == before
    brought = Observation.objects.filter(snapshot__isnull=False, retired=None)
    assert set(brought.filter(area="asker").values_list("indicator", "year")) == {
        ("by_bosatte_per_km2", year) for year in (2015, 2016, 2017, 2018)
    }
