"""Tables that were flattened to lines."""

from samstyr.kernels.documents.flattened import rows_of


def test_rows_get_their_labels_back():
    rows = rows_of(["Kommune 2019 2022", "Sund 32 % 45 %", "Gamle", "Fjordvik 78 % Ikke målt", "56 693", "kr"])
    assert rows == (
        ("Kommune", "2019", "2022"),
        ("Sund", "32 %", "45 %"),
        ("Gamle Fjordvik", "78 %", "Ikke målt"),
        ("kr", "56 693"),
    )


def test_a_span_of_years_is_one_cell():
    assert rows_of(["Program 2020-2023 80"]) == (("Program", "2020-2023", "80"),)
