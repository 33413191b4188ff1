"""Cells of tables and lists as the demo has them: what points to them, what they are counted in, who says so."""

from datetime import date
from pathlib import Path

import pytest

from samstyr.kernels.references.outcomes import Flag
from samstyr.reports.queries.checks import check
from samstyr.reports.values import CheckedReport, ResolvedReference
from tests.databases import Database
from tests.report_folders import write_report

AS_OF = date(2023, 8, 31)


def checked(folder: Path, text: str) -> CheckedReport:
    return check(write_report(folder / "r", text), area="asker", as_of=AS_OF)


def only(folder: Path, text: str) -> ResolvedReference:
    [found] = checked(folder, f"{{{{{text}}}}}").references
    return found


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("text", "nb", "place"),
    [
        ("cell(facts, f_001)", "97 800 personer", "001:15"),
        ("cell(facts, Kystlinje)", "170,7 km", "000:34"),
        ("cell(facts, residents, 2024)", "96 000 personer", "002:14"),
        ("cell(service_areas, oppvekst, fte_2023)", "2 524 årsverk", "001:5364"),
        ("cell(service_areas, Oppvekst, budget_2023_nok_million)", "2 800 mill. kroner", "001:5334"),
        ("cell(service_areas, oppvekst, budget_share_pct)", "43 %", "001:5334"),
        ("cell(service_areas, oppvekst, account_2022_share_pct)", "42 %", "001:1317"),
        ("cell(service_areas, oppvekst, units)", "54", "001:871"),
        ("cell(emissions, em_02)", "180 661 tonn CO₂e", "001:3389"),
        ("cell(laerlinger, Lærlinger ansatt, 2021)", "83", "001:1897"),
        ("cell(elkjoretoy, Andel av alle kjøretøy, Varebiler 2019)", "2 %", "001:3699"),
    ],
)
def test_a_cell_is_pointed_out_by_words(demo: Database, tmp_path: Path, text: str, nb: str, place: str):
    found = only(tmp_path, text)
    assert plain(found.text.nb) == nb
    citation = found.figures[0].citation
    assert f"{citation.source}:{citation.place}" == place


def test_cells_that_differ_by_period_only_are_one_series(demo: Database, tmp_path: Path):
    later, earlier = (f"cell(laerlinger, Lærlinger ansatt, {year})" for year in (2022, 2021))
    found = only(tmp_path, f"percent_change({later}, {earlier})")
    assert plain(found.text.nb) == "4,8 %"
    assert plain(found.outcome.steps[0].nb) == "Lærlinger i kommunen: Lærlinger ansatt, 2022: 79"
    report = checked(tmp_path, f'Det [økte]{{fig="{later}"}}, altså [gikk ned]{{fig="{later}"}}.')
    assert [one.fault.code for one in report.findings] == ["untrue-claim"]


def test_a_figure_that_its_source_does_not_date_is_not_dated_by_us(demo: Database, tmp_path: Path):
    assert plain(only(tmp_path, "cell(facts, Areal)").outcome.steps[0].nb) == "Areal: 376 km²"


def test_a_note_of_the_source_is_a_reservation(demo: Database, tmp_path: Path):
    found = only(tmp_path, "cell(facts, f_001)")
    assert [one.flag for one in found.flags] == [Flag.CAVEAT]
    assert found.flags[0].by_name["caveat"].nb == "Omtrentlig."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("cell(facts, Innbyggere)", "several-cells"),
        ("cell(fakts, x)", "unknown-table"),
        ("cell(oko_netto_laanegjeld, 2022)", "unknown-table"),
        ("cell(service_areas, oppvekst)", "no-cell-together"),
        ("cell(facts, line)", "no-cell"),
    ],
)
def test_what_points_to_nothing_or_too_much_is_refused(demo: Database, tmp_path: Path, text: str, code: str):
    report = checked(tmp_path, f"{{{{{text}}}}}")
    assert [one.fault.code for one in report.findings] == [code]
    assert report.references == ()
