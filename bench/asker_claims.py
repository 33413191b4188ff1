"""How well invented sentences about the demonstration's figures are read, linked and judged, each miss printed.

Half of them are open, for mending; of the other half only the totals are shown, unless `--closed` asks for more.
"""

import sys
from collections import Counter
from collections.abc import Iterator

from bench.held import demonstration, share
from tests.asker_claims import ALARMS, HALVES, NO_CLAIMS, Found, Half, Row, described, half, is_linked_right, is_right
from tests.asker_claims import is_told_right as told_right

COMMAND = "`./run bench asker_claims`"
SHORT = 150


def measure() -> list[str]:
    """Return the rows for docs/measurements.md for each half, then every miss of the open one."""
    against = demonstration()
    rows: list[str] = []
    misses: list[str] = []
    for name in HALVES:
        lines = list(_of(half(name, against)))
        rows += [f"| {name}: {line.removeprefix('| ')}" for line in lines if line.startswith("|")]
        if name == "open" or "--closed" in sys.argv:
            misses += [f"{name} {line}" for line in lines if not line.startswith("|")]
    return rows + misses


def _of(one: Half) -> Iterator[str]:
    yield from _detection(one)
    yield from _description(one)
    yield from _linking(one)
    yield from _verdicts(one)
    yield from _alarms(one)
    yield from _directions(one)


def _row(what: str, figure: str, aim: str = "") -> str:
    return f"| {what} | {figure} | {aim} | {COMMAND} |"


def _figures(one: Half) -> list[tuple[Row, Found | None]]:
    """Return the rows that state a number as a claim."""
    return [(row, found) for row, found in one.pairs if row.is_number and row.is_asked_for and "date" not in row.kinds]


def _words(one: Half) -> list[tuple[Row, Found | None]]:
    """Return the rows that state a way without a number."""
    return [(row, found) for row, found in one.pairs if not row.is_number and row.is_asked_for and row.value]


def _detection(one: Half) -> Iterator[str]:
    core = [(row, found) for row, found in _figures(one) if "core" in row.standings]
    yield _row("stated figures found, class core", share(sum(bool(found) for _, found in core), len(core)), "≥ 0.97")
    there = [found for row, found in one.pairs if found and found.is_number and "no_claim" not in row.standings]
    numbers = [found for found in one.found if found.is_number]
    yield _row("of those found, in the gold set, all classes", share(len(there), len(numbers)), "≥ 0.95")
    others = [(row, found) for row, found in one.pairs if row.is_asked_for and "core" not in row.standings]
    yield _row("  found, other classes", share(sum(bool(found) for _, found in others), len(others)))
    words = _words(one)
    yield _row("directions and comparisons in words found", share(sum(bool(f) for _, f in words), len(words)))
    yield from (f"miss: {_told(row)}" for row, found in [*core, *others, *words] if found is None)
    false = [found for row, found in one.pairs if found and "no_claim" in row.standings]
    yield from (f"false: {_seen(found)}" for found in [*false, *one.besides])


def _description(one: Half) -> Iterator[str]:
    told, right = Counter[str](), Counter[str]()
    misses = []
    for row, found in one.pairs:
        if found is None or row.standings & NO_CLAIMS:
            continue
        for what, wanted, said in described(row, found):
            told[what] += 1
            right[what] += told_right(what, wanted, said)
            if not told_right(what, wanted, said):
                misses.append(f"{what}: {said or 'none'}, not {wanted} · {_told(row)}")
    for what, count in told.items():
        yield _row(f"  {what} right", share(right[what], count))
    yield from misses


def _linking(one: Half) -> Iterator[str]:
    asked = [(row, found) for row, found in _figures(one) if row.is_checkable and "core" in row.standings]
    ends = Counter[str]()
    misses = []
    for row, found in asked:
        end = _end(row, found)
        ends[end] += 1
        if found and end != "right":
            near = ", ".join(one.measure.id for one in found.choice.candidates[:2])
            misses.append(f"link: {end} · {_told(row)} · wanted {'|'.join(row.about)} · {found.choice.fit}: {near}")
    yield _row("linked to the right figure, of those that can be checked", share(ends["right"], len(asked)), "≥ 0.90")
    yield _row("linked to a wrong one", share(ends["wrong"], len(asked)), "≤ 0.04")
    yield _row("  two readings, the right one among them", share(ends["one of two"], len(asked)))
    yield from misses


def _end(row: Row, found: Found | None) -> str:
    measures = found.measures if found else ()
    right = [is_linked_right(row, one) for one in measures]
    if not right:
        return "not linked"
    return "wrong" if not any(right) else "right" if all(right) else "one of two"


def _verdicts(one: Half) -> Iterator[str]:
    core = [(row, found) for row, found in _figures(one) if "core" in row.standings]
    asked = [(row, found) for row, found in core if row.is_checkable]
    right = sum(is_right(row, found) for row, found in asked)
    yield _row("verdicts right, of those that can be checked", share(right, len(asked)), "≥ 0.90")
    others = [(row, found) for row, found in core if not row.is_checkable]
    right = sum(is_right(row, found) for row, found in others)
    yield _row("verdicts right, of those that cannot", share(right, len(others)))
    yield from (_verdict(row, found) for row, found in core if found and not is_right(row, found))


def _alarms(one: Half) -> Iterator[str]:
    pairs = [(row, found) for row, found in one.pairs if {row.expected, row.other} & ALARMS]
    seen = [(row, found) for row, found in pairs if found and found.said in ALARMS]
    true = {id(found) for _, found in seen}
    false = [found for found in one.found if found.said in ALARMS and id(found) not in true]
    per_100 = f"{len(false)} = {100 * len(false) / len(one.found):.1f} per 100"
    yield _row(f"false contradictions, in {len(one.found)} stated figures and directions", per_100, "≤ 2")
    yield _row("contradictions found", share(len(seen), len(pairs)), "≥ 0.90")
    yield _row("  precision", share(len(seen), len(seen) + len(false)), "≥ 0.95")
    yield from (f"false alarm: {_seen(found)} · {found.mark.arithmetic.nb}" for found in false)
    yield from (f"contradiction missed: {_told(row)}" for row, found in pairs if (row, found) not in seen)


def _directions(one: Half) -> Iterator[str]:
    asked = [(row, found) for row, found in _words(one) if row.is_checkable]
    ends = Counter[str]()
    for row, found in asked:
        is_judged = found is not None and found.said in (ALARMS | {"agrees"})
        ends["right" if is_right(row, found) and found else "wrong" if is_judged else "not judged"] += 1
    yield _row("directions right, of those that can be checked", share(ends["right"], len(asked)), "≥ 0.80")
    yield _row("directions wrong", share(ends["wrong"], len(asked)), "≤ 0.04")
    yield from (f"direction {_verdict(row, found)}" for row, found in asked if found and not is_right(row, found))


def _verdict(row: Row, found: Found) -> str:
    chosen = ", ".join(one.id for one in found.measures) or "none"
    why = f"{found.mark.reason.nb} {found.mark.arithmetic.nb}"
    return f"verdict: {found.said}, not {row.expected} · {_told(row)} · {chosen} · {why}"


def _told(row: Row) -> str:
    return f"[{row.text}] {row.sentence[:SHORT]}"


def _seen(found: Found) -> str:
    stated = found.stated
    return f"[{stated.text}] ({stated.kind}, {stated.standing}) {stated.sentence.text[:SHORT]}"
