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


def test_tabs_part_columns():
    rows = rows_of(["\tRegnskap\tBudsjett", "Skole\t234\t230", "SFO 1 234\t–", "Sum"])
    assert rows == (("", "Regnskap", "Budsjett"), ("Skole", "234", "230"), ("SFO Sum", "1 234", "–"))


def test_a_number_that_ends_a_label_is_no_figure():
    assert rows_of(["Sted 2021 2022", "Bydel 4 12 13", "Sund 12 13"])[1:] == (
        ("Bydel 4", "12", "13"),
        ("Sund", "12", "13"),
    )
    assert rows_of(["Sted 2021", "Bydel 4 12 13"])[1] == ("Bydel", "4", "12", "13")


def test_a_head_that_comes_again_is_left_out():
    assert rows_of(["Sted 2021", "Sund 12", "Sted 2021", "Lund 13"]) == (
        ("Sted", "2021"),
        ("Sund", "12"),
        ("Lund", "13"),
    )
