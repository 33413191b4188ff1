"""What the blocks of a report are to show, held against what there is."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from samstyr.goals.queries.register import Register
from samstyr.kernels.findings.catalogue import fault
from samstyr.kernels.references.reading import meant
from samstyr.kernels.report_text.shape import OF_SOMETHING
from samstyr.kernels.report_text.values import Block, Named, place_in
from samstyr.kernels.texts import Text
from samstyr.reports.values import Finding, PartText

FEW = 12
# It says that a goal has no key figures.
PANEL_OF_GOAL = "goal-panel"


@dataclass(frozen=True, slots=True)
class Shown:
    """What blocks can be of: `groups` are the key figures of goals and focus areas, `tables` those of the sources."""

    indicators: Collection[str]
    goals: Collection[str]
    focus_areas: Collection[str]
    groups: Mapping[str, Sequence[str]]
    tables: Collection[str] = field(default_factory=tuple)

    def names_for(self, kind: str) -> list[str]:
        """Return the names that a kind of block can be of."""
        if kind == PANEL_OF_GOAL:
            return list(self.goals)
        if kind == "promises":
            return list(self.focus_areas)
        tables = self.tables if kind == "table" else ()
        return [*self.indicators, *self.goals, *self.focus_areas, *tables]


def shown_of(register: Register, groups: Mapping[str, Sequence[str]], tables: Collection[str]) -> Shown:
    """Return what blocks can be of."""
    return Shown(
        indicators=[one.id for one in register.indicators],
        goals=[one.id for one in register.goals],
        focus_areas=[one.id for one in register.focus_areas],
        groups=groups,
        tables=tables,
    )


def block_findings(part: PartText, shown: Shown) -> Iterator[Finding]:
    """Give each block of what is not there, and each that would show nothing."""
    for block in part.found.blocks:
        known = shown.names_for(block.kind)
        yield from (_unknown(part, block.kind, name, known) for name in _unknown_names(block, known, shown))
        if block.kind in OF_SOMETHING and block.of and not _has_something(block, shown):
            yield _finding(part, block.start, "block-of-nothing", kind=block.kind)


def _unknown_names(block: Block, known: Collection[str], shown: Shown) -> Iterator[Named]:
    for name in block.of:
        # A table of a source stands alone.
        is_joined = block.kind == "table" and len(block.of) > 1 and name.name in shown.tables
        if name.name not in known or (is_joined and name.name not in (*shown.indicators, *shown.groups)):
            yield name


def _has_something(block: Block, shown: Shown) -> bool:
    if block.kind == PANEL_OF_GOAL:
        return True
    empty = [name.name for name in block.of if name.name in (*shown.goals, *shown.focus_areas)]
    return any(shown.groups.get(name) for name in empty) or len(empty) < len(block.of)


def _unknown(part: PartText, kind: str, name: Named, known: Sequence[str]) -> Finding:
    few = ", ".join(known[:FEW]) + (" …" if len(known) > FEW else "")
    return _finding(
        part, name.start, "block-name", name=name.name, kind=kind, nearest=meant(name.name, known), known=few
    )


def _finding(part: PartText, at: int, code: str, **fields: Text | str) -> Finding:
    found = fault(code, at, at, **fields)
    return Finding(part.file, place_in(part.found.text, at), found)
