from samstyr.kernels.texts import Text
from tests.spec.assessing import ENGINES, runs_as_specified
from tests.spec.tables import Section, Table, specified

SECTION = Section(
    Text("Frist og rute", "Deadline and path"),
    Text(
        "Før fristen er et mål nådd, i rute, ikke i rute eller ikke forfalt, aldri «ikke nådd».",
        "Before its deadline a target is met, on track, off track or not due, never “not met”.",
    ),
)

ON_THE_WAY = Table(
    Text(
        "Har målet et startår og en frist, trekker vi en rett linje mellom dem. Tallet er foran eller bak den.",
        "Where a target has a base year and a deadline, we draw a straight line between them. "
        "The figure is ahead of it or behind.",
    ),
    """
    figures               | targets                      | attainment | straight way | needed
    2020: 100, 2022: 90   | <= 50 since 2020=100 by 2030 | on_path    | 90           | -5
    2020: 100, 2022: 91   | <= 50 since 2020=100 by 2030 | off_path   | 90           | -5.13
    2020: 100, 2022: 90   | <= 50 since 2020 by 2030     | on_path    | 90           | -5
    2020: 40, 2022: 50    | >= 80 since 2020 by 2030     | on_path    | 48           | 3.75
    2020: 40, 2022: 47    | >= 80 since 2020 by 2030     | off_path   | 48           | 4.13
    2020: 40, 2022: 85    | >= 80 since 2020 by 2030     | met        | 48           |
    2020: 40*, 2022: 85   | >= 80 since 2020 by 2030     | met        | 48           |
    2020: 40, 2022: 50*   | >= 80 since 2020 by 2030     | on_path    | 48           | 3.75
    2020: 40, 2022-T1: 44 | >= 80 since 2020 by 2030     | not_due    |              |
    2022-T1: 46           | >= 80 since 2020=40 by 2030  | on_path    | 45.33        | 3.92
    """,
)

ENDS = Table(
    Text(
        "Den rette linjen forlater aldri endene sine: Før startåret og etter fristen er den flat.",
        "The straight line never leaves its two ends: before the base year and after the deadline it is flat.",
    ),
    """
    figures  | targets                     | attainment | straight way | needed
    2018: 41 | >= 80 since 2020=40 by 2030 | on_path    | 40           | 3.25
    2018: 39 | >= 80 since 2020=40 by 2030 | off_path   | 40           | 3.42
    2022: 79 | >= 80 since 2010=40 by 2022 | missed     | 80           |
    2022: 81 | >= 80 since 2010=40 by 2020 | met        | 80           |
    """,
)

RANGES = Table(
    Text(
        "Til et mål som er et område, går linjen til nærmeste ende. Er vi alt innenfor, er den flat.",
        "To a target that is a range, the line goes to its nearest end. Where we are inside already, it is flat.",
    ),
    """
    figures  | targets                              | attainment | straight way
    2022: 43 | between 60 70 since 2020=40 by 2030  | off_path   | 44
    2022: 44 | between 60 70 since 2020=40 by 2030  | on_path    | 44
    2022: 99 | between 60 70 since 2020=100 by 2030 | off_path   | 94
    2022: 93 | between 60 70 since 2020=100 by 2030 | on_path    | 94
    2022: 71 | between 60 70 since 2020=65 by 2030  | off_path   | 65
    2022: 66 | between 60 70 since 2020=65 by 2030  | met        | 65
    2022: 44 | = 60 since 2020=40 by 2030           | on_path    | 44
    2022: 96 | = 60 since 2020=100 by 2030          | off_path   | 92
    2022: 59 | = 60 since 2020=60 by 2030           | off_path   | 60
    """,
)

NOT_DUE = Table(
    Text(
        "Uten kjent start kan vi ikke trekke linjen. Da er målet ikke forfalt før fristen.",
        "Without a known start we cannot draw the line. Then the target is not due before its deadline.",
    ),
    """
    figures                 | targets                      | breaks | attainment
    2022: 50                | >= 80 by 2030                |        | not_due
    2022: 80                | >= 80 by 2030                |        | met
    2022: 79                | >= 80 ±5 by 2030             |        | not_due
    2022: 50                | >= 80 since 2020 by 2030     |        | not_due
    2020: pending, 2022: 50 | >= 80 since 2020 by 2030     |        | not_due
    2020: 40, 2022: 50      | >= 80 since 2020 by 2030     | 2021   | not_due
    2020: 40/old, 2022: 50  | >= 80 since 2020 by 2030     |        | not_due
    2030: 50                | >= 80 by 2030                |        | missed
    2030-T2: 50             | >= 80 by 2030                |        | not_due
    2030-T3: 50             | >= 80 by 2030                |        | missed
    2030: 79                | >= 80 ±5 by 2030             |        | near
    2031: 50                | >= 80 by 2030                |        | missed
    2022: 50                | planning_figure = 80 by 2030 |        | under
    2022: pending           | >= 80 by 2030                |        | no_data
    """,
    given={"as_of": "2032-06-01"},
)

CHANGE_SINCE_BASE = Table(
    Text(
        "Et mål om endring siden et startår regnes i prosent av nivået det året.",
        "A target on a change since a base year is counted in per cent of that year's level.",
    ),
    """
    figures              | targets                         | attainment           | held | straight way
    2009: 200, 2021: 120 | <= -67 % since 2009 by 2030     | on_path              | -40  | -38.29
    2021: 120            | <= -67 % since 2009=200 by 2030 | on_path              | -40  | -38.29
    2009: 0, 2021: 120   | <= -67 % since 2009 by 2030     | no_data              |      |
    2009: 200*, 2021: 50 | <= -67 % since 2009             | met_with_reservation | -75  |
    2009: 200, 2021: 50* | <= -67 % since 2009             | met_with_reservation | -75  |
    2009: 200, 2021: 150 | <= -67 % since 2009             | missed               | -25  |
    2009: 200            | <= -67 % since 2009             | missed               | 0    |
    2009: 50, 2021: 70   | between 10 50 % since 2009      | met                  | 40   |
    2021: 70             | between 10 50 % since 2009=62.5 | met                  | 12   |
    """,
    given={"unit": "mass", "decimals": "0"},
)

STATED = Table(
    Text(
        "Er nivået i startåret ukjent, men endringen oppgitt, bruker vi den oppgitte. Den nyeste av de to gjelder; "
        "for samme år gjelder den vi kan regne ut.",
        "Where the level of the base year is unknown but the change is stated, we use the stated one. The newest of "
        "the two counts; for the same year, the one that we can work out.",
    ),
    """
    figures              | stated                                     | attainment | held | straight way
    2021: 178984         | 2021: -44 since 2009, 2020: -42 since 2009 | on_path    | -44  | -38.29
    2021: 178984         | 2021: -38 since 2009                       | off_path   | -38  | -38.29
    2021: 178984         | 2021: -70 since 2009                       | met        | -70  | -38.29
    2021: 178984         | 2021: -1.6 since 2020                      | no_data    |      |
    2021: 178984         |                                            | no_data    |      |
    2021: pending        | 2021: -44 since 2009                       | on_path    | -44  | -38.29
    2021: 178984         | 2024: -44 since 2009                       | no_data    |      |
    2009: 200, 2021: 120 | 2021: -44 since 2009                       | on_path    | -40  | -38.29
    2009: 200, 2021: 120 | 2022: -44 since 2009                       | on_path    | -44  | -41.48
    2009: 200, 2022: 120 | 2021: -44 since 2009                       | off_path   | -40  | -41.48
    """,
    given={"targets": "<= -67 % since 2009 by 2030", "unit": "mass", "decimals": "0"},
)


@specified(ON_THE_WAY, *ENGINES)
def test_the_figure_is_ahead_of_the_straight_line_or_behind(case):
    runs_as_specified(case)


@specified(ENDS, *ENGINES)
def test_the_straight_line_never_leaves_its_ends(case):
    runs_as_specified(case)


@specified(RANGES, *ENGINES)
def test_the_line_goes_to_the_nearest_end_of_a_range(case):
    runs_as_specified(case)


@specified(NOT_DUE, *ENGINES)
def test_a_target_is_never_missed_before_its_deadline(case):
    runs_as_specified(case)


@specified(CHANGE_SINCE_BASE, *ENGINES)
def test_a_change_is_counted_from_the_base_year(case):
    runs_as_specified(case)


@specified(STATED, *ENGINES)
def test_a_stated_change_stands_in_for_an_unknown_level(case):
    runs_as_specified(case)
