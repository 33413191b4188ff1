"""Focus areas, goals and indicators, on the real figures."""

import pytest


def test_the_eight_focus_areas_come_in_order_with_their_un_goals(ask):
    found = ask("/api/v1/focus-areas").json()
    assert found["total"] == 8
    first = found["items"][0]
    assert (first["id"], first["title"]) == ("okonomi", {"nb": "Økonomi", "en": "Economy"})
    assert first["sdgs"] == [8]
    assert first["counts"]["indicators"] == 4
    assert ask("/api/v1/focus-areas/okonomi").json() == first


def test_goals_say_whether_they_are_measured(ask):
    found = ask("/api/v1/goals").json()
    assert found["total"] == 36
    assert sum(goal["state"] == "in_development" for goal in found["items"]) == 4
    sub_goal = ask("/api/v1/goals/okonomi_1").json()
    assert sub_goal["parent"] == "okonomi_0"
    assert sub_goal["counts"]["by_attainment"]["missed"] == 3


def test_an_indicator_in_full_can_be_recomputed_by_hand(ask):
    found = ask("/api/v1/indicators/oko_netto_laanegjeld").json()
    assert found["latest"]["value"] == 97.4
    assert found["latest"]["source"] == {"source": "001", "place": "1265", "printed": "97,4 %"}
    assert [(one["operator"], one["value"], one["role"]) for one in found["targets"]] == [("<", 80, "fiscal_rule")]
    assessment = found["assessment"]
    assert (assessment["attainment"], assessment["change"]["direction"]) == ("missed", "improving")
    assert assessment["verdicts"][0]["distance"] == 17.4
    assert assessment["change"]["absolute"] == -1.6
    assert len(assessment["steps"]) >= 3
    assert all(step["sentence"]["nb"] and step["sentence"]["en"] for step in assessment["steps"])


def test_a_path_is_told_with_where_it_stands(ask):
    verdicts = ask("/api/v1/indicators/kli_direkte_utslipp").json()["assessment"]["verdicts"]
    path = next(one["path"] for one in verdicts if one["path"])
    assert (path["period"], path["actual"], round(path["expected"], 1)) == ("2021", -44, -38.3)


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("", 91),
        ("?goal=okonomi_1", 4),
        ("?goal=okonomi_0", 4),
        ("?focus_area=okonomi&focus_area=medarbeidere", 11),
        ("?sdg=13", 13),
        ("?attainment=missed&focus_area=okonomi", 3),
        ("?direction=improving", 22),
        ("?direction=worsening", 15),
        ("?direction=unchanged", 26),
        ("?direction=unknown", 28),
        ("?goal=nothing", 0),
    ],
)
def test_indicators_are_chosen_by(ask, query, count):
    assert ask(f"/api/v1/indicators{query}").json()["total"] == count


@pytest.mark.parametrize("address", ["focus-areas/x", "goals/x", "indicators/x", "tables/x", "plans/x", "areas/x"])
def test_an_id_that_does_not_exist_is_said_with_where_the_ids_are(ask, address):
    answer = ask(f"/api/v1/{address}")
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")
    assert f"/api/v1/{address.partition('/')[0]}" in answer.json()["detail"]


def test_at_most_ten_questions_to_the_database(ask, django_assert_max_num_queries):
    for address in ("indicators", "goals", "focus-areas", "indicators/oko_netto_laanegjeld"):
        with django_assert_max_num_queries(10):
            assert ask(f"/api/v1/{address}").status_code == 200
