"""What a sentence states rightly once is not stated again wrongly in it: the other number is of something else."""

from tests.fjordvik import marks


def verdicts(*paragraphs: str) -> list[str]:
    return [one.verdict.value for one in marks(*paragraphs)]


def test_another_number_of_the_same_sentence_is_no_alarm() -> None:
    text = "I 2022 fullførte 80,4 prosent videregående opplæring og 12 prosent tok fagbrev i videregående opplæring."
    assert verdicts(text) == ["agrees", "uncheckable"]


def test_alone_it_is_an_alarm() -> None:
    text = "I 2022 fullførte 72 prosent videregående opplæring."
    assert verdicts(text) == ["contradicts"]


def test_each_time_is_a_figure_of_its_own() -> None:
    assert verdicts("Vanntapet var 31 prosent i 2022, mot 39 prosent i 2021.") == ["agrees", "contradicts"]


def test_a_change_is_no_level() -> None:
    assert verdicts("Vanntapet var 31 prosent i 2022, 9 prosentpoeng mindre enn i 2021.") == ["agrees", "contradicts"]


def test_what_is_aimed_for_states_no_figure() -> None:
    text = "I 2022 fullførte 72 prosent videregående opplæring, og målet er minst 75 prosent."
    assert verdicts(text) == ["contradicts", "uncheckable"]


def test_a_way_that_is_borne_out_by_its_own_ends_is_of_another_time() -> None:
    ends = "fra 39 til 36 prosent"
    assert verdicts(f"Vanntapet har gått ned {ends}.")[0] != "wrong_direction"
    assert verdicts(f"Vanntapet har gått opp {ends}.")[0] == "wrong_direction"
    rising = "Andelen som fullfører videregående opplæring steg i 2022 fra 80,4 prosent til 85 prosent."
    assert verdicts(rising)[0] == "agrees"
