import pytest

from samstyr.kernels.datasets.faults import CellsInDoubt
from samstyr.kernels.datasets.json_stat.dimensions import described, is_mandatory, read_dimension
from samstyr.kernels.datasets.json_stat.members import Members
from samstyr.kernels.datasets.values import Note, Role, StatedUnit

WRITTEN = {
    "label": "region",
    "note": ["on all"],
    "link": {"describedby": []},
    "extension": {"noteMandatory": {"0": True}, "categoryNoteMandatory": {"2": {"0": True}}},
    "category": {
        "index": {"2": 1, "1": 0},
        "label": {"1": "one", "2": None},
        "unit": {"1": {"base": "kr", "decimals": None, "position": "end"}},
        "child": {"1": ["2"]},
        "coordinates": {"1": [10, 59.5]},
        "note": {"2": "on one"},
        "order": 3,
    },
}


def test_everything_that_is_said_of_a_dimension_has_its_place():
    dimension, notes = read_dimension("Region", WRITTEN, role=Role.PLACE)
    assert (dimension.id, dimension.label, dimension.role, dimension.codes) == (
        "Region",
        "region",
        Role.PLACE,
        ("1", "2"),
    )
    assert dimension.labels == {"1": "one"}
    assert dimension.units == {"1": StatedUnit(base="kr", more={"position": "end"})}
    assert dimension.children == {"1": ("2",)}
    assert dimension.coordinates == {"1": (10.0, 59.5)}
    assert notes == [Note("on all", {"Region": ""}, True), Note("on one", {"Region": "2"}, True)]
    assert (dimension.more, dimension.more_of_category) == ({"link": {"describedby": []}}, {"order": 3})


@pytest.mark.parametrize(
    ("category", "said"),
    [
        ({}, "does not say which codes"),
        ({"label": {"1": "a", "2": "b"}}, "does not say which codes"),
        ({"index": {"1": 0, "2": 0}}, "without gaps"),
        ({"index": {"1": 0, "2": 2}}, "without gaps"),
        ({"index": {"1": "x"}}, "no whole number"),
        ({"index": ["1", "1"]}, "'1' is there twice"),
        ({"index": ["1", None]}, "None is no code"),
        ({"index": "1"}, "does not say which codes"),
    ],
)
def test_codes_that_are_not_certain_are_refused(category, said):
    with pytest.raises(CellsInDoubt, match=said):
        read_dimension("Region", {"category": category})


def test_codes_may_be_numbers_and_a_single_code_may_be_told_by_its_label():
    assert read_dimension("Tid", {"category": {"index": [2023, 2024]}})[0].codes == ("2023", "2024")
    assert read_dimension("Tid", {"category": {"label": {"2024": "året"}}})[0].codes == ("2024",)


def test_roles_that_we_do_not_know_are_kept():
    one = {"category": {"index": ["1"]}}
    roles = {"time": ["a"], "geo": None, "colour": ["b"], "metric": "b"}
    tree = {"id": ["a", "b"], "size": [1, "1"], "dimension": {"a": one, "b": one}, "role": roles}
    found = described(Members(tree, "dataset"))
    assert [dimension.role for dimension in found.dimensions] == [Role.TIME, Role.MEASURE]
    assert found.further_roles == {"colour": ["b"]}


def test_what_must_be_shown_is_told_by_number():
    assert is_mandatory({"1": True}, 1) is True
    assert is_mandatory({"1": False}, 1) is False
    assert is_mandatory(None, 0) is False
