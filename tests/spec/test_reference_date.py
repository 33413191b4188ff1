from samstyr.kernels.texts import Text
from tests.spec.assessing import ENGINES, runs_as_specified
from tests.spec.tables import Section, Table, specified

SECTION = Section(
    Text("Skjæringsdato og siste tall", "Reference date and latest figure"),
    Text(
        "En datapakke har en skjæringsdato. Alderen på et tall regnes fra den, ikke fra dagen du leser siden.",
        "A data package has a reference date. The age of a figure is counted from it, not from the day you read it.",
    ),
)

LATEST = Table(
    Text(
        "Det siste målte tallet gjelder. Et tall som mangler, endrer ingenting.",
        "The latest measured figure counts. A missing figure changes nothing.",
    ),
    """
    figures                                                 | latest | pending    | absolute
    2020: 4.6, 2021: 5.6                                    | 2021   |            | 1
    2020: 4.6, 2021: 5.6, 2022: pending                     | 2021   | 2022       | 1
    2019: pending, 2020: 4.6, 2021: 5.6, 2022: not_measured | 2021   |            | 1
    2020: 4.6, 2021: not_measured, 2022: 5.6                | 2022   |            | 1
    2021: pending, 2022: pending                            |        | 2021, 2022 |
    """,
)

NOT_BEGUN = Table(
    Text(
        "En periode som begynner etter skjæringsdatoen, teller ikke, uansett hva som står der.",
        "A period that begins after the reference date does not count, whatever it says.",
    ),
    """
    figures                    | as_of      | latest  | pending
    2021: 5.6, 2022: 4.6       | 2021-12-31 | 2021    |
    2021: 5.6, 2022: 4.6       | 2022-01-01 | 2022    |
    2021: 5.6, 2022: pending   | 2021-12-31 | 2021    |
    2022-T1: 5.6, 2022-T2: 4.6 | 2022-04-30 | 2022-T1 |
    """,
)

OUTDATED = Table(
    Text(
        "Et tall er foreldet når perioden det gjelder, sluttet for mer enn to år siden.",
        "A figure is outdated when the period it counts for ended more than two years ago.",
    ),
    """
    figures       | as_of      | outdated
    2020: 53      | 2022-12-31 | no
    2020: 53      | 2023-01-01 | yes
    2021: 53      | 2023-08-31 | no
    2021-T2: 53   | 2023-08-31 | no
    2021-T2: 53   | 2023-09-01 | yes
    2022-02: 53   | 2024-02-29 | no
    2021-12: 53   | 2024-02-29 | yes
    2022: pending | 2030-01-01 | no
    """,
)


@specified(LATEST, *ENGINES)
def test_the_latest_measured_figure_counts(case):
    runs_as_specified(case)


@specified(NOT_BEGUN, *ENGINES)
def test_a_period_that_has_not_begun_does_not_count(case):
    runs_as_specified(case)


@specified(OUTDATED, *ENGINES)
def test_a_figure_is_outdated_after_two_years(case):
    runs_as_specified(case)
