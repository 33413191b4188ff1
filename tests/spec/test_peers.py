"""One municipality beside others."""

from dataclasses import replace
from decimal import Decimal

from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.municipalities.joining import Joining
from samstyr.kernels.peers.columns.engine import compare_columns
from samstyr.kernels.peers.columns.inputs import FIELD
from samstyr.kernels.peers.columns.learning import learn_columns
from samstyr.kernels.peers.comparing import compare, learn_from
from samstyr.kernels.texts import Text
from tests.kernel_values import AS_OF
from tests.peer_values import PEOPLE, PERIOD, RATE, figures, group
from tests.spec.tables import Section, Table, specified
from tests.unit_frames import long_frame

SECTION = Section(
    Text("Sammenligning med andre", "Comparison with others"),
    Text(
        "En kommune sammenlignes med en gruppe, og `a: 1` er tallet for kommunen a. Kvartiler regnes etter Hyndman "
        "og Fans definisjon 7, som regneark bruker. Vi rangerer aldri etter prosentvis endring.",
        "A municipality is compared with a group, and `a: 1` is the figure of municipality a. Quartiles are by "
        "Hyndman and Fan's definition 7, as in spreadsheets. We never rank by change in percent.",
    ),
)

RANKS = Table(
    Text(
        "Den beste er nummer én. Like tall deler den beste av plassene sine, og feltets størrelse vises.",
        "The best is number one. Equal figures share the best of their places, and the size of the field is shown.",
    ),
    """
    better  | mine | place | tied | field
    lower   | a    | 1     | 0    | 6
    lower   | b    | 2     | 1    | 6
    lower   | d    | 4     | 0    | 6
    higher  | b    | 4     | 1    | 6
    higher  | f    | 1     | 0    | 6
    neutral | f    | 1     | 0    | 6
    """,
    given={"figures": "a: 1, b: 2, c: 2, d: 4, e: 5, f: 8"},
)

BANDS = Table(
    Text(
        "Gruppen deles i fjerdedeler. Har færre enn fem tall, er den tynn og deles ikke.",
        "The group is divided into quarters. With fewer than five figures it is thin, and is not divided.",
    ),
    """
    figures                            | mine | quarters  | lies in         | thin
    a: 1, b: 2, c: 2, d: 4, e: 5, f: 8 | a    | 2, 3, 4.75 | lowest_quarter  | no
    a: 1, b: 2, c: 2, d: 4, e: 5, f: 8 | b    | 2, 3, 4.75 | middle_half     | no
    a: 1, b: 2, c: 2, d: 4, e: 5, f: 8 | e    | 2, 3, 4.75 | highest_quarter | no
    a: 1, b: 2, c: 2, d: 4             | a    | 1.75, 2, 2.5 |               | yes
    """,
)

LEVELS = Table(
    Text(
        "Det kilden publiserer for gruppen, går foran det vi regner ut, og forskjellen vises. Uten vekter er det "
        "ikke noe snitt av andeler, og det som ikke kan summeres, summeres ikke.",
        "What the source publishes for the group comes before what we work out, and the difference is shown. Without "
        "weights shares have no mean, and what must not be summed is not summed.",
    ),
    """
    joined     | figures          | weights          | published | level is      | level | apart | sum
    weighted   | a: 1, b: 2, c: 4 | a: 1, b: 1, c: 2 |           | weighted_mean | 2.8   |       |
    weighted   | a: 1, b: 2, c: 4 | a: 1, b: 1, c: 2 | 3.0       | published     | 3     | 0.2   |
    weighted   | a: 1, b: 2, c: 4 | a: 1, b: 1       |           | median        | 2     |       |
    summed     | a: 1, b: 2, c: 4 |                  |           | mean          | 2.3   |       | 7
    summed     | a: 1, b: 2       |                  |           | mean          | 1.5   |       |
    not_joined | a: 1, b: 2, c: 4 |                  |           | median        | 2     |       |
    """,
    given={"mine": "a", "members": "a, b, c"},
)

LEARNING = Table(
    Text(
        "Kommuner å lære av er blant den beste fjerdedelen i en gruppe av lignende kommuner, og bedre med mer enn "
        "det som regnes som uendret. Et tall med forbehold teller ikke.",
        "Municipalities to learn from are in the best quarter of a group of alike municipalities, and better by more "
        "than what counts as unchanged. A figure with a reservation does not count.",
    ),
    """
    better  | figures                               | mine | learn from
    lower   | a: 1, b: 2, c: 2, d: 4, e: 5, f: 8    | f    | a, b, c
    lower   | a: 1, b: 2, c: 2, d: 4, e: 5, f: 8    | a    |
    lower   | a: 1.8, b: 2, c: 2, d: 4, e: 5, f: 8  | b    |
    lower   | a: 1*, b: 2, c: 2, d: 4, e: 5, f: 8   | f    | b, c
    higher  | a: 1, b: 2, c: 2, d: 4, e: 5, f: 8    | a    | e, f
    neutral | a: 1, b: 2, c: 2, d: 4, e: 5, f: 8    | a    |
    lower   | a: 1, b: 2, c: 2, f: 8                | f    |
    """,
)


def _figures(text: str):
    return figures(dict(one.split(": ") for one in text.split(", ")) if text else {})


def _rule(row):
    joining = Joining(row.get("joined", "weighted"))
    polarity = Polarity(row.get("better", "lower"))
    return replace(RATE, joining=joining, polarity=polarity, weight=RATE.weight if joining is Joining.WEIGHTED else "")


def _compared(row, engine) -> dict[str, object]:
    """All that a comparison says, flat, as both engines say it."""
    rule, values, weights = _rule(row), _figures(row["figures"]), _figures(row.get("weights", ""))
    members = row.get("members", ", ".join("abcdef")).split(", ")
    of, mine = group(*members), row["mine"]
    published = _figures(f"g: {row['published']}")["g"] if row.get("published") else None
    if engine == "scalar":
        one = compare(mine, of, values, period=PERIOD, rule=rule, weights=weights, published=published, as_of=AS_OF)
        spread = one.spread
        return {
            "place": one.rank.place, "tied": one.rank.tied, "field": one.rank.field, "band": one.band,
            "is_thin": one.is_thin, "lower_quartile": spread.lower_quartile, "median": spread.median,
            "upper_quartile": spread.upper_quartile, "level_kind": one.level_kind, "level": one.level,
            "apart": one.apart, "total": one.total,
        }  # fmt: skip
    frame = long_frame({"rate": values, "people": weights})
    given = None
    if published is not None:
        given = long_frame({"rate": {"g": published}}).rename({"area": "group"}).select(*FIELD, "value")
    found = compare_columns(frame, groups=[of], rules=[rule, PEOPLE], published=given, as_of=AS_OF)
    area = found.areas.filter(indicator="rate", area=mine).row(0, named=True)
    return area | found.groups.filter(indicator="rate").row(0, named=True)


def _number(value: object) -> str:
    return "" if value is None else f"{Decimal(str(round(float(str(value)), 6))).normalize():f}"


@specified(RANKS, "scalar", "columns")
def test_ranks(case):
    row, engine = case
    found = _compared(row, engine)
    assert [str(found[name]) for name in ("place", "tied", "field")] == [row["place"], row["tied"], row["field"]]


@specified(BANDS, "scalar", "columns")
def test_bands(case):
    row, engine = case
    found = _compared(row, engine)
    quarters = ", ".join(_number(found[name]) for name in ("lower_quartile", "median", "upper_quartile"))
    assert (quarters, str(found["band"] or ""), "yes" if found["is_thin"] else "no") == (
        row["quarters"], row["lies in"], row["thin"],
    )  # fmt: skip


@specified(LEVELS, "scalar", "columns")
def test_levels(case):
    row, engine = case
    found = _compared(row, engine)
    said = (str(found["level_kind"]), _number(found["level"]), _number(found["apart"]), _number(found["total"]))
    assert said == (row["level is"], row["level"], row["apart"], row["sum"])


@specified(LEARNING, "scalar", "columns")
def test_whom_to_learn_from(case):
    row, engine = case
    rule, values, of = _rule(row), _figures(row["figures"]), group(*"abcdef")
    if engine == "scalar":
        comparison = compare(row["mine"], of, values, period=PERIOD, rule=rule, as_of=AS_OF)
        found = [one.area for one in learn_from(comparison, values, rule, as_of=AS_OF)]
    else:
        pairs = learn_columns(long_frame({"rate": values}), groups=[of], rules=[rule], as_of=AS_OF)
        found = sorted(pairs.filter(area=row["mine"])["other"])
    assert ", ".join(found) == row["learn from"]
