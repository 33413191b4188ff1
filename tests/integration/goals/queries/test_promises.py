from samstyr.goals.queries.promises import STATUSES, promises


def test_what_became_of_the_promises_of_2016(demo: object):
    found = promises()
    assert len(found.promises) == 38
    assert list(found.by_status) == list(STATUSES)
    assert found.by_status == {"reported_done": 7, "ongoing": 13, "mixed": 8, "not_met": 1, "not_assessed": 9}


def test_a_verdict_is_flagged_as_our_reading(demo: object):
    judged = {one.status for one in promises().promises if one.judged}
    assert judged == {"reported_done", "ongoing", "mixed", "not_met"}


def test_agreements_stand_in_the_order_of_the_text(demo: object):
    places = [int(one.citation.place) for one in promises().promises if one.kind == "agreement"]
    assert places == sorted(places)


def test_of_one_focus_area(demo: object):
    assert {one.focus_area for one in promises(focus_area="okonomi").promises} == {"okonomi"}
