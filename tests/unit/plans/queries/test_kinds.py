from samstyr.plans.queries.kinds import TYPES, event_label, status_label, type_of


def test_the_planning_strategy_governs_all_the_others():
    levels = [type_of(name).level for name in TYPES]
    assert levels == sorted(levels)
    assert next(iter(TYPES)) == "planstrategi"


def test_every_word_exists_in_both_languages():
    assert all(type_of(name).label.nb and type_of(name).label.en for name in TYPES)


def test_a_type_that_is_not_listed_is_shown_by_its_own_name_after_the_others():
    found = type_of("beredskapsplan_lokal")
    assert found.label.nb == "Beredskapsplan lokal"
    assert found.level > max(type_of(name).level for name in TYPES)


def test_a_plan_that_is_only_mentioned_is_said_to_be():
    assert status_label("").nb == "Omtalt"
    assert event_label("planned_adoption").nb == "Skal vedtas"
