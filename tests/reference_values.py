"""What references in tests are worked out from: Asker's figures, and one neighbour for places in a field."""

from collections import defaultdict
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from samstyr.kernels.figures import Figure
from samstyr.kernels.period import Period
from samstyr.kernels.references.evaluating import evaluate
from samstyr.kernels.references.material import Material, Subject, subject
from samstyr.kernels.references.outcomes import Outcome
from samstyr.kernels.references.reading import read_reference
from samstyr.kernels.references.showing import shown
from samstyr.kernels.series import Series
from samstyr.kernels.texts import Language, Text
from tests.asker import REFERENCE_DATE, AskerIndicator, indicators

ABOUT = Period.of_year(2022)


@cache
def material() -> Material:
    subjects = {(one.id, "asker"): _subject(one) for one in indicators().values()}
    debt = subjects["oko_netto_laanegjeld", "asker"]
    subjects["oko_netto_laanegjeld", "baerum"] = elsewhere(debt, "baerum", Period.of_year(2022))
    groups = defaultdict(list)
    for one in indicators().values():
        groups[one.goal].append(one.id)
    groups["mobbing"] = ["utd_mobbing_7trinn", "utd_mobbing_10trinn"]
    return Material(
        subjects=MappingProxyType(subjects),
        area="asker",
        as_of=REFERENCE_DATE,
        groups={id: tuple(ids) for id, ids in groups.items()},
        fields={"asker": ("asker", "baerum")},
        period=ABOUT,
    )


def elsewhere(one: Subject, area: str, period: Period) -> Subject:
    """The same indicator in another area, one unit lower, for one period only."""
    figure: Figure = one.by_period[period]
    moved = replace(figure, area=area, value=figure.number - 1)
    return replace(one, series=Series(one.series.indicator, area, (moved,)), by_period={period: moved})


def outcome(text: str) -> Outcome:
    return evaluate(read_reference(text).expression, material())


def said(text: str, language: Language = "nb") -> str:
    """What stands in a report for a reference, with ordinary blanks."""
    reference = read_reference(text)
    found = shown(evaluate(reference.expression, material()), reference.options).in_language(language)
    return found.replace("\u00a0", " ").replace("\u202f", " ")


def _subject(one: AskerIndicator) -> Subject:
    return subject(
        title=Text(one.id, one.id),
        unit=one.unit,
        decimals=one.decimals,
        polarity=one.polarity,
        band=None,
        series=one.series,
        targets=one.targets,
        stated_changes=one.stated_changes,
        as_of=REFERENCE_DATE,
    )
