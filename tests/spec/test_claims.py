"""Words about figures: which are so. Both languages are held against the same figures."""

from decimal import Decimal
from fractions import Fraction

from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.assessment.rules import thresholds
from samstyr.kernels.assessment.scalar import verdict_in
from samstyr.kernels.claims.concepts import Hedge, hedges_by_words
from samstyr.kernels.claims.finding import find_claims
from samstyr.kernels.claims.grounds import grounds_of
from samstyr.kernels.claims.judging import can_be_said, is_within, judge
from samstyr.kernels.series import Series
from samstyr.kernels.texts import NO_TEXT, Text
from samstyr.kernels.units import Unit, UnitKind
from tests.kernel_values import AS_OF, figure, target
from tests.spec.tables import Row, Section, Table, specified

SECTION = Section(
    Text("Ord om tall", "Words about figures"),
    Text(
        "Ordene i en rapport holdes opp mot tallene. Hva som er en økning, følger av reglene over; hvor nær «nesten» "
        "og «om lag» er, er grenser med dato. Ordlisten er også data med dato.",
        "The words in a report are held against the figures. What an increase is follows from the rules above; how "
        "near “nearly” and “about” are is given by dated thresholds. The word list is dated data too, in "
        "`src/samstyr/kernels/claims/words.toml`.",
    ),
)

DIRECTIONS = Table(
    Text(
        "«Økte» og «gikk ned» er mer enn det som regnes som uendret. «Høyere» og «lavere» er enhver forskjell. "
        "Det som ikke kan sies, er ikke så, og heller ikke det motsatte.",
        "“Increased” and “went down” are more than counts as unchanged. “Higher” and “lower” are any difference. "
        "What cannot be said is not so, and neither is its opposite.",
    ),
    """
    figures                 | unit  | better | nb                 | en                     | so
    2021: 99.0, 2022: 97.4  | share | lower  | gikk ned           | went down              | yes
    2021: 99.0, 2022: 97.4  | share | lower  | økte               | increased              | no
    2021: 99.0, 2022: 97.4  | share | lower  | økte ikke          | did not increase       | yes
    2021: 99.0, 2022: 97.4  | share | lower  | bedre enn          | better than            | yes
    2021: 99.0, 2022: 97.4  | share | higher | bedre enn          | better than            | no
    2021: 99.0, 2022: 99.2  | share | lower  | økte               | increased              | no
    2021: 99.0, 2022: 99.2  | share | lower  | uendret            | unchanged              | yes
    2021: 99.0, 2022: 99.2  | share | lower  | høyere             | higher                 | yes
    2021: 99.0, 2022: 97.4* | share | lower  | gikk ned           | went down              | no
    2021: 99.0, 2022: 97.4* | share | lower  | gikk ikke ned      | did not decrease       | no
    2022: 97.4              | share | lower  | gikk ned           | went down              | no
    2021: 9, 2022: 3        | rank  | lower  | gikk opp           | went up                | yes
    2021: 9, 2022: 3        | rank  | lower  | gikk ned           | went down              | no
    """,
)

MULTIPLES = Table(
    Text(
        "«Halvert» og «doblet» er en endring på 50 prosent ned og 100 prosent opp, med litt slingringsmonn. "
        "De sies bare om tall som kan endre seg i prosent.",
        "“Halved” and “doubled” are a change of 50 per cent down and 100 per cent up, with a little room. "
        "They are said only of figures that may change in per cent.",
    ),
    """
    figures              | unit  | nb               | en               | so
    2021: 100, 2022: 50  | count | halvert          | halved           | yes
    2021: 100, 2022: 52  | count | halvert          | halved           | yes
    2021: 100, 2022: 53  | count | halvert          | halved           | no
    2021: 100, 2022: 55  | count | nesten halvert   | nearly halved    | yes
    2021: 100, 2022: 50  | count | nesten halvert   | nearly halved    | no
    2021: 100, 2022: 56  | count | nesten halvert   | nearly halved    | no
    2021: 100, 2022: 49  | count | mer enn halvert  | more than halved | yes
    2021: 100, 2022: 195 | count | doblet           | doubled          | yes
    2021: 100, 2022: 194 | count | doblet           | doubled          | no
    2021: 100, 2022: 190 | count | nesten doblet    | nearly doubled   | yes
    2021: 100, 2022: 300 | count | tredoblet        | tripled          | yes
    2021: 100, 2022: 187 | count | ikke doblet      | not doubled      | yes
    2021: 80, 2022: 40   | share | halvert          | halved           | no
    2021: 80, 2022: 40   | share | ikke halvert     | not halved       | no
    """,
)

VERDICTS = Table(
    Text(
        "Ord om mål holdes opp mot måloppnåelsen og avstanden til måltallet.",
        "Words about targets are held against the attainment and the distance to the target.",
    ),
    """
    figures    | targets | nb                 | en                       | so
    2022: 97.4 | < 80    | over målet         | above the target         | yes
    2022: 97.4 | < 80    | under målet        | below the target         | no
    2022: 97.4 | < 80    | nådde målet        | met the target           | no
    2022: 97.4 | < 80    | nådde ikke målet   | did not meet the target  | yes
    2022: 79.9 | < 80    | nådde målet        | met the target           | yes
    2022: 81.0 | < 80 ±2 | nesten nådd        | nearly met               | yes
    2022: 81.0 | < 80 ±2 | ikke nådd          | not met                  | yes
    2022: 97.4 |         | nådde målet        | met the target           | no
    """,
)

NUMBERS = Table(
    Text(
        "Et tall uten tillegg er avrundet slik det er skrevet. «Nesten» er like under, «om lag» på begge sider.",
        "A number with nothing beside it is rounded as it is written. “Nearly” is just below, “about” on either side.",
    ),
    """
    figure | nb             | en             | so
    97.4   | nesten 100     | nearly 100     | yes
    94.9   | nesten 100     | nearly 100     | no
    100    | nesten 100     | nearly 100     | no
    104    | om lag 100     | about 100      | yes
    96     | om lag 100     | about 100      | yes
    106    | om lag 100     | about 100      | no
    100    | over 100       | more than 100  | no
    101    | over 100       | more than 100  | yes
    100    | minst 100      | at least 100   | yes
    99     | under 100      | less than 100  | yes
    100    | høyst 100      | at most 100    | yes
    """,
)


@specified(DIRECTIONS, "nb", "en")
def test_directions(case: tuple[Row, str]) -> None:
    holds_as_specified(*case)


@specified(MULTIPLES, "nb", "en")
def test_multiples(case: tuple[Row, str]) -> None:
    holds_as_specified(*case)


@specified(VERDICTS, "nb", "en")
def test_verdicts(case: tuple[Row, str]) -> None:
    holds_as_specified(*case)


@specified(NUMBERS, "nb", "en")
def test_numbers(case: tuple[Row, str]) -> None:
    row, language = case
    words, stated = row[language].rsplit(" ", 1)
    hedge: Hedge = hedges_by_words(AS_OF, "nb" if language == "nb" else "en")[words]
    so = is_within(Fraction(row["figure"]), Fraction(stated), hedge, "number", AS_OF)
    assert so is (row["so"] == "yes")


def holds_as_specified(row: Row, language: str) -> None:
    (claim,) = find_claims(row[language], "nb" if language == "nb" else "en", AS_OF)
    kind = UnitKind(row.get("unit", "share"))
    unit = Unit("unit", kind, NO_TEXT, NO_TEXT, 1 if kind is UnitKind.SHARE else 0)
    series = Series("gjeld", "asker", tuple(_figure(text, unit) for text in row["figures"].split(", ")))
    wanted = [_target(row["targets"])] if row.get("targets") else []
    latest = series.figures[-1].period
    verdicts = [verdict_in(series, target=one, period=latest, decimals=unit.decimals) for one in wanted]
    found = grounds_of(
        series,
        polarity=Polarity(row.get("better", "lower")),
        kind=kind,
        band=thresholds(AS_OF).band(kind, unit.decimals),
        verdicts=[one for one in verdicts if one is not None],
    )
    judged = judge(claim.concept, claim.hedge, found, kind=kind, as_of=AS_OF)
    so = can_be_said(claim.concept, found) and not judged.is_so if claim.negated else judged.is_so
    assert so is (row["so"] == "yes"), judged.because.en


def _figure(text: str, unit: Unit):
    period, value = text.split(": ")
    return figure(period, value.rstrip("*"), unit=unit, caveat=value.endswith("*"))


def _target(text: str):
    operator, value, *rest = text.split()
    return target(operator, value, tolerance=Decimal(rest[0].lstrip("±")) if rest else None)
