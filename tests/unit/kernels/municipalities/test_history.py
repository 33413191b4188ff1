from datetime import date
from decimal import Decimal
from random import Random

import pytest

from samstyr.kernels.municipalities.changes import ChangeKind, CodeChange, Life
from samstyr.kernels.municipalities.history import History, UnknownCode, history_of
from tests.code_history import AALESUND, ASKER, MERGED, RENUMBERED, STAVANGER, random_history, three_places
from tests.norway import national_history, needs_norway

BEFORE, BETWEEN, NOW = date(2019, 6, 1), date(2021, 6, 1), date(2026, 1, 1)


def codes(history: History, code: str, on: date) -> tuple[str, ...]:
    return tuple(origin.code for origin in history.ancestors(code, on))


def test_asker_had_three_codes_then_one_then_another():
    history = three_places()
    assert codes(history, "3203", BEFORE) == ("0220", "0627", "0628")
    assert codes(history, "3203", BETWEEN) == ("3025",)
    assert codes(history, "3203", NOW) == ("3203",)
    assert all(origin.is_whole and origin.share == 1 for origin in history.ancestors("3203", BEFORE))


def test_every_old_code_leads_to_the_same_place_today():
    history = three_places()
    assert {history.today(code) for code in ("0220", "0627", "0628", "3025", "3203")} == {("3203",)}
    assert history.today("0301") == ("0301",)


def test_a_split_leads_to_several_and_is_not_whole():
    history = three_places()
    assert history.today("1504") == history.today("1507") == ("1508", "1580")
    (origin,) = history.ancestors("1580", BETWEEN)
    assert (origin.code, origin.is_whole, origin.share) == ("1507", False, Decimal("0.14"))


def test_no_share_is_stated_of_the_single_parts_of_what_was_split_later():
    origins = three_places().ancestors("1580", BEFORE)
    assert [(origin.code, origin.is_whole, origin.share) for origin in origins] == [
        ("1504", False, None),
        ("1534", False, None),
    ]


def test_a_stated_share_follows_a_code_through_new_numbers():
    history = history_of([
        CodeChange("1", "2", date(2010, 1, 1)),
        CodeChange("2", "2", date(2012, 1, 1), "Old name", "New name"),
        CodeChange("2", "3", MERGED, share=Decimal("0.2")),
        CodeChange("2", "4", MERGED),
    ])  # fmt: skip
    assert history.ancestors("3", date(2009, 1, 1))[0].share == Decimal("0.2")
    assert history.ancestors("4", date(2009, 1, 1))[0].share is None
    # A new name is no new time.
    assert [era.starts for era in history.eras("3")] == [MERGED, date(2010, 1, 1), None]


def test_what_was_split_and_came_together_again_is_whole():
    history = history_of([
        CodeChange("1", "2", date(2010, 1, 1)),
        CodeChange("1", "3", date(2010, 1, 1)),
        CodeChange("2", "4", MERGED),
        CodeChange("3", "4", MERGED),
    ])  # fmt: skip
    assert [(era.codes, era.is_whole) for era in history.eras("4")] == [
        (("4",), True),
        (("2", "3"), True),
        (("1",), True),
    ]


def test_a_code_that_kept_its_number_when_it_grew_is_its_own_ancestor_beside_the_others():
    history = three_places()
    assert codes(history, "1103", BEFORE) == ("1103", "1141", "1142")
    assert codes(history, "1103", BETWEEN) == ("1103",)
    assert history.is_valid("1103", BEFORE)
    assert [event.kind for event in history.events if "1141" in event.olds] == [ChangeKind.MERGED]


def test_without_a_register_or_other_changes_such_a_code_is_taken_to_be_new():
    history = history_of(STAVANGER)
    assert codes(history, "1103", BEFORE) == ("1141", "1142")
    assert not history.is_valid("1103", BEFORE)


def test_an_earlier_change_shows_that_a_code_was_there():
    earlier = CodeChange("1101", "1103", date(1965, 1, 1))
    assert codes(history_of([earlier, *STAVANGER]), "1103", BEFORE) == ("1103", "1141", "1142")


@pytest.mark.parametrize("evidence", ["later change", "register"])
def test_a_code_that_gave_a_part_away_and_went_on_is_seen_by_what_comes_later(evidence):
    gave = CodeChange("1", "2", MERGED)
    merged = [CodeChange("2", "2", RENUMBERED), CodeChange("1", "2", RENUMBERED)]
    known = [Life("2", "", None, None), Life("1", "", None, RENUMBERED)]
    history = history_of([gave, *merged], known[:1]) if evidence == "later change" else history_of([gave], known)
    (event,) = [event for event in history.events if event.on == MERGED]
    assert (event.kind, event.olds, event.news) == (ChangeKind.REDRAWN, ("1", "2"), ("1", "2"))
    assert history.today("1", on=BEFORE) == (("2",) if evidence == "later change" else ("1", "2"))


def test_what_came_from_nothing_has_no_earlier_codes():
    history = history_of([CodeChange("", "9", MERGED), CodeChange("1", "", RENUMBERED)])
    assert history.ancestors("9", BEFORE) == ()
    assert history.today("1") == ()
    assert [event.kind for event in history.events] == [ChangeKind.APPEARED, ChangeKind.ENDED]
    assert history.codes_on(BETWEEN) == ("1", "9")


def test_the_lives_of_a_code_that_was_used_twice_are_kept_apart():
    history = history_of([
        CodeChange("5", "6", date(2000, 1, 1)), CodeChange("7", "5", MERGED), CodeChange("5", "8", RENUMBERED),
    ])  # fmt: skip
    assert history.today("5", on=date(1999, 1, 1)) == ("6",)
    assert history.today("5") == ("8",)
    assert history.today("5", on=date(2010, 1, 1)) == ("8",)
    assert history.ancestors("5", date(1999, 1, 1))[0].code == "7"
    assert [history.is_valid("5", date(year, 6, 1)) for year in (1999, 2010, 2021)] == [True, False, True]


def test_the_register_says_when_a_code_began_and_ended():
    history = history_of([], [Life("0301", "Oslo", date(1838, 1, 1)), Life("1", "", date(1838, 1, 1), MERGED)])
    assert history.eras("0301")[0].starts == date(1838, 1, 1)
    assert history.ancestors("0301", date(1837, 1, 1)) == ()
    assert (history.codes_on(BEFORE), history.codes_on(NOW)) == (("0301", "1"), ("0301",))
    grown = history_of([CodeChange("2", "2", MERGED)], [Life("2", "", date(1838, 1, 1), RENUMBERED)])
    assert grown.lives["2"] == (Life("2", "", date(1838, 1, 1), RENUMBERED),)


def test_a_time_begins_when_all_of_its_codes_counted():
    register = [Life("1", "", date(1900, 1, 1)), Life("2", "", date(1950, 1, 1))]
    history = history_of([CodeChange("1", "3", MERGED), CodeChange("2", "3", MERGED)], register)
    assert history.eras("3")[-1].starts == date(1950, 1, 1)


def test_names_are_the_last_ones_given():
    history = three_places()
    assert (history.name_of("0628"), history.name_of("0301"), history.name_of("1534")) == ("Hurum", "Oslo", "1534")


def test_an_unknown_code_is_said_with_what_to_do():
    with pytest.raises(UnknownCode, match=r"1199 is not among the 14 codes .* KLASS 131"):
        three_places().eras("1199")
    with pytest.raises(UnknownCode):
        history_of([]).today("0301")


def test_the_same_change_said_twice_is_one():
    assert history_of([*ASKER, *ASKER]) == history_of(ASKER)
    assert history_of(reversed(AALESUND)).events == history_of(AALESUND).events


@pytest.mark.parametrize("seed", range(40))
def test_the_times_of_an_area_follow_on_each_other_and_lead_back_to_it(seed):
    history = random_history(Random(seed))
    for area in history.codes_on(NOW):
        eras = history.eras(area)
        assert eras[0].codes == (area,)
        assert [era.ends for era in eras[1:]] == [era.starts for era in eras[:-1]]
        for era in eras:
            day = era.starts or date(2007, 1, 1)
            assert all(history.is_valid(code, day) for code in era.codes)
            if era.is_whole:
                assert {today for code in era.codes for today in history.today(code, on=day)} == {area}


@needs_norway
def test_norway_had_428_422_356_and_357_municipalities():
    history = national_history()
    counted = [len(history.codes_on(date(year, 6, 1))) for year in (2013, 2017, 2018, 2020, 2024)]
    assert counted == [428, 426, 422, 356, 357]


@needs_norway
def test_norway_has_one_split_and_two_redrawn_borders_since_2013():
    events = national_history().events
    assert [event.olds for event in events if event.kind is ChangeKind.SPLIT] == [("1507",)]
    redrawn = [event.news for event in events if event.kind is ChangeKind.REDRAWN]
    assert redrawn == [("5055", "5056", "5059"), ("1806", "1875")]


@needs_norway
def test_all_but_seven_municipalities_can_be_followed_back_to_2013():
    history = national_history()
    cut = [code for code in history.codes_on(NOW) if not all(era.is_whole for era in history.eras(code))]
    assert cut == ["1508", "1580", "1806", "1875", "5055", "5056", "5059"]
