"""A word tells the more the fewer measures have it; what one text says is not kept for the next."""

from samstyr.kernels.claims.linking.vocabulary import COMMON, Vocabulary
from samstyr.kernels.claims.linking.wording import Wording

MEASURED = [("barnehager", "plasser"), ("sykehjem", "plasser"), ("skoler",)]


def made() -> Vocabulary:
    return Vocabulary(Wording({word for own in MEASURED for word in own}, "nb"), MEASURED, ["Nordre Fjordvik"])


def test_the_fewer_have_a_word_the_more_it_tells() -> None:
    vocabulary = made()
    assert vocabulary.rarity("plasser") < vocabulary.rarity("skolene") == vocabulary.highest
    assert vocabulary.rarity("Fjordvik") == vocabulary.rarity("kommunen") == COMMON * vocabulary.highest


def test_a_word_is_known_where_a_measure_has_it() -> None:
    vocabulary = made()
    assert vocabulary.is_known("sykehjemmet")
    assert not any(map(vocabulary.is_known, ("svømmehall", "kommunen", "fjordvik")))
    assert vocabulary.is_place("Fjordvik")
    assert vocabulary.is_common("kommunen")
    assert vocabulary.is_filler("kommunen")
    assert not vocabulary.is_filler("skoler")


def test_forms_of_a_word_are_alike_and_a_compound_is_like_its_last_part() -> None:
    vocabulary = made()
    assert vocabulary.is_alike("skolene", "skoler")
    assert vocabulary.is_alike("sykehjemsplasser", "plasser")
    assert not vocabulary.is_alike("skoler", "barnehager")


def test_what_a_thing_is_also_called_is_the_same_and_a_compound_of_like_end_is_not() -> None:
    vocabulary = made()
    assert vocabulary.is_same("skolene", "skoler")
    assert vocabulary.is_same("tjenestebiler", "kommunebiler")
    assert not vocabulary.is_same("sykehjemsplasser", "plasser")


def test_only_telling_stems_are_kept() -> None:
    assert made().telling_stems(["kommunen", "skolene", "Fjordvik"]) == made().telling_stems(["skole"])


def test_a_compound_said_in_two_words_is_put_together() -> None:
    vocabulary = Vocabulary(Wording({"tunnelport"}, "nb"), [("tunnelport",)])
    assert vocabulary.said_apart(["port", "tunnel"]) == {"tunnelport": ("tunnel", "port")}
    assert vocabulary.put_together([("port", 1.0), ("tunnel", 0.5)]) == [("tunnelport", 0.5)]


def test_a_text_has_a_memory_of_its_own() -> None:
    vocabulary = made()
    own = vocabulary.for_one_text()
    assert own.rarity("hemmeligheten") == vocabulary.for_one_text().rarity("hemmeligheten")
    assert "hemmeligheten" in own._met
    assert "hemmeligheten" not in vocabulary._met
