"""Which references of a report's files a figure touches, read out of the text with nothing of what the product uses.

Line by line from the files: a reference touches a figure if it names it, spans it, counts from it, ranks among or
chooses from others of it, or says of the next one where it went.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

REFERENCE = re.compile(
    r"\{\{(?P<short>[^{}]+)\}\}|\[(?P<words>[^\[\]]*)\]\{fig=(?:\"(?P<quoted>[^\"]*)\"|(?P<bare>[^\s}]*))"
    r"(?:\s+says=(?P<says>[\w,]+))?\}"
)
BLOCK = re.compile(r"^::: (?:\{\.(?P<kind>[\w-]+)(?P<rest>[^}]*)\}|(?P<alone>[\w-]+))$")
NAME = re.compile(r"(?P<id>[a-z_0-9]+)@(?P<from>\d{4})(?:\.\.(?P<to>\d{4}))?(?:/(?P<area>\w+))?")
DIRECTIONS = re.compile(
    r"økte|falt|gikk\s+ned|gikk\s+opp|[Nn]ed|uendret|vokste|steg|sank|mer|flere|færre|mindre|høyere|lavere|bedre|dårligere"
)
DIRECTION_NAMES = {"increased", "decreased", "unchanged", "improved", "worsened", "higher", "lower"}
HERE = "asker"


@dataclass(frozen=True)
class OneFigure:
    """A figure that is revised, and the year of the next measured one after it, if there is one.

    `groups` are the goal and the focus area of its indicator; `is_rule` whether that has a fiscal rule; `ends` the
    years that a goal's panel shows of it.
    """

    indicator: str
    year: int
    next_year: int | None = None
    area: str = HERE
    groups: frozenset[str] = frozenset()
    is_rule: bool = False
    ends: frozenset[int] = frozenset()


def touched_lines(folder: Path, figure: OneFigure) -> set[tuple[str, int]]:
    """Return the file and line of each reference in running text, list or table that the figure touches."""
    return {
        (path.name, text.count("\n", 0, found.start()) + 1)
        for path in sorted(folder.glob("*.md"))
        for text in [path.read_text("utf-8")]
        for found in REFERENCE.finditer(text)
        if _touches(found, figure)
    }


def touched_blocks(folder: Path, figure: OneFigure) -> set[tuple[str, int]]:
    """Return the file and line of each block that shows the figure."""
    found = set()
    for path in sorted(folder.glob("*.md")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            block = BLOCK.match(line)
            if block is not None and _shows(block, figure):
                found.add((path.name, number))
    return found


def _touches(found: re.Match[str], figure: OneFigure) -> bool:
    body = found["short"] or found["quoted"] or found["bare"] or ""
    names = list(_names(body))
    if any(one == (figure.indicator, figure.year, figure.area) for one in names):
        return True
    since = re.search(r"since\((\w+)@\d{4}, (\d{4})\)", body)
    if since and (since[1], int(since[2])) == (figure.indicator, figure.year) and figure.area == HERE:
        return True
    ranked = re.search(r"rank\((\w+)@(\d{4})\)", body)
    if ranked and (ranked[1], int(ranked[2])) == (figure.indicator, figure.year):
        return True
    says = set((found["says"] or "").split(","))
    speaks = bool(says & DIRECTION_NAMES) or (not says - {""} and bool(DIRECTIONS.search(found["words"] or "")))
    of_next = (figure.indicator, figure.next_year, figure.area)
    return speaks and "(" not in body and of_next in names


def _names(body: str) -> Iterator[tuple[str, int, str]]:
    for one in NAME.finditer(body):
        first, last = int(one["from"]), int(one["to"] or one["from"])
        yield from ((one["id"], year, one["area"] or HERE) for year in range(first, last + 1))


def _shows(block: re.Match[str], figure: OneFigure) -> bool:
    if figure.area != HERE:
        return False
    kind, rest = block["kind"] or block["alone"], block["rest"] or ""
    if kind == "fiscal-rules":
        return figure.is_rule
    if kind == "overview":
        return figure.year in figure.ends
    of = re.search(r"of=(?:\"([^\"]*)\"|(\S+))", rest)
    names = set((of[1] or of[2]).split()) if of else set()
    if not names & {figure.indicator, *figure.groups}:
        return False
    years = [re.search(rf"{key}=(\d{{4}})", rest) for key in ("from", "to")]
    if kind == "table":
        first, last = (int(years[0][1]) if years[0] else 0), (int(years[1][1]) if years[1] else 9999)
        return first <= figure.year <= last
    return kind == "chart" or (kind in ("goal-panel", "key-figures") and figure.year in figure.ends)
