"""Words are compared by stems, by what else a thing is called, and by the parts of compounds."""

from samstyr.kernels.claims.linking.stems import stem
from samstyr.kernels.claims.linking.wording import Wording, common_stems

WORDING = Wording(["driftsinntekter", "inntekt", "drift", "barnehage", "plasser"], "nb", [("kommunehus", "rådhus")])


def alike(one: str, other: str) -> float:
    first, second = WORDING.features(one), WORDING.features(other)
    return max((first[shared] * second[shared] for shared in first.keys() & second.keys()), default=0.0)


def test_inflections_are_one_word() -> None:
    assert stem("sykefraværet", "nb") == stem("sykefravær", "nb")
    assert alike("inntektene", "inntekt") == 1.0


def test_other_names_and_those_of_the_municipality_are_nearly_the_same() -> None:
    assert 0.85 < alike("gjeldsgraden", "lånegjeld") < 1
    assert 0.85 < alike("rådhuset", "kommunehus") < 1


def test_a_part_of_a_compound_is_partly_the_same() -> None:
    assert 0 < alike("barnehageplasser", "barnehage") < alike("barnehager", "barnehage")
    assert alike("barnehageplasser", "inntekt") == 0


def test_long_words_that_begin_alike_are_related() -> None:
    assert alike("investerte", "investeringene") > 0.6


def test_how_something_is_counted_leaves_what_is_counted() -> None:
    assert alike("barnehageandelen", "barnehage") > alike("barnehageplasser", "barnehage")


def test_a_hyphen_stands_for_the_last_part_of_the_next_word_or_joins_two() -> None:
    assert WORDING.written_out(["sommer-", "barnehageplasser"]) == ("sommerplass", "barnehageplasser")
    assert WORDING.written_out(["barnehage-", "sommerplasser"]) == ("barnehage", "sommerplasser")
    assert WORDING.written_out(["5g-nettet", "plass-", "og"]) == ("5g", "nettet", "plass", "og")


def test_several_words_say_what_one_says() -> None:
    wording = Wording(["hjemmeboende"], "nb")
    (group,) = wording.phrases_in(["bor", "oftere", "hjemme"])
    assert group in wording.features("hjemmeboende")
    assert wording.phrases_in(["bor", "ute"]) == {}


def test_words_of_all_prose_are_known() -> None:
    assert {"kommun", "okning"} & common_stems("nb")
    assert WORDING.is_common("kommunens")
    assert not WORDING.is_common("sykefravær")


def test_words_of_all_prose_are_those_very_forms() -> None:
    assert WORDING.is_common("senere")
    assert WORDING.is_common("framleis")
    # «Gjelder» is one; «gjelda» has its stem and is what is owed.
    assert not WORDING.is_common("gjelda")


def test_a_word_that_goes_with_any_subject_tells_only_where_a_measure_has_it() -> None:
    assert Wording(["sykefravær"], "nb").is_common("konklusjoner")
    assert not Wording(["konklusjon"], "nb").is_common("konklusjonene")
    assert Wording(["waste"], "en").is_common("approximately")


def test_a_compound_is_no_other_form_of_a_word_that_begins_like_it() -> None:
    wording = Wording(["innbygger", "torg", "drift"], "nb")
    assert not any(one.endswith("…") for one in wording.features("innbyggertorg"))
    assert any(one.endswith("…") for one in wording.features("investerte"))


def test_where_figures_are_from_says_nothing_of_what_they_are() -> None:
    assert WORDING.is_source("brukerundersøkelsen")
    assert WORDING.is_common("brukerundersøkelsen")
    assert not WORDING.is_source("barnehageplasser")


def test_what_many_compounds_are_made_of_is_known_without_a_measure() -> None:
    wording = Wording(["energiforbruk"], "nb")
    assert wording.features("energiforbruk").keys() & wording.features("forbruket").keys()


def test_a_filler_stands_in_all_prose_and_in_no_measure() -> None:
    wording = Wording(["vekst", "arbeidsplasser"], "nb")
    assert wording.is_filler("gikk")
    assert not wording.is_filler("veksten")
    assert not wording.is_filler("badeplasser")
