from datetime import date

from samstyr.places.models import Area
from samstyr.places.queries.areas import CodeStep, codes

ROYKEN = Area(id="royken", code_to_2019="0627", code="0627", valid_to=date(2019, 12, 31))
FORMER_ASKER = Area(id="former_asker", code_to_2019="0220", code="0220", valid_to=date(2019, 12, 31))


def test_a_merged_municipality_had_the_codes_of_its_parts():
    asker = Area(id="asker", code="3203", code_2020_2023="3025", valid_from=date(2020, 1, 1))
    assert codes(asker, [ROYKEN, FORMER_ASKER]) == (
        CodeStep(("0220", "0627"), None, 2019),
        CodeStep(("3025",), 2020, 2023),
        CodeStep(("3203",), 2024, None),
    )


def test_a_part_that_still_exists_says_nothing_of_earlier_codes():
    district = Area(id="asker_nord", code_to_2019="022001")
    asker = Area(id="asker", code="3203", code_2020_2023="3025")
    assert [step.codes for step in codes(asker, [district])] == [("3025",), ("3203",)]


def test_a_code_that_never_changed_is_one_step():
    oslo = Area(id="oslo", code="0301", code_2020_2023="0301", code_to_2019="0301")
    assert codes(oslo, []) == (CodeStep(("0301",), None, None),)


def test_an_area_that_is_gone_has_no_code_after_its_end():
    viken = Area(id="viken", code="30", code_2020_2023="30", valid_from=date(2020, 1, 1), valid_to=date(2023, 12, 31))
    assert codes(viken, []) == (CodeStep(("30",), 2020, 2023),)


def test_an_only_code_counts_from_the_areas_beginning():
    assert codes(Area(id="ny", code="9999", valid_from=date(2021, 1, 1)), []) == (CodeStep(("9999",), 2021, None),)


def test_an_area_without_codes_has_no_steps():
    assert codes(Area(id="vollen"), []) == ()
