"""What a chart of a key figure shows, in a sentence: the finding stands over the chart as its title."""

from collections.abc import Sequence

from samstyr.goals.queries.values import Standing, YearVerdict
from samstyr.kernels.assessment.outcomes import Attainment, Obstacle
from samstyr.kernels.assessment.words.quoting import amount
from samstyr.kernels.figures import Figure
from samstyr.kernels.texts import Text

MET = (Attainment.MET, Attainment.MET_WITH_RESERVATION)
COUNTED = 12
NB = ["ingen", "ett", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"]
EN = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]

NEVER_MET = Text("Måltallet er ikke nådd i noen av de {all} årene", "The target is not met in any of the {all} years")
ALWAYS_MET = Text("Måltallet er nådd i alle de {all} årene", "The target is met in all of the {all} years")
SOMETIMES_MET = Text("Måltallet er nådd i {met} av {all} år", "The target is met in {met} of {all} years")
NEW_METHOD = Text(
    "Ny målemetode fra {year} gjør at årene ikke kan sammenlignes",
    "A new method from {year} means that the years cannot be compared",
)
UNLIKE = Text(
    "De to siste målingene gjelder ulike ting og kan ikke sammenlignes",
    "The last two measurements count different things and cannot be compared",
)
ONCE = Text("Målt én gang: {now} i {when}", "Measured once: {now} in {when}")
SAME = Text("Det samme i {then} og {when}: {now}", "The same in {then} and {when}: {now}")
FROM_TO = Text("Fra {before} i {then} til {now} i {when}", "From {before} in {then} to {now} in {when}")


def finding(standing: Standing, years: Sequence[YearVerdict]) -> Text:
    """Return what the figures show: first what cannot be compared, then the target, then the way from first to last."""
    series = standing.series
    first, last = series.measured[0], series.measured[-1]
    if breaks := series.breaks_between(first, last):
        return _filled(NEW_METHOD, year=str(breaks[-1]))
    if standing.assessment.change.obstacle is Obstacle.NOT_COMPARABLE:
        return UNLIKE
    judged = [year.verdict.attainment for year in years if year.verdict.target.role.gives_verdict]
    if len(judged) > 1:
        return _targets(judged)
    if first is last:
        return _filled(ONCE, now=_said(last), when=last.period.label)
    template = SAME if first.number == last.number else FROM_TO
    return _filled(template, before=_said(first), then=first.period.label, now=_said(last), when=last.period.label)


def _targets(judged: Sequence[Attainment]) -> Text:
    met = sum(one in MET for one in judged)
    template = NEVER_MET if not met else ALWAYS_MET if met == len(judged) else SOMETIMES_MET
    return _filled(template, met=_word(met), all=_word(len(judged)))


def _word(number: int) -> Text:
    return Text(NB[number], EN[number]) if number <= COUNTED else Text(str(number), str(number))


def _said(figure: Figure) -> Text:
    return amount(figure.number, figure.unit)


def _filled(template: Text, **fields: Text | str) -> Text:
    nb = {name: value.nb if isinstance(value, Text) else value for name, value in fields.items()}
    en = {name: value.in_language("en") if isinstance(value, Text) else value for name, value in fields.items()}
    return Text(template.nb.format(**nb), template.en.format(**en))
