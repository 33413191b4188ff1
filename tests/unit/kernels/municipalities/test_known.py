from datetime import date

from samstyr.kernels.municipalities.history import history_of
from samstyr.kernels.municipalities.known import KNOWN_CHANGES, KNOWN_SOURCE
from tests.norway import national_history, needs_norway

HISTORY = history_of(KNOWN_CHANGES)


def test_asker_and_its_neighbours_can_be_followed():
    today = {HISTORY.name_of(code): code for code in HISTORY.codes_on(date(2026, 1, 1))}
    assert today == {"Bærum": "3201", "Asker": "3203", "Drammen": "3301", "Lier": "3312"}
    assert [origin.code for origin in HISTORY.ancestors("3301", date(2019, 1, 1))] == ["0602", "0625", "0711"]
    assert "KLASS 131" in KNOWN_SOURCE


@needs_norway
def test_the_national_list_says_the_same():
    national = national_history()
    for code in HISTORY.codes_on(date(2026, 1, 1)):
        assert [era.codes for era in HISTORY.eras(code)] == [era.codes for era in national.eras(code)]
