"""Words that judge a figure by itself, told from views, wishes and what only describes."""

import pytest

from samstyr.kernels.claims.stating.qualities import qualities_in
from samstyr.kernels.claims.stating.values import StatedKind
from tests.stated_values import reading_of, stated


def told(text: str) -> list[str]:
    kinds = {StatedKind.QUALITY, StatedKind.SIGN, StatedKind.SPREAD}
    return [f"{one.kind.value} {one.way} {one.text}" for one in stated(text) if one.kind in kinds]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Lånegjelden er svært høy.", ["quality up høy"]),
        ("Gebyrene har vært lave i mange år.", ["quality down lave"]),
        ("Vannkvaliteten er fortsatt god, og det er vi glade for.", ["quality better god"]),
        ("Kommunen har kort ventetid på sykehjem.", ["quality down kort"]),
        ("Kommunen har hatt høye utgifter til snøbrøyting.", ["quality up høye"]),
        ("Rapporten viser at fraværet er lavt.", ["quality down lavt"]),
        ("The debt is high.", ["quality up high"]),
        # Views, wishes, names and what is said of how.
        ("Innbyggerne mener at tilbudet er godt.", []),
        ("Målet er at andelen skal være høy.", []),
        ("Andelen som opplever at tilbudet er godt, har falt.", []),
        ("Kommunen har en høyt utdannet befolkning.", []),
        ("Kommunen har hatt høy vekst.", []),
        ("Vi er godt i gang.", []),
        ("Kommunen har gode rutiner.", []),
    ],
)
def test_high_and_low_are_said_of_what_is_measured(text: str, wanted: list[str]):
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kommunen fikk et negativt netto driftsresultat.", ["sign down negativt"]),
        ("Resultatet var positivt i 2022.", ["sign up positivt"]),
        ("Året endte med underskudd.", ["sign down underskudd"]),
        ("Året endte med et underskudd på 4 millioner kroner.", []),
        ("Innbyggerne er positive til tiltaket.", []),
    ],
)
def test_a_sign_is_above_or_below_nothing(text: str, wanted: list[str]):
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Det er store forskjeller i trivsel mellom skolene.", ["spread up store forskjeller"]),
        ("Det er små forskjeller mellom kommunedelene.", ["spread down små forskjeller"]),
        ("Det er store forskjeller i helse.", []),
    ],
)
def test_places_lie_far_apart_or_near(text: str, wanted: list[str]):
    assert told(text) == wanted


def test_what_an_adjective_describes_is_what_it_is_about():
    high, low = (one for one in stated("Kommunen har høye gebyrer og lav gjeld.") if one.kind is StatedKind.QUALITY)
    assert (high.subject.own, low.subject.own) == (("gebyrer",), ("gjeld",))


def test_a_good_trend_is_a_direction_whichever_way_it_goes():
    (one,) = stated("Utviklingen er positiv.")
    assert (one.kind, one.way) == (StatedKind.DIRECTION, "better")


def test_it_is_denied_in_its_own_part():
    (one,) = qualities_in(reading_of("Gjelden er ikke høy."))
    assert one.is_negated
