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
