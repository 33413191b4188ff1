"""Which figure a name means: the subject, its period, or what is wrong with the name."""

from collections.abc import Sequence
from dataclasses import dataclass

from samstyr.kernels.figures import Figure
from samstyr.kernels.findings.catalogue import Fault, fault
from samstyr.kernels.period import Period
from samstyr.kernels.references.expressions import Expression, FigureName, Latest
from samstyr.kernels.references.material import Material, Subject
from samstyr.kernels.references.pointing import NoCell, cell_of
from samstyr.kernels.references.reading import meant
from samstyr.kernels.texts import NO_TEXT, Text

_CLOSEST: int = 6
_ONLY: Text = Text("Den har tall for {periods}.", "It has figures for {periods}.")
_NONE: Text = Text("Den har ingen tall.", "It has no figures.")


class CannotResolve(ValueError):
    """Said of a reference that can be read, but not worked out; `fault` says why, and where in its text."""

    def __init__(self, found: Fault) -> None:
        """Say it in English; `fault` has both languages."""
        self.fault = found
        super().__init__(f"{found.what('en')} {found.remedy('en')}".strip())


def unlike(code: str, expression: Expression, first: Text, second: Text) -> CannotResolve:
    """Return what is said where two parts of a function do not go together: their units, periods or series."""
    where = (expression.start, expression.end)
    return CannotResolve(fault(code, *where, function=expression.function, first=first, second=second))


@dataclass(frozen=True, slots=True)
class Chosen:
    """A figure and the subject that it belongs to."""

    subject: Subject
    figure: Figure

    @property
    def label(self) -> Text:
        """Return what it is a figure of, and when."""
        if not self.subject.is_dated:
            return self.subject.title
        period = self.figure.period.label
        return Text(
            f"{self.subject.title.in_language('nb')}, {period.in_language('nb')}",
            f"{self.subject.title.in_language('en')}, {period.in_language('en')}",
        )


def subject_of(name: FigureName, material: Material) -> Subject:
    """Return the subject that a name means. Raises CannotResolve."""
    area = name.area or material.area
    found = material.subjects.get((name.id, area))
    if found is not None:
        return found
    if name.area and (name.id, material.area) in material.subjects:
        known = sorted({one for id, one in material.subjects if id == name.id})
        raise CannotResolve(
            fault(
                "unknown-area",
                name.start,
                name.end,
                id=name.id,
                area=name.area,
                nearest=meant(name.area, known),
                known=_few(known),
            )
        )
    known = list(dict.fromkeys(id for id, _ in material.subjects))
    raise CannotResolve(fault("unknown-indicator", name.start, name.end, id=name.id, nearest=meant(name.id, known)))


def choose(name: FigureName, material: Material) -> Chosen:
    """Return the figure that a name means, measured or missing. Raises CannotResolve."""
    if name.words:
        return _cell(name, material)
    subject = subject_of(name, material)
    if name.period is None:
        raise CannotResolve(
            fault("no-period", name.start, name.end, id=name.id, periods=_periods(subject.series.figures))
        )
    if isinstance(name.period, Latest):
        figure = subject.series.latest or next(reversed(subject.series.figures), None)
        if figure is None:
            raise CannotResolve(fault("no-figures", name.start, name.end, id=name.id))
        return Chosen(subject, figure)
    found = subject.by_period.get(name.period)
    if found is None:
        raise CannotResolve(_no_figure(name, name.period, subject))
    return Chosen(subject, found)


def _cell(name: FigureName, material: Material) -> Chosen:
    try:
        cell = cell_of(name, material)
    except NoCell as none:
        raise CannotResolve(none.fault) from None
    return Chosen(cell.subject, cell.figure)


def choose_span(name: FigureName, material: Material) -> tuple[Chosen, ...]:
    """Return the figure of each period of a span, in order. Raises CannotResolve, also where one is not there."""
    found = []
    period = name.period
    while isinstance(period, Period) and name.last is not None and period <= name.last:
        found.append(choose(FigureName(name.id, period, None, name.area, name.start, name.end), material))
        period = period.next()
    return tuple(found)


def _no_figure(name: FigureName, wanted: Period, subject: Subject) -> Fault:
    """Return that there is no figure for a period: ambiguous where there are several within it."""
    within = [figure for figure in subject.series.figures if wanted.overlaps(figure.period)]
    code = "ambiguous-period" if within else "no-figure"
    shown = _periods(within or subject.series.figures)
    return fault(code, name.start, name.end, id=name.id, period=wanted.label, periods=shown)


def _periods(figures: Sequence[Figure]) -> Text:
    if not figures:
        return _NONE
    written = [f"@{figure.period}" for figure in figures[-_CLOSEST:]]
    return _ONLY.filled(periods=", ".join(written)) if written else NO_TEXT


def _few(known: Sequence[str]) -> str:
    return ", ".join(known[:_CLOSEST])
