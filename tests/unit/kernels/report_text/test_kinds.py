from samstyr.kernels.period import Period
from samstyr.kernels.report_text.kinds import KINDS


def test_each_kind_has_its_sections_with_a_reference():
    assert set(KINDS) == {"annual", "tertial", "four_year", "other"}
    for kind in KINDS.values():
        assert kind.label.nb != kind.label.en
        codes = [section.code for section in kind.sections]
        assert len(codes) == len(set(codes))
        assert all(section.title.en and section.reference.nb for section in kind.sections)


def test_the_annual_report_must_have_what_the_law_says_from_when_it_says_so():
    annual = KINDS["annual"]
    assert [one.code for one in annual.sections_for(Period.of_year(2022)) if one.is_law] == [
        "economy", "deviations", "goals", "control", "equality", "equality_measures",
    ]  # fmt: skip
    assert annual.sections_for(Period.of_year(2018)) == ()
    assert not any(one.is_law for one in KINDS["four_year"].sections)


def test_the_report_through_the_year_says_how_it_goes_and_what_is_to_be_changed():
    tertial = KINDS["tertial"].sections_for(Period.parse("2022-T2"))
    assert [(one.code, one.is_law, one.reference.nb) for one in tertial] == [
        ("economy", True, "kommuneloven § 14-5 tredje ledd første punktum"),
        ("changes", True, "kommuneloven § 14-5 tredje ledd andre punktum"),
    ]
    # The law is older than its chapter on the economy.
    assert KINDS["tertial"].sections_for(Period.parse("2019-T2")) == ()


def test_every_point_of_the_annual_report_is_a_letter_of_the_same_paragraph():
    references = [one.reference.nb for one in KINDS["annual"].sections]
    assert references == [f"kommuneloven § 14-7 andre ledd bokstav {letter}" for letter in "abcdef"]
