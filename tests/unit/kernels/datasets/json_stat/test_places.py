import pytest

from samstyr.kernels.datasets.faults import CellsInDoubt
from samstyr.kernels.datasets.json_stat.places import places_of


def test_names_are_places_in_their_order():
    assert places_of({"4": 1, "0": 2}, "value", 5).tolist() == [4, 0]
    assert places_of({}, "value", 5).tolist() == []


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ({"5": 1}, "cell 5"),
        ({"-1": 1}, "'-1' is no place"),
        ({"0x1": 1}, "'0x1' is no place"),
        ({"9" * 20: 1}, "'9{20}' is no place"),
        ({"a": 1}, "'a'"),
        ({"1": 1, "01": 1}, "twice"),
        ({"1.0": 1}, "'1.0'"),
    ],
)
def test_what_is_no_place_is_refused(written, said):
    with pytest.raises(CellsInDoubt, match=said):
        places_of(written, "value", 5)
