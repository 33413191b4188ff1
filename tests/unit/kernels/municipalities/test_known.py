from datetime import date

from samstyr.kernels.municipalities.changes import ChangeKind
from samstyr.kernels.municipalities.known import KNOWN_CHANGES, KNOWN_SOURCE, known_history
from tests.norway import national_history, needs_norway

HISTORY = known_history()
TODAY = date(2026, 1, 1)


def test_every_municipality_of_today_is_there():
    counts = {year: len(HISTORY.codes_on(date(year, 6, 1))) for year in (2016, 2017, 2018, 2019, 2020, 2023, 2024)}
    assert counts == {2016: 428, 2017: 426, 2018: 422, 2019: 422, 2020: 356, 2023: 356, 2024: 357}
    assert "KLASS 131" in KNOWN_SOURCE


def test_asker_and_its_neighbours_can_be_followed():
    assert [HISTORY.name_of(code) for code in ("3201", "3203", "3301", "3312")] == ["Bærum", "Asker", "Drammen", "Lier"]
    assert [origin.code for origin in HISTORY.ancestors("3301", date(2019, 1, 1))] == ["0602", "0625", "0711"]
    assert [era.codes for era in HISTORY.eras("3203")] == [("3203",), ("3025",), ("0220", "0627", "0628")]


def test_a_code_that_took_in_others_or_never_changed_went_on():
    assert [origin.code for origin in HISTORY.ancestors("1103", date(2019, 1, 1))] == ["1103", "1141", "1142"]
    assert [era.codes for era in HISTORY.eras("0301")] == [("0301",)]


def test_each_change_is_said_once():
    said = [(change.on, change.old, change.new) for change in KNOWN_CHANGES]
    assert len(said) == len(set(said))
    split = [event for event in HISTORY.events if event.kind is ChangeKind.SPLIT]
    assert [event.olds for event in split] == [("1507",)]


@needs_norway
def test_the_national_list_says_the_same():
    national = national_history()
    for code in HISTORY.codes_on(TODAY):
        assert [era.codes for era in HISTORY.eras(code)] == [era.codes for era in national.eras(code)]
