"""Which indicator and which figure a person asks about; kind where there is none."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from samstyr.cli.answers import BadInput
from samstyr.goals.queries.values import Indicator
from samstyr.kernels.figures import Figure
from samstyr.kernels.period import NotAPeriod, Period, PeriodKind
from samstyr.kernels.series import Series
from samstyr.kernels.texts import Language, Text

SUGGESTIONS = 5
LIKENESS = 0.4

NO_INDICATOR = Text("Det finnes ikke noe nøkkeltall med id-en «{id}».", "There is no indicator with the id '{id}'.")
MEANT = Text("Mente du et av disse?", "Did you mean one of these?")
SEE_ALL = Text("Alle id-er står i `samstyr status --json`.", "Every id is in `samstyr status --json`.")
NO_FIGURE = Text(
    "{id} har ikke noe tall for «{period}». Velg en av disse periodene: {known}.",
    "{id} has no figure for '{period}'. Choose one of these periods: {known}.",
)
NOT_A_FIGURE = Text(
    "{id} har ingen tall å forklare for noen periode. Spør uten @: `samstyr explain {id}`.",
    "{id} has no figures to explain for any period. Ask without @: `samstyr explain {id}`.",
)


class NoSuchIndicator(BadInput):
    """Said of an id that no indicator has."""

    def __init__(self, id: str, register: Sequence[Indicator], language: Language) -> None:
        said = NO_INDICATOR.in_language(language).format(id=id)
        like = [f"  {one.id:<30} {one.title.in_language(language)}" for one in like_it(id, register)]
        advice = [MEANT.in_language(language), *like] if like else [SEE_ALL.in_language(language)]
        super().__init__("\n".join([said, *advice]))


class NoSuchFigure(BadInput):
    """Said of a period that an indicator has no figure for, not even a missing one."""

    def __init__(self, period: str, series: Series, language: Language) -> None:
        known = ", ".join(str(figure.period) for figure in series.figures)
        said = NO_FIGURE if known else NOT_A_FIGURE
        super().__init__(said.in_language(language).format(id=series.indicator, period=period, known=known))


def figure_for(period: str, series: Series, language: Language) -> Figure | None:
    """Return the figure that is asked for: the latest without a period; None where nothing is measured at all."""
    if not period:
        return series.latest or next(reversed(series.figures), None)
    try:
        found = series.at(Period.parse(period))
    except NotAPeriod:
        found = None
    if found is None:
        raise NoSuchFigure(period, series, language)
    return found


def key_of(figure: Figure, indicator: str) -> dict[str, str]:
    """Return the key of a figure's row in a data package, where a calendar year needs no period."""
    is_year = figure.period.kind is PeriodKind.YEAR
    period = "" if is_year else str(figure.period)
    return {"indicator_id": indicator, "area_id": figure.area, "year": str(figure.period.year), "period": period}


def like_it(id: str, register: Sequence[Indicator]) -> list[Indicator]:
    """Return the indicators whose id or title is most like what was written, the most like first."""
    wanted = id.casefold()
    weighed = [(max(_likeness(wanted, name) for name in (one.id, one.title.nb, one.title.en)), one) for one in register]
    near = [(likeness, one) for likeness, one in weighed if likeness >= LIKENESS]
    return [one for _, one in sorted(near, key=lambda pair: (-pair[0], pair[1].order))[:SUGGESTIONS]]


def _likeness(wanted: str, name: str) -> float:
    plain = name.casefold()
    return 1.0 if wanted and wanted in plain else SequenceMatcher(None, wanted, plain).ratio()
