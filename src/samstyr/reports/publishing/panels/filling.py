"""Filling: each block that asks for a panel becomes one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from samstyr.goals.queries.values import Standing
from samstyr.kernels.findings.catalogue import Fault, fault
from samstyr.kernels.references.reading import meant
from samstyr.kernels.report_text.shape import PANELS, year_faults
from samstyr.reports.publishing.panels.building import Drawing, Workbench
from samstyr.reports.publishing.panels.charts import chart
from samstyr.reports.publishing.panels.facts import Facts
from samstyr.reports.publishing.panels.figure_tables import figure_table
from samstyr.reports.publishing.panels.fiscal_rules import rules_panel
from samstyr.reports.publishing.panels.goal_panel import goal_panel
from samstyr.reports.publishing.panels.key_figures import key_figures, overview
from samstyr.reports.publishing.panels.pages import page_of
from samstyr.reports.publishing.panels.promises import promise_panel
from samstyr.reports.publishing.panels.source_tables import source_table
from samstyr.reports.publishing.reading import Part
from samstyr.reports.publishing.refusals import CannotPublish, finding_at
from samstyr.reports.publishing.syntax import Element, attribute, division, rewritten, text_of
from samstyr.reports.publishing.values import ShownFigure
from samstyr.reports.values import Finding

# Around what a block became; its attributes say what the writer wrote.
BLOCK: Final = "sam-block"
FEW: Final = 12


@dataclass(frozen=True, slots=True)
class FilledPart:
    """A chapter with its panels: the figures of the text, then those of the panels."""

    part: Part
    figures: tuple[ShownFigure, ...]


@dataclass(frozen=True, slots=True)
class Filled:
    """A whole report with its panels. A block of the class `sam-chart` stands for the drawing of its number."""

    parts: tuple[FilledPart, ...]
    drawings: tuple[Drawing, ...]


class NoSuchPanel(LookupError):
    """Said of a block that asks for what is not there; `sought` is the word in the text, `fault` says what is wrong."""

    def __init__(self, sought: str, found: Fault) -> None:
        self.sought = sought
        self.fault = found
        super().__init__(found.what("en"))


def fill(parts: Sequence[Part], facts: Facts) -> Filled:
    """Return the chapters with their panels. Raises CannotPublish with every block that asks for what is not there."""
    drawings: list[Drawing] = []
    refused: list[Finding] = []
    done = [_fill_part(part, Workbench(facts, drawings, list(part.chapter.figures)), refused) for part in parts]
    if refused:
        raise CannotPublish(tuple(refused))
    return Filled(tuple(done), tuple(drawings))


def _fill_part(part: Part, bench: Workbench, refused: list[Finding]) -> FilledPart:
    def instead(element: Element) -> list[Element] | None:
        if element["t"] != "Div" or not element["c"][0][1] or element["c"][0][1][0] not in PANELS:
            return None
        try:
            return [_wrapped(element, PANEL_OF[element["c"][0][1][0]](element, bench), bench)]
        except NoSuchPanel as reason:
            refused.append(finding_at(part.chapter.file, part.chapter.text, reason.sought, reason.fault))
            return []

    blocks = rewritten(list(part.blocks), instead)
    return FilledPart(replace(part, blocks=tuple(blocks)), tuple(bench.figures))


def _wrapped(element: Element, blocks: list[Element], bench: Workbench) -> Element:
    """Return what a block became, with what it was written as: only a file that is read back needs to know it."""
    kind, names = element["c"][0][1][0], _names(element)
    said = {"kind": kind, "of": " ".join(names), "page": page_of(kind, names, bench.facts)}
    said |= {key: attribute(element, key) for key in ("from", "to")}
    said["words"] = text_of(element["c"][1]).strip() if attribute(element, "of") else ""
    return division(BLOCK, blocks, **{key: value for key, value in said.items() if value})


def _names(element: Element) -> list[str]:
    """Return what a block is of: its attribute `of`, or the words in it where it has none."""
    written = attribute(element, "of") or text_of(element["c"][1])
    return written.replace(",", " ").split()


def _standings(element: Element, bench: Workbench) -> list[Standing]:
    found: list[Standing] = []
    for name in _names(element):
        group = bench.facts.group(name)
        if group is None:
            raise _unknown(_kind(element), name, bench.facts.names)
        found += group
    if not found:
        raise _nothing(_kind(element))
    return found


def _kind(element: Element) -> str:
    return str(element["c"][0][1][0])


def _chart(element: Element, bench: Workbench) -> list[Element]:
    return chart(_standings(element, bench), bench)


def _table(element: Element, bench: Workbench) -> list[Element]:
    caption = text_of(element["c"][1]).strip() if attribute(element, "of") else ""
    names = _names(element)
    if len(names) == 1 and bench.facts.group(names[0]) is None and (printed := bench.facts.table(names[0])):
        return source_table(printed, bench, caption=caption)
    first, last = (_year(element, key) for key in ("from", "to"))
    return figure_table(_standings(element, bench), bench, caption=caption, first=first or 0, last=last or 9999)


def _year(element: Element, key: str) -> int | None:
    written = attribute(element, key)
    for found in year_faults(key, written):
        raise NoSuchPanel(f"{key}={written}", found)
    return int(written) if written else None


def _goal(element: Element, bench: Workbench) -> list[Element]:
    blocks: list[Element] = []
    names = _names(element)
    if not names:
        raise _nothing(_kind(element))
    for name in names:
        if name not in bench.facts.goals:
            raise _unknown(_kind(element), name, list(bench.facts.goals))
        blocks += goal_panel(bench.facts.goals[name], bench)
    return blocks


def _promises(element: Element, bench: Workbench) -> list[Element]:
    names = _names(element)
    for name in names:
        if name not in bench.facts.focus_areas:
            raise _unknown(_kind(element), name, list(bench.facts.focus_areas))
    every = bench.facts.promises.promises
    return promise_panel([one for one in every if not names or one.focus_area in names], bench)


def _rules(_element: Element, bench: Workbench) -> list[Element]:
    return rules_panel(bench.facts.fiscal_rules, bench)


def _overview(_element: Element, bench: Workbench) -> list[Element]:
    return overview(bench.facts.overview.focus_areas, bench)


def _key_figures(element: Element, bench: Workbench) -> list[Element]:
    return key_figures(_standings(element, bench), bench)


def _unknown(kind: str, name: str, known: Sequence[str]) -> NoSuchPanel:
    few = ", ".join(known[:FEW]) + (" …" if len(known) > FEW else "")
    return NoSuchPanel(name, fault("block-name", name=name, kind=kind, nearest=meant(name, known), known=few))


def _nothing(kind: str) -> NoSuchPanel:
    return NoSuchPanel(kind, fault("block-of-nothing", kind=kind))


PANEL_OF: dict[str, Callable[[Element, Workbench], list[Element]]] = {
    "chart": _chart,
    "table": _table,
    "goal-panel": _goal,
    "promises": _promises,
    "fiscal-rules": _rules,
    "overview": _overview,
    "key-figures": _key_figures,
}
