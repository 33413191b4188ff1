"""Turns of phrase stand for what is measured, and for nothing where they only look like one."""

import pytest

from samstyr.kernels.claims.linking.sayings import sayings_in
from samstyr.kernels.texts import Language


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("9 prosent av lærerne sa opp jobben", "nb", ["gjennomtrekk"]),
        ("6 prosent sa opp stillinga si", "nb", ["gjennomtrekk"]),
        ("9 prosent sa at jobben er trygg", "nb", []),
        ("Bygda vokste med 2,1 prosent", "nb", ["befolkningsvekst"]),
        ("Flere innbyggere enn før er fornøyd", "nb", []),
        ("Halvparten arbeider i en annen kommune", "nb", ["pendling"]),
        ("En annen kommune har flere arbeidsplasser", "nb", []),
        ("51 prosent av firmaene var fortsatt i drift", "nb", ["overlevelse"]),
        ("51 per cent of the firms were still trading", "en", ["survival"]),
        ("a third have a job in another municipality", "en", ["commuting"]),
        ("stedet vokste raskere enn stedet", "nb", ["befolkningsvekst"]),
        ("Antall jobber i kommunen vokste med 2,1 prosent", "nb", []),
        ("the place grew by 2.1 per cent", "en", ["population growth"]),
        ("To av fem arbeider i hjemkommunen", "nb", ["pendling"]),
        ("Barnehagene kan ta imot 412 barn", "nb", ["kapasitet"]),
        ("Bokklubben tok imot 412 bøker", "nb", []),
        ("Planene fra i fjor er lagt bort", "nb", []),
    ],
)
def test_what_is_said_in_a_turn_of_phrase_is_known(text: str, language: Language, expected: list[str]) -> None:
    assert [word for word, _parts in sayings_in(text, language)] == expected


def test_only_the_words_that_say_it_are_taken() -> None:
    assert sayings_in("av alle nye varebiler", "nb") == (("nyregistrerte", frozenset({"nye"})),)
    assert sayings_in("i kommunen ble alle nye varebiler", "nb") == ()
