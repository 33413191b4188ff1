"""Series read from the snapshots in use: the right cells, in our unit, or a clear word on why not."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.municipalities.joining import Joining
from samstyr.kernels.period import Period
from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit, UnitKind
from samstyr.statistics.changes.importing import import_file
from samstyr.statistics.queries.files import read_file
from samstyr.statistics.queries.imports import SaidOfFile
from samstyr.statistics.queries.series_values import SeriesCells, SeriesRefused, SourceSeries
from samstyr.statistics.queries.source_series import lines_needed, read, read_all, with_weights

AT = datetime(2026, 3, 20, 12, tzinfo=UTC)
UNITS = {
    "percent": Unit("percent", UnitKind.SHARE, Text("%"), Text("prosent"), 1),
    "nok": Unit("nok", UnitKind.MONEY, Text("kr"), Text("kroner"), 0),
}
HEAD = "region,hva,tid,value,status\n"
FIGURES = (
    HEAD
    + """3203,drift,2023,-2.34,
3203,drift,2024,1.25,
3203,gjeld,2024,104.55,
0301,drift,2024,,:
"""
)
SAID = SaidOfFile(publisher="Kari", licence="CC0", symbols="ssb", remark="Skrevet av fra rapporten")
DRIFT = SourceSeries(
    id="drift",
    title=Text("Netto driftsresultat"),
    source="file",
    table="tall",
    codes={"hva": "drift"},
    place="",
    time="",
    unit="percent",
    stated_unit="",
    factor=Decimal(1),
    decimals=1,
    joining=Joining.NOT_JOINED,
    weight="",
    note=Text(""),
)

pytestmark = pytest.mark.django_db


def load(home: Path, content: str, table: str = "tall", said: SaidOfFile = SAID) -> int:
    raw = content.encode()
    found = read_file(raw, f"{table}.csv", said.mapping or None).datasets[0]
    kept = import_file(
        content=raw, name=f"{table}.csv", table=table, found=found, said=said, home=home, by="Kari", at=AT, accept="ja"
    )
    return kept.version.number


def test_the_cells_of_a_series_by_place(tmp_path: Path):
    number = load(tmp_path, FIGURES)
    found = read(DRIFT, home=tmp_path, units=UNITS)
    asker, oslo = found.by_code["3203"], found.by_code["0301"]
    assert [(str(one.period), one.value) for one in asker.figures] == [
        ("2023", Decimal("-2.3")),
        ("2024", Decimal("1.3")),
    ]
    assert [one.value for one in oslo.figures] == [Missing(MissingReason.SUPPRESSED)]
    figure = asker.figures[0]
    assert (figure.citation.source, figure.citation.printed) == ("file/tall", "-2.34")
    assert figure.citation.place == "hva=drift, 3203, 2023"
    assert figure.as_of == AT.date()
    origin = found.origin
    assert (origin.number, origin.publisher, origin.licence) == (number, "Kari", "CC0")
    assert origin.remark == "Skrevet av fra rapporten"


def test_a_new_version_is_what_counts_unless_an_older_one_is_asked_for(tmp_path: Path):
    first = load(tmp_path, FIGURES)
    second = load(tmp_path, FIGURES.replace("1.25", "1.55"))
    now = read(DRIFT, home=tmp_path, units=UNITS)
    assert (now.origin.number, now.by_code["3203"].figures[-1].value) == (second, Decimal("1.6"))
    lineage = lines_needed([DRIFT], tmp_path)[0].lineage
    before = read_all([DRIFT], home=tmp_path, units=UNITS, pinned={lineage: first})["drift"]
    assert isinstance(before, SeriesCells)
    assert (before.origin.number, before.by_code["3203"].figures[-1].value) == (first, Decimal("1.3"))


def test_figures_in_thousands_are_multiplied_and_it_is_said(tmp_path: Path):
    load(tmp_path, HEAD + "3203,gjeld,2024,104.55,\n")
    thousands = replace(DRIFT, codes={"hva": "gjeld"}, unit="nok", factor=Decimal(1000), decimals=0)
    figure = read(thousands, home=tmp_path, units=UNITS).by_code["3203"].figures[0]
    assert figure.value == Decimal(104_550)
    assert [step.nb for step in figure.steps] == ["104,55 × 1\u202f000 = 104\u202f550"]


def test_a_series_without_places_is_about_one_unnamed_place(tmp_path: Path):
    load(tmp_path, "tid,value\n2023-Q1,5\n2023-Q2,6\n")
    plain = replace(DRIFT, codes={}, place="-")
    by_code = read(plain, home=tmp_path, units=UNITS).by_code
    assert list(by_code) == [""]
    assert by_code[""].at(Period.parse("2023-Q2")).value == Decimal("6.0")


def test_dimensions_may_be_named(tmp_path: Path):
    mapping = {"dimensions": ["Sted", "Når", "hva"], "value": "Tall"}
    load(tmp_path, "Sted;Når;hva;Tall\n3203;2024;drift;7\n", said=replace(SAID, mapping=mapping))
    with pytest.raises(SeriesRefused, match="no dimension for time"):
        read(DRIFT, home=tmp_path, units=UNITS)
    named = replace(DRIFT, place="Sted", time="Når")
    assert read(named, home=tmp_path, units=UNITS).by_code["3203"].figures[0].value == Decimal("7.0")
    with pytest.raises(SeriesRefused, match="no dimension for Kommune"):
        read(replace(named, place="Kommune"), home=tmp_path, units=UNITS)


@pytest.mark.parametrize(
    ("series", "said"),
    [
        (replace(DRIFT, table="noe annet"), "there is no snapshot of the table"),
        (replace(DRIFT, source="ssb"), "samstyr stats fetch ssb tall"),
        (replace(DRIFT, codes={"hva": "inntekt"}), "no snapshot of the table has hva=inntekt"),
        (replace(DRIFT, codes={"hvem": "drift"}), "no snapshot of the table has hvem=drift"),
        (replace(DRIFT, codes={}), "hva has several codes"),
        (replace(DRIFT, stated_unit="prosent"), "the source does not say its unit"),
        (replace(DRIFT, codes={"tid": "2024"}, time="hva"), "'drift' is no period"),
    ],
)
def test_what_cannot_be_read_is_refused_and_stops_no_other(tmp_path: Path, series: SourceSeries, said: str):
    load(tmp_path, FIGURES)
    odd = replace(series, id="odd")
    found = read_all([odd, DRIFT], home=tmp_path, units=UNITS)
    assert isinstance(found["drift"], SeriesCells)
    assert isinstance(found["odd"], SeriesRefused)
    assert said in str(found["odd"])


def test_the_unit_that_a_mapping_states_is_held_against_the_series(tmp_path: Path):
    mapping = {
        "dimensions": ["region", "tid"],
        "value": "value",
        "unit": "1000 kr",
        "roles": {"region": "geo", "tid": "time"},
    }
    load(tmp_path, "region,tid,value\n3203,2024,7\n", said=replace(SAID, mapping=mapping))
    fine = replace(DRIFT, codes={}, stated_unit="1000 kr")
    assert read(fine, home=tmp_path, units=UNITS).by_code["3203"].figures[0].value == Decimal("7.0")
    with pytest.raises(SeriesRefused, match=r"«1000 kr», and series.csv expects «kr»"):
        read(replace(fine, stated_unit="kr"), home=tmp_path, units=UNITS)


def test_two_figures_for_one_period_are_refused(tmp_path: Path):
    load(tmp_path, "region,tid,value\n3203,2024,7\n3203,2024_2024,8\n")
    with pytest.raises(SeriesRefused, match="two figures for 2024"):
        read(replace(DRIFT, codes={}), home=tmp_path, units=UNITS)


def test_the_newest_snapshot_with_the_codes_serves_a_series(tmp_path: Path):
    load(tmp_path, FIGURES)
    load(tmp_path, "region,tid,value\n3203,2024,7\n", table="annet")
    other = replace(DRIFT, id="annet", table="annet", codes={})
    assert [one.table for one in lines_needed([other, DRIFT], tmp_path)] == ["tall", "annet"]
    assert lines_needed([replace(DRIFT, table="ingen")], tmp_path) == ()


def test_weights_come_along():
    rate = replace(DRIFT, id="rate", weight="people")
    people = replace(DRIFT, id="people")
    known = {"rate": rate, "people": people}
    assert with_weights(["rate", "rate"], known) == (rate, people)
