"""Times that lean on another time."""

import pytest

from samstyr.kernels.claims.stating.relative_times import FIRSTS, relative_at
from samstyr.kernels.claims.stating.times import times_in
from tests.stated_values import periods_of, reading_of, stated


def told(text: str) -> list[str]:
    return [f"{one.role.value} {one.years}" for one in times_in(reading_of(text)) if not one.periods]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("To år senere var den åtte.", ["before -2"]),
        ("Tre år tidligere var den fem.", ["before 3"]),
        ("Den var høyere to år tidlegare.", ["before 2"]),
        ("Året etter var den seks.", ["before -1"]),
        ("Den var seks året etter.", ["before -1"]),
        ("Den falt året etter og endte på fem.", ["before -1"]),
        ("Siden da har den økt.", ["since 1"]),
        ("På to år har den økt.", ["length 2"]),
        ("Den er redusert i løpet av fire år.", ["length 4"]),
        ("Snittet for de tre årene er fem.", ["same 3"]),
        # What says by itself when it is, or how long something takes, leans on no other time.
        ("Banen kom to år senere enn planlagt.", []),
        ("Året etter innflyttingen kom naboene.", []),
        ("Avtalen er på fire år.", []),
        ("Snittet for de tre årene 2020–2022 er fem.", []),
        ("De to årene før innflyttingen var lange.", []),
    ],
)
def test_what_leans_on_another_time(text: str, wanted: list[str]):
    assert told(text) == wanted


def test_english_leans_too():
    reading = reading_of("Two years later it was six.", "en")
    assert [one.years for one in times_in(reading)] == [-2]
    assert relative_at(reading_of("The average for the three years", "en"), 3).years == 3


def test_every_word_that_may_begin_one_is_known():
    assert {"på", "siden", "året", "de", "since"} <= FIRSTS


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("I 2019 var fraværet 7 prosent. To år senere var det 9 prosent.", ["2019", "2021"]),
        ("I 2021 var det 5 elever. Året etter var det 7 elever.", ["2021", "2022"]),
        ("I 2022 svarte 5 prosent. Fire år tidligere var andelen 9 prosent.", ["2022", "2018"]),
        ("I 2020 var den 5 prosent. To år senere var den 7 prosent. Det er en økning på 2 prosentpoeng.",
         ["2020", "2022", "2020-2022"]),
        ("Resultatet var 4 prosent i 2022. På ett år falt det med 5 prosentpoeng.", ["2022", "2021-2022"]),
        ("I 2020 gjaldt det 8 prosent. På to år er andelen økt med 5 prosentpoeng.", ["2020", "2020-2022"]),
        ("Toppen kom i 2020, og siden da er gjelda redusert med 6 prosentpoeng.", ["", "2020-2022"]),
        ("I 2022 var snittet 5 prosent. Det er 2 prosentpoeng høyere enn tre år tidligere.", ["2022", "2019-2022"]),
        ("Fra 2020 til 2022 økte andelen. Snittet for de tre årene er 8 prosent.", ["2020-2022", "2020-2022"]),
        ("I 2021 var andelen 5 prosent. Trivselen er svakere enn året før, 3,5 mot 3,8.",
         ["2021", "2020-2021", "2021", "2020"]),
        ("I 2019 var 5 prosent ute av arbeid. Nå tror 69 prosent på et godt liv, mot 75 prosent i 2019.",
         ["2019", "2022", "2019"]),
        ("I 2019 var 5 prosent ute av arbeid. 69 prosent tror på et godt liv, mot 75 prosent i 2019.",
         ["2019", "", "2019"]),
        ("Andelen gikk fra 11 prosent i 2018–2019 til 13 prosent i 2021–2022.", ["2018-2019", "2021-2022"]),
        ("Andelen har økt fra 15 til 18 prosent siden 2018–2019.", ["2018-2019-2022", "2018-2019", "2022"]),
        ("Vi fikk 133 saker i 2020, 92 i 2021 og 121 i 2022. Snittet er 115 saker.",
         ["2020", "2021", "2022", "2020-2022"]),
        ("Antallet gikk fra 1988 i 2020 til 2041 i 2022.", ["2020", "2022"]),
        ("I 2020 og 2021 kom det til sammen 240 søknader.", ["2020-2021"]),
        ("Både i 2020 og 2021 kom det 240 søknader.", ["2021"]),
        ("I fireårsperioden fram til 2021 kom det 140 hytter.", ["2018-2021"]),
        ("Det er bygd 140 hytter de siste fire årene, regnet til og med 2021.", ["2018-2021"]),
        ("Bygget brukte 80 GWh i 2022. Året før brukte det 82 GWh. Nedgangen tilsvarer 2 prosent.",
         ["2022", "2021", "2021-2022"]),
        ("I 2022 var den 3 prosent, mens den i 2020 og 2021 var 4 og 5 prosent. Snittet for disse tre årene er 4.",
         ["2022", "2020", "2021", "2020-2022"]),
        ("I 2021 svarte 54 prosent. Den har økt siden 2017. 66 prosent er fornøyd.", ["2021", "2017-2022", "2021"]),
    ],
)  # fmt: skip
def test_they_are_resolved_against_what_was_said(text: str, periods: list[str]):
    assert [periods_of(one) for one in stated(text)] == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Andelen er lavere enn for tre år siden.", ["2019-2022"]),
        ("The share was 40 per cent two years ago.", ["2020"]),
        ("Andelen har falt siden for to siden.", [""]),
    ],
)
def test_so_many_years_ago_are_before_now(text: str, periods: list[str]):
    assert [periods_of(one) for one in stated(text)] == periods


@pytest.mark.parametrize(
    "text",
    [
        "Tallet var 168 i 2019, og siden har det falt.",
        "Utslippene var 168 tonn i 2019. Siden har de avtatt år for år.",
        "The rate was 40 per cent in 2019 and has fallen since.",
    ],
)
def test_since_alone_is_since_what_was_said(text: str):
    assert [periods_of(one) for one in stated(text) if one.value is None] == ["2019-2022"]
