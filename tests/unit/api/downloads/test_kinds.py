import pytest

from samstyr.api.downloads.kinds import Ending, ending_of, sent


@pytest.mark.parametrize(
    ("file", "ending"),
    [
        ("gjeld.csv", Ending.CSV),
        ("gjeld.nb.csv", Ending.NORWEGIAN_CSV),
        ("gjeld.png", Ending.PNG),
        ("fond.csv", None),
        ("gjeld", None),
        ("gjeldcsv", None),
        ("gjeld.exe", None),
        ("gjeld.en.csv", None),
        ("", None),
    ],
)
def test_a_file_is_named_for_what_it_holds(file, ending):
    assert ending_of(file, "gjeld") is ending


def test_tables_of_numbers_are_saved_and_pictures_may_be_shown():
    saved, shown = sent(b"x", Ending.CSV, "a.csv"), sent(b"x", Ending.PNG, "a.png")
    assert saved["Content-Disposition"] == 'attachment; filename="a.csv"'
    assert shown["Content-Disposition"] == 'inline; filename="a.png"'
    assert shown["Content-Type"] == "image/png"
    assert saved["Access-Control-Allow-Origin"] == "*"
