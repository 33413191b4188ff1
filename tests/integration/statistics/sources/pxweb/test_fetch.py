"""Figures from a made-up office with PxWebApi v2: whole, in parts that fit, and never asked for twice."""

from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest

from samstyr.statistics.fetching.faults import NotReached, SourceRefused
from samstyr.statistics.fetching.outcomes import Fetched
from samstyr.statistics.sources.pxweb.fetch import NoSuchTable
from samstyr.statistics.values import Wishes
from tests.servers import mishaps
from tests.servers.desk import Desk, at_a_desk
from tests.servers.tables import any_figure
from tests.unit.statistics.sources.conformance import conformance


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with at_a_desk(tmp_path) as desk:
        yield desk


ASKER = Wishes(regions=("3203", "EKG12", "EAKUO"), since="2024")


def figures(fetched: Fetched) -> dict[tuple[str, ...], float | None]:
    """Return every figure by its codes, worked out the slow way; the same cell twice is an error."""
    found: dict[tuple[str, ...], float | None] = {}
    for part in fetched.parts:
        said = orjson.loads(part.answer.content.removeprefix(mishaps.BOM))
        cells: list[tuple[str, ...]] = [()]
        for id in said["id"]:
            index = said["dimension"][id]["category"]["index"]
            cells = [(*cell, code) for cell in cells for code in index]
        for cell, value in zip(cells, said["value"], strict=True):
            assert cell not in found
            found[cell] = value
    return found


def test_what_a_controller_asks_for_comes_in_one_part(desk: Desk):
    fetched = desk.fetch("12134", ASKER)
    assert figures(fetched) == {
        (region, content, year): any_figure((region, content, year))
        for region in ("3203", "EKG12", "EAKUO")
        for content in ("KOSAGD230000", "KOSAG110000")
        for year in ("2024", "2025")
    }
    assert (fetched.cells, fetched.updated) == (12, "2026-03-16T07:00:00Z")
    assert fetched.asked == {"regions": ["3203", "EAKUO", "EKG12"], "since": "2024"}
    assert fetched.parts[0].codes["Tid"] == ("2024", "2025")
    assert desk.said[0].startswith("12134: Utvalgte nøkkeltall for kommuneregnskap, kommunekonsern, ")
    assert desk.said[0].endswith(" – 12 cells, 1 to ask for")
    assert desk.server.asked[0].query == {"lang": "no"}
    assert desk.server.asked[1].query["outputFormat"] == "json-stat2"


def test_a_large_selection_comes_in_parts_that_each_fit_and_lose_nothing(desk: Desk):
    desk.office.cells = 5000
    fetched = desk.fetch("07459", Wishes(select={"Region": ("*",), "Kjonn": ("*",), "Alder": ("00?",)}), cells=5000)
    found = figures(fetched)
    assert len(fetched.parts) == 4
    assert len(found) == fetched.cells == 30 * 2 * 10 * 27
    assert found == {cell: any_figure(cell) for cell in found}


def test_a_second_run_asks_only_what_the_table_says_of_itself(desk: Desk):
    first = desk.fetch("12134", ASKER)
    second = desk.fetch("12134", ASKER)
    assert desk.asked("/metadata") == ["GET", "GET"]
    assert desk.asked("/data") == ["GET"]
    assert first.parts == second.parts


def test_when_the_table_is_published_anew_it_is_asked_for_anew(desk: Desk):
    desk.fetch("12134", ASKER)
    desk.publish("12134", updated="2026-06-15T06:00:00Z", figure=lambda _: 7)
    fetched = desk.fetch("12134", ASKER)
    assert set(figures(fetched).values()) == {7}
    assert desk.asked("/data") == ["GET", "GET"]


def test_what_broke_off_goes_on_where_it_was(desk: Desk):
    wanted = Wishes(select={"Region": ("*",), "Kjonn": ("*",), "Alder": ("00?",)})
    # The metadata and two parts come, and then the office goes down for good.
    desk.server.mishaps.extend([None, None, None, *[mishaps.status(503)] * 6])
    with pytest.raises(NotReached):
        desk.fetch("07459", wanted, cells=5000)
    asked = len(desk.asked("/data"))
    fetched = desk.fetch("07459", wanted, cells=5000)
    assert len(desk.asked("/data")) == asked + 2
    assert len(figures(fetched)) == fetched.cells


def test_a_code_given_twice_is_asked_for_once(desk: Desk):
    fetched = desk.fetch("12134", Wishes(regions=("3203", "3203", "320?"), select={"Tid": ("2025", "top(1)")}))
    assert fetched.parts[0].codes["KOKkommuneregion0000"] == ("3203",)
    assert fetched.parts[0].codes["Tid"] == ("2025",)
    # The office itself would have broken down.
    path = "/tables/12134/data?valueCodes[Tid]=2025,2025"
    with pytest.raises(NotReached, match="the source answers 500 with nothing"):
        desk.ask(path)


def test_an_address_that_would_be_too_long_is_sent_as_a_body(desk: Desk):
    desk.office.letters = 600
    wanted = Wishes(select={"Region": ("*",), "Kjonn": ("*",), "Alder": ("*",)}, since="2026")
    fetched = desk.fetch("07459", wanted, address_letters=500)
    assert len(figures(fetched)) == 30 * 2 * 106
    assert desk.asked("/data") == ["POST"]
    assert all(len(asked.target) < 600 for asked in desk.server.asked)
    with pytest.raises(SourceRefused, match="answers 404, with no word of why"):
        desk.ask("/tables/07459/data?" + "x" * 600)


def test_codes_of_a_code_list_are_asked_for_by_its_name(desk: Desk):
    wanted = Wishes(regions=("K-0301",), since="2026", codelists={"Region": "agg_KommSummer"})
    for _ in range(2):
        fetched = desk.fetch("07459", wanted)
    assert list(figures(fetched)) == [("K-0301", "Personer1", "2026")]
    assert desk.asked("/codeLists/agg_KommSummer") == ["GET"]


@pytest.mark.parametrize("mishap", [mishaps.with_bom, mishaps.wrongly_named, mishaps.zipped])
def test_odd_answers_that_are_whole_are_taken_as_they_are(desk: Desk, mishap):
    desk.server.mishaps.extend([mishap, mishap])
    assert len(figures(desk.fetch("12134", ASKER))) == 12


def test_a_table_that_is_not_there_is_said_so(desk: Desk):
    with pytest.raises(NoSuchTable, match=r"There is no table 99999 at http://127.0.0.1:\d+/api/pxwebapi/v2 \(404\)"):
        desk.fetch("99999", ASKER)


def test_the_office_refuses_what_we_never_ask_for(desk: Desk):
    for query, title in {
        "valueCodes[Tid]=2025": "Missing selection for mandantory variable",
        "valueCodes[Farge]=1": "Non-existent variable",
        "valueCodes[ContentsCode]=*&valueCodes[KOKkommuneregion0000]=*&valueCodes[Tid]=1999": "Non-existent value",
        "valueCodes[ContentsCode]=*&valueCodes[KOKkommuneregion0000]=*&valueCodes[Tid]=*&codelist[Tid]=agg_X": (
            "Non-existent codelist"
        ),
    }.items():
        with pytest.raises(SourceRefused, match=title):
            desk.ask(f"/tables/12134/data?{query}")
    desk.office.cells = 10
    with pytest.raises(SourceRefused, match="Too many cells selected"):
        desk.fetch("12134", ASKER)


def test_a_real_answer_of_ssbs(desk: Desk):
    desk.office.recorded["12134"] = conformance("ssb/ssb_12134_pxwebapi2_jsonstat2.json")
    fetched = desk.fetch("12134", ASKER)
    assert fetched.parts[0].answer.content == desk.office.recorded["12134"]
    assert figures(fetched)["0301", "KOSAG110000", "2024"] == 81240
