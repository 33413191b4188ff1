from samstyr.kernels.municipalities.joining import Joint
from samstyr.kernels.municipalities.seams import named, seams_of
from tests.code_history import COVERAGE, MEDIAN, POPULATION, three_places

HISTORY = three_places()


def seams(code, rule):
    return seams_of(HISTORY.eras(code), rule, HISTORY)


def test_asker_has_a_seam_where_three_became_one_and_one_where_the_number_changed():
    merged, renumbered = seams("3203", POPULATION)
    assert (merged.year, merged.kind, merged.before, merged.after) == (
        2020, Joint.SUMMED, ("0220", "0627", "0628"), ("3025",),
    )  # fmt: skip
    assert merged.reason.nb == (
        "I 2020 ble 0220 Asker, 0627 Røyken og 0628 Hurum til 3025 Asker. "
        "Tallene før 2020 er summen av tallene for de gamle kommunene."
    )
    assert (renumbered.year, renumbered.kind) == (2024, Joint.SAME_AREA)
    assert renumbered.reason.en == (
        "From 2024 the municipality code is 3203 Asker. Before, it was 3025 Asker. The area is the same."
    )


def test_a_weighted_series_says_by_what():
    reason = seams("3203", COVERAGE)[0].reason.nb
    assert reason.endswith("er et snitt av tallene for de gamle kommunene, veid med folketallet.")


def test_a_split_is_a_cut_with_the_share_that_the_source_states_and_nothing_before_it():
    (seam,) = seams("1580", POPULATION)
    assert (seam.year, seam.kind, seam.before) == (2024, Joint.SPLIT, ("1507",))
    assert seam.kind.is_cut
    assert seam.reason.nb.endswith("så serien begynner her. Kilden oppgir at 14 prosent av 1507 Ålesund hører til her.")
    (other,) = seams("1508", POPULATION)
    assert other.reason.en.endswith("so the series begins here.")


def test_what_cannot_be_joined_is_cut_at_the_merger_only():
    assert [(seam.year, seam.kind) for seam in seams("3203", MEDIAN)] == [
        (2020, Joint.NOT_JOINED),
        (2024, Joint.SAME_AREA),
    ]


def test_a_place_that_never_changed_has_no_seam():
    assert seams("0301", POPULATION) == ()


def test_codes_are_named_where_a_name_is_known():
    assert named(["0628", "1534"], HISTORY).en == "0628 Hurum and 1534"
