"""What each statement of a sentence is about, and whether its own words say it."""

import pytest

from samstyr.kernels.claims.stating.quantities import quantities_in
from samstyr.kernels.claims.stating.topics import says_only_how_much
from tests.stated_values import reading_of, stated


@pytest.mark.parametrize(
    "text",
    [
        "Andelen har økt til 12 prosent.",
        "Mengden er 51 kilo lavere.",
        "Nedgangen er på 4,5 prosent.",
        "I 2020 gjaldt det 81 prosent.",
        "Talet gjekk frå 45 til 57 prosent.",
        "I Granli lå nivået på 12 prosent.",
        "Blant kvinner var andelen 12 prosent.",
        "The share has fallen to 12 per cent.",
        "It was 14 per cent the year before.",
    ],
)
def test_a_sentence_that_leans_on_the_one_before_says_so(text):
    found = stated(text)
    assert found
    assert all(one.subject.refers_back and one.subject.sentence_refers_back for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "Andelen hjemmeboende steg til 12 prosent.",
        "Det ble holdt 172 politiske møter.",
        "Kvinner utgjør 60 prosent.",
        "Kommunen bruker 12 400 kroner per elev.",
        "Budsjettet økte med 12 prosent.",
        "Sick leave rose to 9 per cent.",
    ],
)
def test_a_sentence_that_says_what_it_is_about_does_not(text):
    found = stated(text)
    assert found
    assert not any(one.subject.refers_back for one in found)


def test_a_part_leans_on_the_rest_of_its_sentence():
    first, second = stated("I fjor sluttet 13,2 prosent av våre ansatte, mens tallet for Lundby var 16,8 prosent.")
    assert (first.subject.refers_back, second.subject.refers_back) == (False, True)
    assert not second.subject.sentence_refers_back
    assert "ansatte" in second.subject.sentence


def test_what_is_leaned_on_is_passed_on():
    """What a sentence that says nothing itself leans on, the next one may lean on too."""
    text = "Sykefraværet i barnehagene falt. Andelen var 9 prosent. Det er 2 prosentpoeng lavere enn i 2020."
    last = stated(text)[-1]
    assert "sykefraværet" in last.subject.carried


def test_a_measured_part_of_a_name_is_kept_and_a_mere_amount_is_not():
    text = "Elever som sykler 30 minutter, fikk 12 prosent av 40 millioner kroner."
    told = {one.unit.code: says_only_how_much(one) for one in quantities_in(reading_of(text), frozenset())}
    assert told == {"minutes": False, "percent": True, "nok": True}


def test_who_decided_a_limit_is_not_what_is_measured():
    comparison, limit = stated("Det er godt over grensen på 80 prosent som kommunestyret har satt.")
    assert "kommunestyret" not in (*comparison.subject.own, *limit.subject.own)
    named = stated("Fraværet er lavere enn måltallet som gjelder for barnehagene.")[0]
    assert "barnehagene" in named.subject.own
