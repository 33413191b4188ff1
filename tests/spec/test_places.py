"""Municipality codes over time, and series put together for today's municipalities."""

import re
from datetime import date
from decimal import Decimal

from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.municipalities.changes import ChangeKind, CodeChange, Life
from samstyr.kernels.municipalities.columns.engine import stitch_columns
from samstyr.kernels.municipalities.columns.inputs import cells_frame
from samstyr.kernels.municipalities.columns.seams import seams_columns
from samstyr.kernels.municipalities.history import History, history_of
from samstyr.kernels.municipalities.joining import JoiningRule
from samstyr.kernels.municipalities.stitching import OverlappingFiguresDisagree, stitch
from samstyr.kernels.texts import Text
from tests.code_history import COST, COVERAGE, MEDIAN, POPULATION, code_series
from tests.spec.tables import Section, Table, specified

SECTION = Section(
    Text("Kommuner over tid", "Municipalities over time"),
    Text(
        "Kommuner blir slått sammen, delt og får nye numre. Her betyr `1+2→9 2020` at kommunene 1 og 2 ble til 9 i "
        "2020. `1/2019: 10` er tallet for kommune 1 i 2019.",
        "Municipalities merge, split and get new numbers. Here `1+2→9 2020` says that 1 and 2 became 9 in 2020. "
        "`1/2019: 10` is the figure of municipality 1 for 2019.",
    ),
)

KINDS = Table(
    Text(
        "Hva slags endring det er, følger av hva som ble til hva.",
        "What kind of change it is follows from what became what.",
    ),
    """
    changes               | change
    1→9 2020              | renumbered
    1+2→9 2020            | merged
    1→8+9 2020            | split
    1→8+9 2020, 2→9 2020  | redrawn
    """,
)  # fmt: skip

CODES = Table(
    Text(
        "Endringer følges i kjede, også når en kommune beholder nummeret sitt.",
        "Changes are followed in a chain, also where a municipality keeps its number.",
    ),
    """
    changes                   | code | in 2015 | today
    1+2→8 2020, 8→9 2024      | 9    | 1, 2    | 9
    1+2→8 2020, 8→9 2024      | 1    | 1       | 9
    2→1 2020                  | 1    | 1, 2    | 1
    1→8+9 2020                | 9    | part of 1 | 9
    1→8+9 2020                | 1    | 1       | 8, 9
    """,
)

STITCHED = Table(
    Text(
        "Antall summeres, andeler veies, og det som ikke kan slås sammen, begynner på nytt.",
        "Counts are summed, shares are weighted, and what cannot be joined begins anew.",
    ),
    """
    joined     | cells                               | series             | seams
    summed     | 1/2019: 10, 2/2019: 30, 9/2020: 44  | 2019: 40, 2020: 44 | 2020 summed
    weighted   | 1/2019: 10, 2/2019: 30, 9/2020: 26  | 2019: 25, 2020: 26 | 2020 weighted
    not_joined | 1/2019: 10, 2/2019: 30, 9/2020: 44  | 2020: 44           | 2020 not_joined
    summed     | 1/2019: 10, 9/2020: 44              | 2019: not_available, 2020: 44 | 2020 summed
    summed     | 1/2019: 10, 2/2019: suppressed, 9/2020: 44 | 2019: suppressed, 2020: 44 | 2020 summed
    """,
    given={"changes": "1+2→9 2020", "weights": "1: 1, 2: 3"},
)

SPLIT = Table(
    Text(
        "Et tall for en kommune som siden ble delt, verken summeres eller deles.",
        "A figure of a municipality that was split later is neither summed nor divided.",
    ),
    """
    changes              | cells                   | series             | seams
    1→8+9 2020           | 1/2019: 10, 9/2020: 4   | 2020: 4            | 2020 split
    1→8+9 2020, 2→9 2020 | 1/2019: 10, 2/2019: 3, 9/2020: 7 | 2020: 7   | 2020 split
    1→9 2020             | 1/2019: 10, 9/2020: 11  | 2019: 10, 2020: 11 | 2020 same_area
    """,
    given={"joined": "summed"},
)

OVERLAPS = Table(
    Text(
        "Tomme celler og nuller utenfor kodens egne år regnes ikke. Sier kilden noe annet der, er det en feil.",
        "Empty cells and zeros outside a code's own years do not count. Where the source says something else there, "
        "it is an error.",
    ),
    """
    cells                                         | series
    1/2019: 10, 2/2019: 30, 9/2019: not_available | 2019: 40
    1/2019: 10, 2/2019: 30, 9/2019: 0             | 2019: 40
    1/2019: 10, 2/2019: 30, 9/2019: 40            | 2019: 40
    9/2019: 40                                    | 2019: 40
    1/2019: 10, 2/2019: 30, 9/2019: 41            | refused
    """,
    given={"joined": "summed", "changes": "1+2→9 2020"},
)

RULES = {"summed": POPULATION, "weighted": COVERAGE, "not_joined": MEDIAN}


def _history(text: str) -> History:
    changes = [
        CodeChange(old, new, date(int(year), 1, 1))
        for olds, news, year in re.findall(r"([\d+]+)→([\d+]+) (\d+)", text)
        for old in olds.split("+")
        for new in news.split("+")
    ]
    return history_of(changes, [Life("1")] if "→1 " in text else [])


def _given(text: str, rule: JoiningRule):
    values: dict[str, dict[str, str | Missing]] = {}
    for cell in text.split(", "):
        place, _, written = cell.partition(": ")
        code, _, year = place.partition("/")
        values.setdefault(code, {})[year] = Missing(MissingReason(written)) if written.isidentifier() else written
    return {code: code_series(code, cells, rule) for code, cells in values.items()}


def _weights(text: str):
    return {code: code_series(code, {"2019": weight}) for code, weight in (one.split(": ") for one in text.split(", "))}


def _written(period: object, value: object, reason: object) -> str:
    return f"{period}: {reason}" if value is None else f"{period}: {Decimal(str(value)).normalize():f}"


def _stitched(row, engine) -> tuple[str, str]:
    """The series of 9 and its seams, as the tables write them."""
    rule, history = RULES[row["joined"]], _history(row["changes"])
    given, weights = _given(row["cells"], rule), _weights(row["weights"]) if rule is COVERAGE else {}
    if engine == "scalar":
        found = stitch(given, area="9", history=history, rule=rule, weights=weights)
        rows = [
            (figure.period, figure.number, None) if figure.is_measured else (figure.period, None, figure.value.reason)
            for figure in found.series.figures
        ]
        seams = [(seam.year, seam.kind) for seam in found.seams]
    else:
        frame = cells_frame([*given.values(), *weights.values()], {rule.indicator: 1, "population": 0, "median": 0})
        asked = {"history": history, "areas": ["9"], "rules": [rule]}
        stitched = stitch_columns(frame, **asked).filter(indicator=rule.indicator).sort("last")
        rows = [
            (last.year, value, reason) for last, value, reason in stitched.select("last", "value", "missing").rows()
        ]
        shown = seams_columns(frame, **asked)
        seams = [(on.year, kind) for on, kind in shown.select("on", "kind").rows()]
    return ", ".join(_written(*one) for one in rows), ", ".join(f"{year} {kind}" for year, kind in seams)


@specified(KINDS)
def test_the_kind_of_a_change(case):
    row, _ = case
    (event,) = _history(row["changes"]).events
    assert event.kind is ChangeKind(row["change"])


@specified(CODES)
def test_codes_are_followed_through_time(case):
    row, _ = case
    history = _history(row["changes"])
    day = date(2015, 6, 1)
    before = [f"{'' if origin.is_whole else 'part of '}{origin.code}" for origin in history.ancestors(row["code"], day)]
    assert ", ".join(before) == row["in 2015"]
    assert ", ".join(history.today(row["code"])) == row["today"]


@specified(STITCHED, "scalar", "columns")
def test_series_are_put_together(case):
    row, engine = case
    assert _stitched(row, engine) == (row["series"], row["seams"])


@specified(SPLIT, "scalar", "columns")
def test_a_split_is_not_summed(case):
    row, engine = case
    assert _stitched(row, engine) == (row["series"], row["seams"])


@specified(OVERLAPS, "scalar", "columns")
def test_overlapping_years(case):
    row, engine = case
    try:
        series, _ = _stitched(row, engine)
    except OverlappingFiguresDisagree:
        series = "refused"
    assert series == row["series"]


def test_money_may_be_apart_by_rounding():
    given = _given("1/2019: 10, 2/2019: 30, 9/2019: 41", COST)
    history = _history("1+2→9 2020")
    assert stitch(given, area="9", history=history, rule=COST).series.figures[0].number == 40
