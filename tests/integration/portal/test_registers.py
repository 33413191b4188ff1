"""Promises, plans, tables and lists: what is promised, planned and counted, with its source."""

import re

from tests.integration.portal.conftest import Get


def test_promises_are_counted_filtered_without_a_script_and_marked_as_our_reading(get: Get):
    page = get("/lofter/")
    assert (
        "29 løfter ble gitt. Etter vår lesning: 7 gjennomført, 13 i gang, 8 delvis innfridd, 1 ikke innfridd."
        in page.words
    )
    choices = [one.get("value") for one in page.tree.iter("input") if one.get("type") == "radio"]
    assert choices == ["all", "reported_done", "ongoing", "mixed", "not_met"]
    assert page.words.count("vår lesning") >= 29
    assert "9 løfter uten vurdering" in page.words
    assert "<script" not in page.body


def test_a_promise_says_where_it_stands_and_where_its_outcome_does(get: Get):
    words = get("/lofter/").words
    assert "Løftet: linje 1331. Hva som skjedde: linje 1449–1474." in words
    assert get("/lofter/").body.count('id="lofte-handlingsrom"') == 1


def test_the_plan_register_has_every_plan_at_its_level(get: Get):
    page = get("/planer/")
    assert "Registeret har 49 planer" in page.words
    assert (
        len({one.get("href") for one in page.tree.iter("a") if re.fullmatch(r"/planer/[^/]+/", one.get("href") or "")})
        == 49
    )
    levels = [int(one.get("data-level")) for one in page.tree.iter("li") if one.get("data-level")]
    assert levels == sorted(levels)
    assert page.words.count("kildene er ikke enige") == 3


def test_sources_that_disagree_about_a_plan_are_all_shown(get: Get):
    words = get("/planer/temaplan_naering/").words
    assert "Kildene er ikke enige." in words
    assert "14. september 2021" in words
    assert "21. september 2021" in words
    assert "registeret går etter denne" in words


def test_tables_are_found_by_name_without_a_script(get: Get):
    assert "63 tabeller" in get("/tall/").words
    found = get("/tall/?q=BARNEHAGE").words
    assert "med «BARNEHAGE»" in found
    assert "Barnehagelærere i grunnbemanningen, sammenligning" in found
    assert "Elektriske kjøretøy" not in found
    assert "Ingen tabell heter noe slikt." in get("/tall/?q=xyzzy").words


def test_a_table_of_then_and_now_has_a_chart_its_finding_and_its_source(get: Get):
    page = get("/tall/ldu_tjenestetilbud/")
    assert "Opp fra 2017 til 2021: Hurum og Røyken. Ned: Gamle Asker" in page.words
    assert "Asker samlet – 78 %" in page.words
    assert "linje 5172–5178" in page.words
    assert len(list(page.tree.iter("figure"))) == 1


def test_a_table_of_many_things_has_no_chart(get: Get):
    page = get("/tall/politiske_moter_saker/")
    assert list(page.tree.iter("figure")) == []
    assert "Kommunestyret" in page.words


def test_a_declared_list_shows_every_row_with_its_source(get: Get):
    page = get("/tall/facts/")
    rows = [one for one in page.tree.iter("tr") if (one.get("id") or "").startswith("rad-")]
    assert len(rows) == 98
    assert "Innbyggere Omtrentlig. Verdi 97 800 personer" in page.words
    assert "Fireårsrapport 2020–2023, Asker kommune linje 15" in page.words


def test_cases_name_the_body_that_decided_them(get: Get):
    assert "Kommunestyret" in get("/tall/cases/").words


def test_areas_show_their_numbers_over_time(get: Get):
    assert "0220 + 0627 + 0628 → 3025 → 3203" in get("/tall/areas/").words


def test_the_fiscal_rules_stand_year_by_year_with_who_decided(get: Get):
    page = get("/handlingsregler/")
    assert "Kommunen har fire handlingsregler for økonomien. Én av dem er nådd nå." in page.words
    assert len([one for one in page.tree.iter("li") if "sam-multiple" in (one.get("class") or "")]) == 4
    assert "Kommunestyret" in page.words
    assert "linje 1233" in page.words
    assert "4,9 Nådd" in page.words
    assert "−0,7 Ikke nådd" in page.words


def test_a_goal_counts_its_figures_and_one_in_development_says_so(get: Get):
    assert "1 nådd, med forbehold" in get("/mal/okonomi_1/").words
    undeveloped = get("/mal/okonomi_2/").words
    assert "Kommunen har ikke laget nøkkeltall for dette målet" in undeveloped


def test_the_search_forgives_and_says_what_it_made_of_it(get: Get):
    words = get("/sok/?q=barnhage").words
    assert "barnehage" in words
    assert "Du skrev «barnhage»." in words
    assert "Barnehagelærere i grunnbemanningen" in words
    assert "Vi fant ingenting." in get("/sok/?q=qqqqzzzz").words
    assert "<script>" not in get("/sok/?q=%3Cscript%3E").body


def test_about_says_what_is_missing_and_where_the_log_ends(get: Get):
    words = get("/om-tallene/").words
    assert "234 av 364 tall er på plass" in words
    assert "ikke målt 95" in words
    assert "tall kommer 35" in words
    assert re.search(r"Kontrollsum for den siste hendelsen [0-9a-f]{64}", words)
    assert "51 av 91 nøkkeltall" in words
