"""A row of a table is spoken of where its label is said, and another where that is said better."""

import pytest

from samstyr.kernels.claims.linking.choosing import choose
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.rows import (
    is_another_counted,
    is_row_unsaid,
    is_total,
    is_whole_alone,
    named,
    names_the_place,
    narrows_the_noun,
)
from samstyr.kernels.claims.stating.finding import stated_in
from tests.fjordvik import AREAS, CONTEXT, COUNT, OWN, PERCENT, document, figures, measure
from tests.spec.claims.fjordvik_wide import WIDE

HELD = figures(fjordvik={"2022": "40"})
YOUNG, OLD, ALL = (
    measure(f"musikkskole/{one}", "Deltakere i musikkskolen", COUNT, HELD, "", one)
    for one in ("Under 12 år", "12–19 år", "I alt")
)
LEASED, OWNED = (
    measure(f"lokaler/{one}", "Lokaler til idrettslag", COUNT, HELD, "", one) for one in ("Leide haller", "Egne haller")
)
INDEX = Index((*WIDE.measures, YOUNG, OLD, ALL, LEASED, OWNED), places=[name for one in AREAS for name in one.names])


def stated(text: str, at: int = 0):
    return stated_in(document(text), CONTEXT)[at]


def linked(text: str) -> list[str]:
    found = choose(stated_in(document(text), CONTEXT), INDEX, OWN)
    return [one.candidates[0].measure.id if one.fit == "one" else one.fit.value for one in found]


def test_the_row_is_the_one_whose_label_is_said():
    assert linked("Musikkskolen hadde 40 deltakere mellom 12 og 19 år i 2022.")[0] == "musikkskole/12–19 år"
    assert linked("Musikkskolen hadde 40 deltakere under 12 år i 2022.")[0] == "musikkskole/Under 12 år"


def test_what_is_said_next_is_of_the_row_that_it_names():
    text = "Kommunen har 40 leide haller og lokaler til idrettslag. Av egne haller er det 52."
    assert linked(text) == ["lokaler/Leide haller", "lokaler/Egne haller"]


def test_a_row_that_nothing_names_is_not_spoken_of():
    said = stated("Kommunen har 40 lokaler til idrettslag.")
    assert is_row_unsaid(said, OWNED, INDEX)
    assert not is_row_unsaid(stated("Kommunen har 40 egne haller til idrettslag."), OWNED, INDEX)
    assert not is_row_unsaid(stated("Musikkskolen har 40 deltakere."), ALL, INDEX)


def test_a_label_counts_by_the_words_of_it_that_are_said():
    said = stated("Kommunen har 40 egne haller.")
    assert (named(said, OWNED, INDEX), named(said, LEASED, INDEX)) == (1.0, 0.5)


def test_what_is_said_next_is_of_the_age_or_the_grade_that_it_names():
    text = "Musikkskolen hadde 40 deltakere under 12 år i 2022. For aldersgruppen 12–19 år var tallet 52."
    assert (linked(text)[0], linked(text)[-1]) == ("musikkskole/Under 12 år", "musikkskole/12–19 år")


MEETINGS = {
    (row, column): measure(f"moter/{row}/{column}", "Møter og saker", COUNT, HELD, "", row, column)
    for row in ("Formannskapet", "Utvalget i Sund", "Sum")
    for column in ("Møter", "Saker")
}
OF_MEETINGS = Index((*WIDE.measures, *MEETINGS.values()), places=["Sund"])


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Formannskapet behandlet 120 saker i 2022.", ("Formannskapet", "Saker")),
        ("Formannskapet hadde 12 møter i 2022.", ("Formannskapet", "Møter")),
        ("Samlet ble det behandlet 320 saker i 2022.", ("Sum", "Saker")),
        ("Til sammen var det 32 møter i 2022.", ("Sum", "Møter")),
    ],
)
def test_the_whole_and_what_is_counted_tell_rows_and_columns_apart(text: str, of: tuple[str, str]):
    (found,) = choose((stated(text),), OF_MEETINGS, OWN)
    assert found.candidates[0].measure is MEETINGS[of]


def test_a_total_is_what_holds_the_whole():
    assert {row for (row, _column), one in MEETINGS.items() if is_total(one, OF_MEETINGS)} == {"Sum"}
    assert not is_total(LEASED, INDEX)


def test_a_row_can_be_named_for_a_place():
    said = stated("Utvalget i Sund hadde 9 møter i 2022.")
    assert names_the_place(said, MEETINGS["Utvalget i Sund", "Møter"], OF_MEETINGS)
    assert not names_the_place(said, MEETINGS["Formannskapet", "Møter"], OF_MEETINGS)
    unsaid = stated("Utvalget hadde 9 møter i 2022.")
    assert not names_the_place(unsaid, MEETINGS["Utvalget i Sund", "Møter"], OF_MEETINGS)


def test_a_word_of_the_title_names_no_row():
    free, room = (measure(f"bryggeplasser/{one}", "Bryggeplasser i havna", COUNT, HELD, "", one)
                  for one in ("Ledige plasser", "Kapasitet"))  # fmt: skip
    index = Index((*WIDE.measures, free, room), places=())
    assert is_row_unsaid(stated("Bryggene har 40 plasser."), free, index)
    assert not is_row_unsaid(stated("Ved bryggene er det 40 ledige plasser."), free, index)


def test_new_things_are_not_all_things():
    whole, new = (measure(f"elbåter/{one}", "Elektriske båter", PERCENT, HELD, "", one)
                  for one in ("Andel av alle båter", "Andel av nyregistrerte"))  # fmt: skip
    index = Index((*WIDE.measures, whole, new), places=())
    assert is_row_unsaid(stated("Blant nye båter var 40 prosent elektriske."), whole, index)
    assert not is_row_unsaid(stated("Av båtene er 40 prosent elektriske."), whole, index)


def test_what_stands_elsewhere_in_the_sentence_names_a_row_less():
    said = stated("Kommunen har 40 egne haller, mens 12 er leide haller.")
    assert (named(said, OWNED, INDEX), named(said, LEASED, INDEX)) == (1.0, 0.5)


def test_a_sum_is_of_the_whole_of_the_table_that_was_spoken_of():
    text = "Formannskapet hadde 12 møter i 2022. Samlet ble det behandlet 320 saker i 2022."
    found = choose(stated_in(document(text), CONTEXT), OF_MEETINGS, OWN)
    assert [one.candidates[0].measure.id for one in found] == ["moter/Formannskapet/Møter", "moter/Sum/Saker"]


LOANS, VISITS = (
    measure(f"bibliotek/{one}", "Besøk og utlån på biblioteket", COUNT, HELD, "", one) for one in ("Utlån", "Besøk")
)
ROOMS, EMPTY = (measure(f"hotell/{one}", "Hotellrom", COUNT, HELD, "", one) for one in ("Kapasitet", "Ledige rom"))
TABLES = Index((*WIDE.measures, YOUNG, OLD, ALL, LOANS, VISITS, ROOMS, EMPTY))


def test_what_another_column_counts_is_not_this_one():
    said = stated("Biblioteket hadde 40 utlån i 2022.")
    assert is_another_counted(said, VISITS, TABLES)
    assert not is_another_counted(said, LOANS, TABLES)


def test_what_is_counted_is_not_some_of_it_alone():
    said = stated("Hotellet hadde 40 rom i 2022, og tolv av dem var ledige.")
    assert narrows_the_noun(said, EMPTY, TABLES)
    assert not narrows_the_noun(said, ROOMS, TABLES)
    assert not narrows_the_noun(stated("Hotellet hadde 40 ledige rom i 2022."), EMPTY, TABLES)


def test_a_row_that_only_says_how_much_need_not_be_said():
    assert not is_row_unsaid(stated("Hotellet hadde 40 rom i 2022."), ROOMS, TABLES)


def test_a_whole_is_meant_where_no_part_is_named():
    assert is_whole_alone(stated("Musikkskolen hadde 40 deltakere i 2022."), ALL, TABLES)
    assert not is_whole_alone(stated("Musikkskolen hadde 40 deltakere i 2022."), YOUNG, TABLES)
