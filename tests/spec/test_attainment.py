from samstyr.kernels.texts import Text
from tests.spec.assessing import ENGINES, runs_as_specified
from tests.spec.tables import Section, Table, specified

SECTION = Section(
    Text("Er målet nådd?", "Is the target met?"),
    Text(
        "Tallet holdes opp mot hvert måltall som gjelder det året. Avstanden vises alltid.",
        "The figure is held against each target in force that year. The distance is always shown.",
    ),
)

OPERATORS = Table(
    Text(
        "«Mer enn» og «under» er strenge: Et tall som er lik måltallet, når det ikke.",
        "“More than” and “under” are strict: a figure equal to the target does not meet it.",
    ),
    """
    figures    | targets      | attainment | distance
    2022: 10.1 | > 10         | met        | 0.1
    2022: 10.0 | > 10         | missed     | 0
    2022: 10.0 | >= 10        | met        | 0
    2022: 9.9  | >= 10        | missed     | -0.1
    2022: 97.4 | < 80         | missed     | 17.4
    2022: 80.0 | < 80         | missed     | 0
    2022: 79.9 | < 80         | met        | -0.1
    2022: 80.0 | <= 80        | met        | 0
    2022: 80.1 | <= 80        | missed     | 0.1
    2022: -0.7 | > 3          | missed     | -3.7
    2022: 10.0 | = 10         | met        | 0
    2022: 10.1 | = 10         | missed     | 0.1
    2022: 4    | between 5 10 | missed     | -1
    2022: 5    | between 5 10 | met        | 0
    2022: 10   | between 5 10 | met        | 0
    2022: 12   | between 5 10 | missed     | 2
    """,
)

TOLERANCE = Table(
    Text(
        "«Nesten nådd» finnes bare der måltallet oppgir en toleranse. «Lik» er nådd innenfor toleransen.",
        "“Nearly met” exists only where the target states a tolerance. “Equal” is met within it.",
    ),
    """
    figures    | targets         | attainment | distance
    2022: 78   | >= 80 ±2        | near       | -2
    2022: 77   | >= 80 ±2        | missed     | -3
    2022: 80   | > 80 ±2         | near       | 0
    2022: 82   | <= 80 ±2        | near       | 2
    2022: 82.1 | <= 80 ±2        | missed     | 2.1
    2022: 4    | between 5 10 ±1 | near       | -1
    2022: 11.5 | between 5 10 ±1 | missed     | 1.5
    2022: 9    | = 10 ±1         | met        | -1
    2022: 8.9  | = 10 ±1         | missed     | -1.1
    """,
)

RESERVATION = Table(
    Text(
        "Et tall med forbehold (*) gir «nådd, med forbehold» eller «ikke nådd, med forbehold».",
        "A figure with a reservation (*) gives “met, with a reservation” or “not met, with a reservation”.",
    ),
    """
    figures                 | targets | attainment
    2022: 14.8*             | > 10    | met_with_reservation
    2022: 9.8*              | > 10    | missed_with_reservation
    2022: 9.8*              | > 10 ±1 | near
    2021: 18.0*, 2022: 14.8 | > 10    | met
    """,
)

ROLES = Table(
    Text(
        "Handlingsregel, mål, grense og ambisjon kan nås. Plantall og sammenligningsnivå gir ingen dom.",
        "A fiscal rule, a target, a threshold and an ambition can be met. "
        "A planning figure and a reference give no verdict.",
    ),
    """
    figures   | targets                      | attainment | distance | indicator
    2022: 99  | fiscal_rule < 80             | missed     | 19       | missed
    2022: 4   | threshold < 5                | met        | -1       | met
    2021: 11  | ambition <= 10               | missed     | 1        | missed
    2022: 833 | planning_figure = 550        | over       | 283      | no_target
    2022: 500 | planning_figure = 550        | under      | -50      | no_target
    2022: 550 | planning_figure = 550        | at         | 0        | no_target
    2022: 0.3 | reference > 0                | over       | 0.3      | no_target
    2022: 7   | planning_figure between 5 10 | at         | 0        | no_target
    2022: 4*  | planning_figure between 5 10 | under      | -1       | no_target
    """,
)

SEVERAL = Table(
    Text(
        "Flere måltall kan gjelde samtidig. Det første som gir en dom, er indikatorens.",
        "Several targets may be in force at once. The first that gives a verdict is the indicator's.",
    ),
    """
    figures       | targets                    | attainment        | indicator
    2022: 75      | > 80, > 70                 | missed, met       | missed
    2022: 75      | reference > 50, > 70, > 80 | over, met, missed | met
    2022: pending | reference > 50, > 70       | no_data, no_data  | no_data
    2022: pending | reference > 50             | no_data           | no_data
    2022: 75      |                            |                   | no_target
    2022: pending |                            |                   | no_data
    """,
)

IN_FORCE = Table(
    Text(
        "Et måltall gjelder bare tall for årene det er i kraft.",
        "A target counts only for figures of the years it is in force.",
    ),
    """
    figures       | targets                    | indicator
    2022: 4       | > 3 from 2020 to 2022      | met
    2022: 4       | > 3 from 2023              | no_target
    2022: 4       | > 3 to 2021                | no_target
    2022-T3: 4    | > 3 from 2022 to 2022      | met
    2022: 4       | > 5 to 2021, > 3 from 2022 | met
    2022: pending | > 3 from 2023              | no_data
    """,
)

WINDOWS = Table(
    Text(
        "Et måltall kan gjelde snittet av flere år. Da må alle årene være målt på samme måte.",
        "A target may be about the mean of several years. Then every year must be measured in the same way.",
    ),
    """
    figures                                        | targets     | breaks | attainment           | held | distance
    2019: 4.9, 2020: 3.9, 2021: 4.4, 2022: -0.7    | > 3 mean_4  |        | met                  | 3.13 | 0.13
    2019: 4.9, 2020: 3.9, 2021: 4.4, 2022: -0.7    | > 3 mean_3  |        | missed               | 2.53 | -0.47
    2020: 3, 2021: 3, 2022: 3                      | > 3 mean_3  |        | missed               | 3    | 0
    2020: 3, 2021: 3, 2022: 3                      | >= 3 mean_3 |        | met                  | 3    | 0
    2019: 9, 2020: not_measured, 2021: 3, 2022: 3  | > 3 mean_3  |        | no_data              |      |
    2019: 9, 2021: 3, 2022: 3                      | > 3 mean_3  |        | no_data              |      |
    2020: 3, 2021: 4, 2022: 4                      | > 3 mean_3  | 2021   | no_data              |      |
    2020: 3/old, 2021: 4, 2022: 4                  | > 3 mean_3  |        | no_data              |      |
    2020: 3*, 2021: 4, 2022: 4                     | > 3 mean_3  |        | met_with_reservation | 3.67 | 0.67
    2020-T1: 9, 2021-T1: 5, 2022-T1: 4, 2021-T2: 9 | > 3 mean_3  |        | met                  | 6    | 3
    """,
)

PUBLISHED = Table(
    Text(
        "Tallet dømmes slik det publiseres, avrundet oppover fra fem. Da kan leseren regne etter.",
        "A figure is judged as it is published, rounded half up. So the reader can redo it.",
    ),
    """
    figures    | decimals | targets | attainment | held
    2022: 3.04 | 1        | > 3     | missed     | 3
    2022: 3.05 | 1        | > 3     | met        | 3.1
    2022: 2.5  | 0        | >= 3    | met        | 3
    2022: -2.5 | 0        | >= -2   | missed     | -3
    2022: 18.0 | 1        | > 3     | met        | 18
    """,
)


@specified(OPERATORS, *ENGINES)
def test_above_and_below_are_strict(case):
    runs_as_specified(case)


@specified(TOLERANCE, *ENGINES)
def test_nearly_met_needs_a_stated_tolerance(case):
    runs_as_specified(case)


@specified(RESERVATION, *ENGINES)
def test_a_reservation_follows_the_verdict(case):
    runs_as_specified(case)


@specified(ROLES, *ENGINES)
def test_figures_to_plan_or_compare_with_give_no_verdict(case):
    runs_as_specified(case)


@specified(SEVERAL, *ENGINES)
def test_the_first_verdict_is_the_indicators(case):
    runs_as_specified(case)


@specified(IN_FORCE, *ENGINES)
def test_a_target_counts_for_the_years_it_is_in_force(case):
    runs_as_specified(case)


@specified(WINDOWS, *ENGINES)
def test_a_mean_needs_every_year_of_its_window(case):
    runs_as_specified(case)


@specified(PUBLISHED, *ENGINES)
def test_a_figure_is_judged_as_it_is_published(case):
    runs_as_specified(case)
