from collections.abc import Iterator

from samstyr.kernels.assessment.goals import goal_counts
from samstyr.kernels.assessment.outcomes import Assessment, Polarity
from samstyr.kernels.assessment.scalar import assess
from samstyr.kernels.texts import Text
from tests.kernel_values import AS_OF, PERCENT, series, target
from tests.spec.tables import Section, Table, specified

SECTION = Section(
    Text("Hvordan står det til med et mål?", "How a goal stands"),
    Text(
        "Vi teller indikatorene til et mål, etter endring og etter måloppnåelse. Vi regner aldri snitt av ulike ting.",
        "We count a goal's indicators, by change and by attainment. We never average unlike things.",
    ),
)

COUNTS = Table(
    Text(
        "Et hovedmål teller indikatorene til alle delmålene sine, hver av dem én gang.",
        "A main goal counts the indicators of all its sub-goals, each of them once.",
    ),
    """
    indicators                           | all | better | worse | same | unknown | met | missed | no target | no data
    gjeld                                | 1   | 1      | 0     | 0    | 0       | 0   | 1      | 0         | 0
    gjeld, resultat                      | 2   | 1      | 1     | 0    | 0       | 0   | 2      | 0         | 0
    gjeld, resultat, gjeld               | 2   | 1      | 1     | 0    | 0       | 0   | 2      | 0         | 0
    gjeld, trivsel, lekkasje, hoftebrudd | 4   | 1      | 0     | 1    | 2       | 1   | 1      | 1         | 1
                                         | 0   | 0      | 0     | 0    | 0       | 0   | 0      | 0         | 0
    """,
)

# In the table's own words; every one is in per cent and lower is better, except `resultat` and `trivsel`.
FIGURES = {
    "gjeld": {"2021": "99.0", "2022": "97.4"},
    "resultat": {"2021": "4.4", "2022": "-0.7"},
    "trivsel": {"2021": "4.2", "2022": "4.2"},
    "lekkasje": {"2022": "32.0"},
    "hoftebrudd": {},
}
TARGETS = {
    "gjeld": [target("<", "80")],
    "resultat": [target(">", "3")],
    "trivsel": [target(">", "4"), target(">", "9")],
}


def standing(indicators: str) -> Iterator[Assessment]:
    for indicator in filter(None, indicators.split(", ")):
        yield assess(
            series(FIGURES[indicator], indicator=indicator),
            targets=TARGETS.get(indicator, []),
            polarity=Polarity.HIGHER if indicator in ("resultat", "trivsel") else Polarity.LOWER,
            unit=PERCENT,
            decimals=1,
            as_of=AS_OF,
        )


@specified(COUNTS)
def test_each_indicator_of_a_goal_counts_once(case):
    row, _ = case
    counts = goal_counts(standing(row["indicators"]))
    found = {
        "all": counts.indicators,
        **dict(zip(("better", "worse", "same", "unknown"), counts.by_direction.values(), strict=True)),
        "met": counts.by_attainment["met"],
        "missed": counts.by_attainment["missed"],
        "no target": counts.by_attainment["no_target"],
        "no data": counts.by_attainment["no_data"],
    }
    assert {name: str(count) for name, count in found.items()} == {name: row[name] for name in found}
    assert sum(counts.by_direction.values()) == sum(counts.by_attainment.values()) == counts.indicators
