"""Ages and grades are read alike however they are written."""

import pytest

from samstyr.kernels.claims.linking.designators import are_apart, as_words, designators


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Elever på 7. trinn", {("grade", 7, 7)}),
        ("Blant tiendeklassingene", {("grade", 10, 10)}),
        ("Skoletrivsel, 7. og 10. trinn", {("grade", 7, 7), ("grade", 10, 10)}),
        ("Skolebidrag, 5.–7. trinn", {("grade", 5, 7), ("grade", 7, 7)}),
        ("16–25 år", {("age", 16, 25)}),
        ("mellom 16 og 25 år", {("age", 16, 25)}),
        ("67–74-åringene", {("age", 67, 74)}),
        ("yngre enn 25 år", {("age", 0, 24)}),
        ("67 år og eldre", {("age", 67, 120)}),
        ("har passert 67", {("age", 67, 120)}),
        ("residents over 80 live at home", {("age", 80, 120)}),
        ("bullying in grade 7", {("grade", 7, 7)}),
        ("elever på småtrinnet", {("grade", 1, 4)}),
        ("I 2022 hadde 25 av lagene vunnet", set()),
        ("en økning på 7 prosent", set()),
    ],
)
def test_ages_and_grades_are_read(text: str, wanted: set[tuple[str, int, int]]):
    assert designators(text) == wanted


def test_only_what_is_named_on_both_sides_can_be_apart():
    seventh, tenth, aged = designators("7. trinn"), designators("10. trinn"), designators("16–25 år")
    assert are_apart(seventh, tenth)
    assert not are_apart(seventh, designators("7. og 10. trinn"))
    assert not are_apart(seventh, aged)
    assert not are_apart(seventh, designators("elever"))


def test_ages_and_grades_are_words_of_their_own():
    assert as_words(designators("7. og 10. trinn")) == ("grade7to7", "grade10to10")
