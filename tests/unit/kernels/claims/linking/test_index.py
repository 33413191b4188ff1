"""Measures are found by their words; rare words tell more than those of all prose."""

from dataclasses import replace

from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.matching import Said
from samstyr.kernels.texts import Text
from tests.fjordvik import COUNT, INDEX, MEASURES, PERCENT, figures, measure


def best(*words: str) -> list[str]:
    return [one.measure.id for one in INDEX.matches([Said(word, 1.0) for word in words]).best_first()]


def test_the_measure_with_the_words_comes_first() -> None:
    assert best("sykefraværet", "ansatte")[0] == "sykefravaer"
    assert best("svømmehaller") == []


def test_words_of_all_prose_and_names_of_places_tell_little() -> None:
    rare, common, place = (INDEX.rarity(word) for word in ("sykefravær", "økningen", "Fjordvik"))
    assert common == place < rare / 3


def test_a_word_that_no_measure_has_tells_nearly_as_much_as_one_of_one_measure() -> None:
    assert INDEX.rarity("økningen") < INDEX.rarity("avlastningstjenesten") < INDEX.rarity("sykefravær")


def test_parts_of_a_compound_said_apart_make_it_up() -> None:
    held = figures(fjordvik={"2022": "3"})
    known = [measure("a", "Barnehageplasser", COUNT, held), measure("b", "Kø for plasser i barnehage", COUNT, held)]
    index = Index(known)

    def share(*words: str) -> float:
        return index.matches([Said(word, 1.0) for word in words]).of(known[0]).said

    assert share("barnehage") < share("barnehage", "plass") < share("barnehageplass") == 1


def test_more_of_a_measure_said_is_a_better_fit() -> None:
    some = next(INDEX.matches([Said("lånegjeld", 1.0)]).best_first())
    more = next(INDEX.matches([Said("lånegjeld", 1.0), Said("driftsinntekter", 1.0)]).best_first())
    assert some.measure.id == more.measure.id == "gjeld"
    assert 0 < some.said < more.said <= 1


def test_english_words_are_looked_for_in_english_titles() -> None:
    held = figures(fjordvik={"2022": "3"})
    made = replace(measure("a", "", COUNT, held), names=(Text("Barnehager", "Kindergartens"),))
    english = Index([made], "en")
    assert [one.measure.id for one in english.matches([Said("kindergarten", 1.0)]).best_first()] == ["a"]


def test_what_one_text_says_is_not_remembered_for_the_next() -> None:
    own = INDEX.for_one_text()
    assert own.rarity("hemmeligsens") == INDEX.for_one_text().rarity("hemmeligsens")
    assert own.is_known("sykefravær")
    assert not own.is_known("hemmeligsen")
    memories = (INDEX._met, INDEX._reached, INDEX._likeness, INDEX._wording._kept)
    assert not any("hemmeligsen" in str(one) for memory in memories for one in memory)


def test_what_is_counted_is_never_what_figures_are_from() -> None:
    homes = next(one for one in MEASURES if one.id == "boliger")
    assert INDEX.counts(homes, "boliger")
    assert not INDEX.counts(homes, "svømmehaller")
    assert INDEX.is_about(homes, "månedsrapporter")
    assert not INDEX.counts(homes, "månedsrapporter")


def test_the_same_measures_are_found_by_the_words_of_another_language() -> None:
    debt = measure("debt", "Netto lånegjeld", PERCENT, figures(fjordvik={"2022": "9"}))
    named = replace(debt, label=Text("Netto lånegjeld", "Net debt"), names=(Text("Netto lånegjeld", "Net debt"),))
    index = Index([named]).for_one_text()
    english = index.in_language("en")
    assert [one.measure.id for one in english.matches([Said("debt", 1.0)]).best_first()] == ["debt"]
    assert list(index.matches([Said("debt", 1.0)]).best_first()) == []
    assert english is index.in_language("en")
    assert index.in_language("nb") is index
    assert index.for_one_text().in_language("en") is not english
