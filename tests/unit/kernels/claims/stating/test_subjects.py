"""The words of a subject."""

from samstyr.kernels.claims.stating.subjects import content_words, groups_in
from tests.stated_values import reading_of, stated


def test_only_words_that_tell_are_kept():
    reading = reading_of("Andelen kvinner i ledelsen var 40 prosent")
    assert content_words(reading, 0, 7, frozenset()) == ("andelen", "kvinner", "ledelsen")


def test_groups_are_told_by_code():
    assert groups_in(("menn", "ungdomsskoleelever", "menn")) == ("men", "youth")


def test_the_nearest_words_come_first():
    _, second = (one for one in stated("I skolen er det 40 lærere, mens barnehagen har 12 prosent menn.") if one.value)
    assert "barnehagen" in second.subject.own
    assert "skolen" in second.subject.sentence


def test_each_of_several_shares_has_words_of_its_own():
    text = "Velferd har åtte prosent av årsverkene og elleve prosent av budsjettet."
    first, second = (one.subject for one in stated(text))
    assert (first.own, second.own) == (("velferd", "årsverkene"), ("budsjettet",))
    assert second.sentence == ("velferd", "årsverkene")


def test_one_share_has_all_the_words_of_its_part():
    (one,) = stated("Velferd og skole har åtte prosent av årsverkene i vår og sommer.")
    assert {"velferd", "skole", "årsverkene"} <= set(one.subject.own)


def test_a_sentence_may_turn_to_another_thing():
    first, second = (one.subject.own for one in stated("Næringslivet får 5,0 og andre foreninger 5,2."))
    assert (first, second) == (("næringslivet",), ("foreninger",))


def test_another_place_or_year_is_the_same_thing():
    for text in ("Sund har 40 elever og Granli 50.", "Det var 40 elever i 2021 og 50 i 2022."):
        assert all("elever" in (*one.subject.own, one.unit.noun) for one in stated(text)[:1])


def test_the_subject_of_a_verb_stands_before_the_clause_about_it():
    text = "Voksne som går tur, sykler eller svømmer hver uke, utgjør 22 prosent, og 10 prosent hører støy."
    first, second = (one.subject for one in stated(text))
    assert {"voksne", "tur", "svømmer"} <= set(first.own)
    assert "støy" not in first.own
    assert second.own == ("hører", "støy")


def test_what_follows_a_comma_and_has_a_subject_itself_keeps_it():
    second = stated("Elever som tar buss, er 12 prosent, er vi blitt fortalt, men lærerne er 40 prosent.")[1]
    assert second.subject.own == ("lærerne",)


def test_who_writes_is_the_municipality_where_something_is_done_with_them():
    assert "kommunen" in stated("Flere lag samarbeider med oss enn i 2019.")[0].subject.own
    assert "kommunen" not in stated("Andelen er høyere enn hos oss.")[0].subject.own
