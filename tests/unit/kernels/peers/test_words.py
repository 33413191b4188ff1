from dataclasses import replace

from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.peers.comparing import compare, learn_from
from samstyr.kernels.peers.outcomes import Rank
from samstyr.kernels.peers.words import comparison_words, headline_words, learning_words, rank_words
from samstyr.kernels.texts import Text
from tests.kernel_values import AS_OF, PERCENT, PERSONS
from tests.peer_values import COUNT, INDEX, PERIOD, RATE, figures, group

SIX = {"a": "1.0", "b": "2.0", "c": "2.0", "d": "4.0", "e": "5.0", "f": "8.0"}
NAME = Text("Asker")


def said(values, area="f", rule=RATE, *, of=None, published=None, unit=PERCENT):
    known = figures({"g": published})["g"] if published else None
    comparison = compare(
        area,
        of or group(*"abcdef"),
        figures(values),
        period=PERIOD,
        rule=rule,
        weights=figures(dict.fromkeys(SIX, "10")),
        published=known,
        as_of=AS_OF,
    )
    return [text.nb for text in comparison_words(comparison, rule, unit, NAME)], comparison


def test_a_whole_comparison_reads_as_sentences():
    note = Text("Gruppene ble endret i 2020.", "The groups changed in 2020.")
    sentences, _ = said(SIX, of=replace(group(*"abcdef"), notes=(note,)))
    assert sentences == [
        "Gruppe 12: 3,7\xa0% i veid snitt.",
        "Asker ligger 4,3\xa0prosentpoeng over.",
        "Nr. 6 av 6, regnet fra den beste (lavest).",
        "6 av 6 kommuner har tall.",
        "Fra 1,0\xa0% til 8,0\xa0%. Halvparten ligger fra 2,0\xa0% til 4,75\xa0%, og medianen er 3,0\xa0% "
        "(kvartiler etter Hyndman og Fans definisjon 7).",
        "Asker er blant den høyeste fjerdedelen.",
        "Gruppene ble endret i 2020.",
    ]


def test_a_published_level_says_what_we_work_out_beside_it():
    assert said(SIX, published="3.5")[0][:2] == [
        "Gruppe 12: 3,5\xa0%, slik kilden publiserer det.",
        "Vi regner ut 3,7\xa0%. Det publiserte er 0,2\xa0prosentpoeng lavere.",
    ]
    assert said(SIX, published="4.0")[0][1].endswith("0,3\xa0prosentpoeng høyere.")
    assert said(SIX, published="3.7")[0][1] == "Vi regner ut det samme."


def test_a_headline_says_the_distance_and_no_more():
    def head(area, published=None, values=SIX):
        return headline_words(said(values, area, published=published)[1], PERCENT, NAME)

    assert head("f").nb == "Asker ligger 4,3\xa0prosentpoeng over Gruppe 12"
    assert head("a").en == "Asker is 2.7\xa0percentage points below Group 12"
    assert head("a", "1.0").nb == "Asker ligger likt med Gruppe 12"
    assert head("f", values={"a": "1.0"}).nb == "1 av 6 kommuner i Gruppe 12 har tall"


def test_level_and_below_have_words():
    assert said(SIX, "a", published="1.0")[0][2] == "Asker ligger likt."
    assert said(SIX, "a")[0][1] == "Asker ligger 2,7\xa0prosentpoeng under."


def test_a_thin_group_a_sum_and_nothing_at_all():
    sentences, _ = said({"a": "3", "b": "4"}, "a", COUNT, of=group("a", "b"), unit=PERSONS)
    assert sentences[0] == "Gruppe 12: 4\xa0personer i snitt per kommune."
    assert sentences[-2].startswith("Gruppen er tynn: 2 av 2 kommuner har tall.")
    assert sentences[-1] == "I alt: 7\xa0personer."
    assert said({}, of=group("a"))[0][0] == "Gruppe 12: ingen har tall å sammenligne med."


def test_a_median_says_why_it_is_no_mean():
    assert said(SIX, rule=INDEX)[0][0] == (
        "Gruppe 12: medianen er 3,0\xa0%. Disse tallene kan ikke slås sammen til et snitt."
    )


def test_a_shared_place_says_with_how_many():
    assert rank_words(Rank(2, 1, 6), Polarity.NEUTRAL).en == (
        "No. 2 of 6, counted from the highest. The place is shared with 1."
    )


def test_whom_to_learn_from_is_said_by_name_and_why():
    _, comparison = said(SIX)
    better = learn_from(comparison, figures(SIX), RATE, as_of=AS_OF)
    words = learning_words(better, comparison, PERCENT, {"a": Text("Bærum")}, as_of=AS_OF)
    assert [text.nb for text in words] == [
        "Kommuner vi kan lære av: Bærum (1,0\xa0%), b (2,0\xa0%) og c (2,0\xa0%).",
        "De er blant de 25 prosent beste i Gruppe 12, og tallet er bedre med mer enn det som regnes som uendret.",
    ]
    assert learning_words((), comparison, PERCENT, {}, as_of=AS_OF)[0].en == (
        "Nobody in Group 12 does clearly better on this figure."
    )
