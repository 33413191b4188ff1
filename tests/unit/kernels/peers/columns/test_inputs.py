from samstyr.kernels.peers.columns.inputs import group_type, members_frame, peer_rules_frame
from samstyr.kernels.peers.groups import GroupKind
from tests.peer_values import COUNT, INDEX, RATE, group


def test_members_and_seekers_are_rows():
    chosen = group("a", "b", kind=GroupKind.OWN_CHOICE, seeker="c", id="ours")
    assert members_frame([chosen, group("a")]).rows() == [
        ("ours", "a", 0, 9999, True, False, False),
        ("ours", "b", 0, 9999, True, False, False),
        ("g", "a", 0, 9999, True, True, False),
        ("ours", "c", 0, 9999, False, False, True),
    ]
    assert group_type([chosen, group("a")]).categories.to_list() == ["ours", "g"]


def test_rules_say_which_way_is_better():
    frame = peer_rules_frame([RATE, COUNT, INDEX])
    assert frame["sign"].to_list() == [-1, 1, 1]
    assert frame["has_best"].to_list() == [True, True, False]
    assert frame["band_units"].to_list() == [2, 2, 2]
