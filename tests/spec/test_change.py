from samstyr.kernels.texts import Text
from tests.spec.assessing import ENGINES, runs_as_specified
from tests.spec.tables import Section, Table, specified

SECTION = Section(
    Text("Bedre eller dårligere?", "Better or worse?"),
    Text(
        "Vi sammenligner med forrige målte tall, og sier hvor mange år det er mellom dem.",
        "We compare with the previous measured figure, and say how many years there are between them.",
    ),
)

DIRECTION = Table(
    Text(
        "Om en endring er bedre eller dårligere, kommer an på hva som er bra: høyere eller lavere.",
        "Whether a change is better or worse depends on which is good: higher or lower.",
    ),
    """
    figures                                | better | direction | absolute | years
    2021: 99.0, 2022: 97.4                 | lower  | improving | -1.6     | 1
    2021: 99.0, 2022: 97.4                 | higher | worsening | -1.6     | 1
    2021: 97.4, 2022: 99.0                 | lower  | worsening | 1.6      | 1
    2021: 97.4, 2022: 99.0                 | higher | improving | 1.6      | 1
    2019: 73, 2020: not_measured, 2022: 68 | higher | worsening | -5       | 3
    2022-T1: 5.0, 2022-T2: 7.0             | higher | improving | 2        | 0.33
    2018-2019: 11, 2020-2021: 15           | lower  | worsening | 4        | 2
    """,
)

BAND = Table(
    Text(
        "Inntil to enheter i siste desimal er uendret. På en skala er det inntil 0,2 poeng, i en rangering inntil "
        "to plasser. En indikator kan ha sin egen grense.",
        "Up to two units of the last decimal is unchanged. On a scale it is up to 0.2 points, in a ranking up to "
        "two places. An indicator may have a limit of its own.",
    ),
    """
    figures                | unit  | band | direction
    2021: 99.0, 2022: 99.0 | share |      | unchanged
    2021: 99.0, 2022: 99.2 | share |      | unchanged
    2021: 99.2, 2022: 99.0 | share |      | unchanged
    2021: 99.0, 2022: 99.3 | share |      | improving
    2021: 0.63, 2022: 0.61 | share |      | unchanged
    2021: 0.63, 2022: 0.60 | share |      | worsening
    2021: 4.2, 2022: 4.0   | scale |      | unchanged
    2021: 4.20, 2022: 4.00 | scale |      | unchanged
    2021: 4.2, 2022: 3.9   | scale |      | worsening
    2021: 14, 2022: 12     | rank  |      | unchanged
    2021: 14, 2022: 11     | rank  |      | worsening
    2021: 100, 2022: 105   | count | 5    | unchanged
    2021: 100, 2022: 106   | count | 5    | improving
    2021: 100, 2022: 101   | count | 0    | improving
    2021: 100, 2022: 100   | count | 0    | unchanged
    """,
)

PERCENT = Table(
    Text(
        "Endring i prosent vises bare for antall, penger, masse, energi og rater, og bare fra et tall over null. "
        "Andeler vises i prosentpoeng. Indekser, skalaer og plasseringer vises som de er.",
        "A change in per cent is shown only for counts, money, mass, energy and rates, and only from a figure above "
        "zero. Shares are shown in percentage points. Indices, scales and ranks are shown as they are.",
    ),
    """
    figures                    | unit          | absolute | percent
    2021: 638, 2022: 833       | count         | 195      | 30.56
    2021: 80, 2022: 70         | money         | -10      | -12.5
    2021: 180661, 2022: 178984 | mass          | -1677    | -0.93
    2021: 714, 2022: 762       | energy        | 48       | 6.72
    2021: 4.4, 2022: 5.5       | rate          | 1.1      | 25
    2021: 40, 2022: 50         | share         | 10       |
    2021: 40, 2022: 50         | scale         | 10       |
    2021: 40, 2022: 50         | index         | 10       |
    2021: 40, 2022: 50         | rank          | 10       |
    2021: 40, 2022: 50         | concentration | 10       |
    2021: 40, 2022: 50         | other         | 10       |
    2021: 0, 2022: 50          | count         | 50       |
    2021: -5, 2022: 50         | money         | 55       |
    """,
)

OBSTACLES = Table(
    Text(
        "Retningen kan ikke sies over et metodebrudd, mellom tall som gjelder ulike ting, ved siden av et forbehold, "
        "når ingen retning er best, eller med ett tall. Differansen vises likevel.",
        "The direction cannot be said across a method break, between figures that count different things, next to a "
        "reservation, where neither way is better, or with a single figure. The difference is shown all the same.",
    ),
    """
    figures                         | breaks    | better  | direction | obstacle       | absolute | percent
    2022: pending                   |           | lower   | unknown   | no_figure      |          |
    2022: 12                        |           | lower   | unknown   | single_figure  |          |
    2021: 43, 2022: 32              | 2022      | lower   | unknown   | method_break   | -11      |
    2021: 43, 2022: 32              | 2021      | lower   | improving |                | -11      | -25.58
    2021: 43, 2022: 32              | 2023      | lower   | improving |                | -11      | -25.58
    2019: 43, 2022: 32              | 2020,2021 | lower   | unknown   | method_break   | -11      |
    2018-2019: 43, 2020-2021: 32    | 2019      | lower   | unknown   | method_break   | -11      |
    2019: 9/local, 2021: -2/general |           | higher  | unknown   | not_comparable | -11      |
    2019: 9/local, 2023: 5/local    |           | higher  | worsening |                | -4       | -44.44
    2021: 9, 2022-T1: 5             |           | higher  | unknown   | not_comparable | -4       |
    2021: 18, 2022: 15*             |           | higher  | unknown   | caveat         | -3       |
    2021: 18*, 2022: 15             |           | higher  | unknown   | caveat         | -3       |
    2021: 18*, 2022: 15             | 2022      | higher  | unknown   | method_break   | -3       |
    2021: 638, 2022: 833            |           | neutral | unknown   | neutral        | 195      | 30.56
    2021: 638, 2022: 833            | 2022      | neutral | unknown   | method_break   | 195      |
    """,
    given={"unit": "count"},
)


@specified(DIRECTION, *ENGINES)
def test_the_direction_follows_what_is_good(case):
    runs_as_specified(case)


@specified(BAND, *ENGINES)
def test_a_small_change_is_none(case):
    runs_as_specified(case)


@specified(PERCENT, *ENGINES)
def test_a_percentage_is_shown_where_it_has_a_meaning(case):
    runs_as_specified(case)


@specified(OBSTACLES, *ENGINES)
def test_unlike_figures_are_not_compared(case):
    runs_as_specified(case)
