"""Who says so, for several kinds of figures."""

from pathlib import Path

import pytest
from rich.console import Console

from samstyr.cli.explaining.finding import figure_for, key_of
from samstyr.cli.explaining.saying import Answer
from samstyr.exchange.queries.loads import brought_in
from samstyr.goals.queries.indicator import indicator_page
from samstyr.kernels.texts import Language
from samstyr.organisation.queries import bodies
from samstyr.plans.queries import register as plans
from samstyr.statistics.queries.sources import sources
from tests.integration.reloading import cells, reload
from tests.kernel_values import AS_OF
from tests.peer_country import hold_beside_others

DEBT = "oko_netto_laanegjeld"


def explained(asked: str, language: Language = "nb") -> str:
    """The answer as one line, however it was wrapped."""
    id, _, period = asked.partition("@")
    page = indicator_page(id=id, as_of=AS_OF, area="asker")
    assert page is not None
    figure = figure_for(period, page.standing.series, language)
    load = brought_in(resource="observations", row=key_of(figure, id)) if figure else None
    answer = Answer(page, figure, sources(), bodies.names(), plans.titles(), load, AS_OF, language)
    console = Console(width=80)
    with console.capture() as capture:
        console.print(answer.said())
    assert max(map(len, capture.get().splitlines())) <= 80
    return in_one_line(capture.get())


def in_one_line(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    "part",
    [
        "Netto lånegjeld, andel av driftsinntekter (oko_netto_laanegjeld) 97,4 % (2022)",
        "Kilde Fireårsrapport 2020–2023, Asker kommune (001)",
        "Sted i kilden 1265",
        "Slik det er trykt «97,4 %»",
        "Enhet prosent",
        "Lest inn 31. august 2023 av samstyr demo (innlasting 1: Asker's figures, as they come with Samstyr)",
        "Måltall: under 80 % Handlingsregel, vedtatt av Kommunestyret.",
        "Er det nådd? 97,4 < 80 er usant: ikke nådd",
        "Endring: 97,4 − 99,0 = −1,6",
    ],
)
def test_everything_behind_a_figure(demo: object, part: str):
    assert in_one_line(part) in explained(f"{DEBT}@2022")


def test_an_earlier_figure_is_explained_as_it_stood_then(demo: object):
    assert "99,0 − 102,8 = −3,8" in explained(f"{DEBT}@2021")


def test_a_caveat(demo: object):
    shown = explained("oko_disposisjonsfond", "en")
    assert "Reservation Includes the buffer and real-value funds; without them the share is 7.1 per cent." in shown
    assert "2021 and 2022 cannot be compared" in shown


def test_a_break_and_a_reading_of_our_own(demo: object):
    shown = explained("by_vannlekkasje")
    assert "Ny målemetode fra 2022." in shown
    assert "lavere er bedre (vår lesning)" in shown


def test_a_figure_that_was_not_measured(demo: object):
    assert "ikke målt (2019). Dette ble ikke målt." in explained("oko_vedlikehold_m2@2019")


def test_an_indicator_without_any_figure(demo: object):
    assert "tall kommer (2022)" in explained("utd_skolebidrag_8_10")


def test_a_path_a_plan_and_a_stated_change_that_disagrees(demo: object):
    shown = explained("kli_direkte_utslipp")
    assert "Den rette linjen: −67 × 12 / 21 = −38,3 %" in shown
    assert "Måltallet står i Handling mot klimaendringene" in shown
    assert "2021 mot 2020: −1,6 %" in shown


def test_what_a_figure_said_before(demo: object, tmp_path: Path):
    assert "Tallet er ikke endret etter at det ble lest inn." in explained(f"{DEBT}@2022")
    reload(tmp_path, why="Rettet", observations=cells({"indicator_id": DEBT, "year": "2022"}, value="97.5"))
    shown = explained(f"{DEBT}@2022")
    assert "97,4 % til 2. oktober 2023, da innlasting 2 av Kari Controller endret tallet: Rettet" in shown
    assert "Lest inn 2. oktober 2023 av Kari Controller (innlasting 2: Rettet)" in shown


def test_a_figure_that_a_later_load_left_alone_was_read_in_by_the_first(demo: object, tmp_path: Path):
    reload(tmp_path, why="Rettet", observations=cells({"indicator_id": DEBT, "year": "2022"}, value="97.5"))
    shown = explained(f"{DEBT}@2021")
    assert "Lest inn 31. august 2023 av samstyr demo (innlasting 1" in shown
    assert "Tallet er ikke endret" in shown


def test_it_stands_beside_others_in_words_for_the_period_that_is_compared(demo: object):
    hold_beside_others(DEBT)
    said = explained(DEBT)
    assert "Sammenlignet med andre KOSTRA-gruppe 12: 91,0 %, slik kilden publiserer det." in said
    assert "Kommuner vi kan lære av:" in said
    assert "Gruppene ble endret i 2020." in said
    assert said.endswith("Tall for 2022 er foreløpige.")
    assert "Beside others KOSTRA group 12: 91.0%, as the source publishes it." in explained(f"{DEBT}@2022", "en")
    assert "Sammenlignet med andre" not in explained(f"{DEBT}@2021")
    assert "Sammenlignet med andre" not in explained("oko_disposisjonsfond")
