from samstyr.kernels.texts import Text
from tests.spec.assessing import ENGINES, runs_as_specified
from tests.spec.tables import Section, Table, specified

SECTION = Section(
    Text("Verdt å se på", "Worth a look"),
    Text(
        "Fire grunner, i denne rekkefølgen: Tallet krysset måltallet, det er ikke nådd og ble dårligere, det snudde, "
        "eller det flyttet seg mer enn noe tidligere år. Bare tall som kan sammenlignes, teller.",
        "Four reasons, in this order: the figure crossed its target, it misses it and got worse, it turned, "
        "or it moved further than in any earlier year. Only figures that can be compared count.",
    ),
)

CROSSED = Table(
    Text(
        "Et tall krysser måltallet når det forrige sto på den andre siden.",
        "A figure crosses its target when the one before stood on the other side.",
    ),
    """
    figures                                    | targets             | breaks | worth a look
    2021: 4.4, 2022: 2.9                       | > 3                 |        | crossed_target, missed_and_worsening
    2021: 2.9, 2022: 4.4                       | > 3                 |        | crossed_target
    2021: 2.9, 2022: 3.1                       | > 3                 |        | crossed_target
    2021: 3.0, 2022: 3.1                       | > 3                 |        | crossed_target
    2021: 4.4, 2022: 2.9                       | > 3 ±1              |        | crossed_target
    2021: 4.4, 2022: 2.9                       | > 3                 | 2022   |
    2021: 4.4, 2022: 2.9*                      | > 3                 |        |
    2021: 4.4, 2022: 2.9                       | reference > 3       |        |
    2021: 4.4, 2022: 2.9                       | > 3 from 2022       |        | missed_and_worsening
    2021: 4.4, 2022: 2.9                       | > 2, > 3            |        | crossed_target, missed_and_worsening
    2021: 4.4, 2022: 2.9                       | > 3 by 2030         |        | crossed_target
    2019: 3.1, 2020: 3.1, 2021: 3.1, 2022: 2.0 | > 3 mean_3          |        | crossed_target, missed_and_worsening
    2021: 3.1, 2022: 2.0                       | > 3 mean_3          |        |
    2020: 99, 2021: 50, 2022: 20               | <= -67 % since 2020 |        | crossed_target
    """,
)

MISSED_AND_WORSENING = Table(
    Text(
        "Et tall som ikke når måltallet, og ble dårligere, er verdt å se på. Før fristen er ingenting «ikke nådd».",
        "A figure that misses its target and got worse is worth a look. Before the deadline nothing is missed.",
    ),
    """
    figures            | targets              | better  | worth a look
    2021: 90, 2022: 97 | < 80                 | lower   | missed_and_worsening
    2021: 97, 2022: 90 | < 80                 | lower   |
    2021: 70, 2022: 75 | < 80                 | lower   |
    2021: 90, 2022: 97 | < 80 by 2030         | lower   |
    2021: 90, 2022: 97 | planning_figure = 80 | lower   |
    2021: 90, 2022: 97 | < 80                 | neutral |
    """,
)

TURNED = Table(
    Text(
        "Et tall snur når de to siste endringene går hver sin vei og begge er større enn det som er uendret.",
        "A figure turns when the last two changes go opposite ways and both are larger than what is unchanged.",
    ),
    """
    figures                                          | breaks | worth a look
    2020: 10, 2021: 20, 2022: 10                     |        | turned
    2020: 20, 2021: 10, 2022: 20                     |        | turned
    2020: 10, 2021: 20, 2022: 30                     |        |
    2020: 10, 2021: 20, 2022: 18                     |        |
    2020: 18, 2021: 20, 2022: 10                     |        |
    2020: 10, 2021: 20, 2022: 10                     | 2021   |
    2020: 10*, 2021: 20, 2022: 10                    |        |
    2020: 10/old, 2021: 20, 2022: 10                 |        |
    2019: 10, 2020: not_measured, 2021: 20, 2022: 10 |        | turned
    2021: 20, 2022: 10                               |        |
    """,
)

LARGEST_MOVE = Table(
    Text(
        "«Flyttet seg mer enn noe tidligere år» sies bare med fem eller flere tidligere tall. Går det flere år mellom "
        "tallene, regner vi endringen per år.",
        "“Moved further than in any earlier year” is said only with five or more earlier figures. Where there are "
        "several years between figures, we count the change a year.",
    ),
    """
    figures                                                              | breaks | worth a look
    2017: 10, 2018: 13, 2019: 16, 2020: 19, 2021: 22, 2022: 26           |        | largest_move
    2018: 13, 2019: 16, 2020: 19, 2021: 22, 2022: 26                     |        |
    2017: 10, 2018: 13, 2019: 16, 2020: 19, 2021: 22, 2022: 25           |        |
    2017: 10, 2018: 14, 2019: 16, 2020: 19, 2021: 22, 2022: 26           |        |
    2017: 10, 2018: 11, 2019: 12, 2020: 13, 2021: 14, 2022: 16           |        |
    2016: 10, 2017: 10, 2018: 13, 2019: 16, 2020: 19, 2022: 24           |        |
    2016: 10, 2017: 10, 2018: 13, 2019: 16, 2020: 19, 2022: 27           |        | largest_move
    2017: 10, 2018: 13, 2019: 16, 2020: 19, 2021: 22, 2022: 26           | 2018   |
    2017: 99, 2018: 10, 2019: 13, 2020: 16, 2021: 19, 2022: 22, 2023: 26 | 2018   | largest_move
    2017: 10, 2018: 13, 2019: 16, 2020: 19, 2021: 22, 2022: 17           |        | turned, largest_move
    """,
)


@specified(CROSSED, *ENGINES)
def test_a_figure_crosses_its_target(case):
    runs_as_specified(case)


@specified(MISSED_AND_WORSENING, *ENGINES)
def test_a_figure_misses_its_target_and_gets_worse(case):
    runs_as_specified(case)


@specified(TURNED, *ENGINES)
def test_a_figure_turns(case):
    runs_as_specified(case)


@specified(LARGEST_MOVE, *ENGINES)
def test_a_figure_moves_further_than_in_any_earlier_year(case):
    runs_as_specified(case)
