from pytest_django import DjangoAssertNumQueries

from samstyr.plans.queries.register import plan, register, titles


def test_the_register_from_what_governs_to_what_is_governed(
    demo: object, django_assert_num_queries: DjangoAssertNumQueries
):
    with django_assert_num_queries(2):
        found = register()
    assert [group.type for group in found.groups][:4] == [
        "planstrategi",
        "kommuneplan_samfunnsdel",
        "arealdel",
        "kommunedelplan",
    ]
    assert (found.plans, sum(len(group.plans) for group in found.groups)) == (49, 49)
    assert found.by_status == {"adopted": 38, "planned": 9, "": 2}


def test_names_stand_in_norwegian_order(demo: object):
    thematic = next(group for group in register().groups if group.type == "temaplan")
    assert [one.title.nb for one in thematic.plans][-1].startswith("Å høre til")


def test_the_preferred_statement_comes_first_and_then_what_contradicts_it(demo: object):
    found = plan(id="temaplan_naering")
    assert found is not None
    assert found.contradiction
    assert [(one.when.nb, one.preferred, one.contradicts) for one in found.statements] == [
        ("14. september 2021", True, True),
        ("21. september 2021", False, True),
        ("september 2021", False, False),
    ]
    assert found.preferred.body.nb == "Kommunestyret"


def test_plans_that_agree_are_not_flagged(demo: object):
    flagged = {one.id for group in register().groups for one in group.plans if one.contradiction}
    assert flagged == {"temaplan_naering", "temaplan_leve_hele_livet", "temaplan_samferdsel"}


def test_an_unknown_plan_is_none(demo: object):
    assert plan(id="ukjent") is None


def test_titles_by_id(demo: object):
    assert titles()["temaplan_klima"].nb == "Handling mot klimaendringene"
