"""The functions that a reference may use: what they take, what they say, an example. The format's page prints it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from samstyr.kernels.texts import Text


class Takes(StrEnum):
    """What may stand between a function's brackets."""

    ONE_FIGURE = "one_figure"
    TWO_FIGURES = "two_figures"
    FIGURE_AND_YEAR = "figure_and_year"
    SPAN_OR_FIGURES = "span_or_figures"
    GROUP_OR_FIGURES = "group_or_figures"
    INDICATOR = "indicator"
    TWO_OPERANDS = "two_operands"
    FIGURE_AND_GROUP = "figure_and_group"
    WORDS = "words"
    TABLE_AND_WORDS = "table_and_words"

    @property
    def label(self) -> Text:
        """Return it in words."""
        return _TAKES[self]


_TAKES: Final = {
    Takes.ONE_FIGURE: Text("ett tall", "one figure"),
    Takes.TWO_FIGURES: Text("to tall", "two figures"),
    Takes.FIGURE_AND_YEAR: Text("et tall og et årstall", "a figure and a year"),
    Takes.SPAN_OR_FIGURES: Text("en rekke perioder, eller minst to tall", "a span of periods, or at least two figures"),
    Takes.GROUP_OR_FIGURES: Text(
        "et mål eller satsingsområde, eller minst to tall", "a goal or a focus area, or at least two figures"
    ),
    Takes.INDICATOR: Text("et nøkkeltall, med eller uten periode", "an indicator, with a period or without"),
    Takes.TWO_OPERANDS: Text("to tall, summer, snitt eller andeler", "two figures, sums, means or shares"),
    Takes.FIGURE_AND_GROUP: Text("ett tall, og en gruppe om du vil", "one figure, and a group if you like"),
    Takes.WORDS: Text(
        "indicators, promises eller plans, og ord som velger ut", "indicators, promises or plans, and words that choose"
    ),
    Takes.TABLE_AND_WORDS: Text(
        "en tabell eller liste, og ord som peker ut én celle", "a table or a list, and words that point out one cell"
    ),
}


@dataclass(frozen=True, slots=True)
class Function:
    """A function of figures."""

    name: str
    takes: Takes
    says: Text
    example: str


_ALL: Final = (
    Function(
        "change",
        Takes.TWO_FIGURES,
        Text(
            "Endringen til det første tallet fra det andre: andeler i prosentpoeng, resten i egen enhet.",
            "The change to the first figure from the second: shares in percentage points, others in their own unit.",
        ),
        "change(oko_netto_laanegjeld@2022, oko_netto_laanegjeld@2021)",
    ),
    Function(
        "percent_change",
        Takes.TWO_FIGURES,
        Text(
            "Endringen i prosent, der reglene tillater det (ikke for andeler, indekser, skalaer og plasseringer).",
            "The change in per cent, where the rules allow it (not for shares, indices, scales and ranks).",
        ),
        "percent_change(by_nye_boliger@2022, by_nye_boliger@2021)",
    ),
    Function(
        "since",
        Takes.FIGURE_AND_YEAR,
        Text(
            "Endringen siden et år: i prosent der reglene tillater det, også når bare endringen er publisert.",
            "The change since a year: in per cent where the rules allow it, also where only the change is published.",
        ),
        "since(kli_direkte_utslipp@2021, 2009)",
    ),
    Function(
        "difference",
        Takes.TWO_OPERANDS,
        Text(
            "Forskjellen mellom to tall for samme periode: to nøkkeltall i samme enhet, to områder, eller "
            "summer, snitt og andeler. Snitt og summer av de samme tallene kan gjelde ulike perioder.",
            "The difference between two figures for the same period: two indicators in one unit, two areas, or "
            "sums, means and shares. Means and sums of the same figures may be for different periods.",
        ),
        "difference(utd_mobbing_7trinn@2022, utd_mobbing_10trinn@2022)",
    ),
    Function(
        "share",
        Takes.TWO_OPERANDS,
        Text(
            "Det første tallet i prosent av det andre, som kan være en sum.",
            "The first figure in per cent of the second, which may be a sum.",
        ),
        "share(by_nye_boliger@2022, sum(by_nye_boliger@2019..2022))",
    ),
    Function(
        "mean",
        Takes.SPAN_OR_FIGURES,
        Text("Gjennomsnittet, der alle tallene kan sammenlignes.", "The mean, where all figures can be compared."),
        "mean(oko_netto_driftsresultat@2019..2022)",
    ),
    Function(
        "sum",
        Takes.SPAN_OR_FIGURES,
        Text(
            "Summen av antall, penger, masse, energi, lengder eller flater.",
            "The sum of counts, money, mass, energy, lengths or areas.",
        ),
        "sum(by_nye_boliger@2019..2022)",
    ),
    Function(
        "rank",
        Takes.FIGURE_AND_GROUP,
        Text(
            "Plassen blant alle områder av samme slag med tall for perioden, eller i en gruppe som pakken har; "
            "den beste er nummer én.",
            "The place among all areas of the same kind with a figure for the period, or in a group that the "
            "package has; the best is number one.",
        ),
        "rank(oko_netto_laanegjeld@2022, kostra_12)",
    ),
    Function(
        "target",
        Takes.INDICATOR,
        Text("Måltallet som gjelder, med ord: «under 80 %».", "The target in force, in words: “under 80%”."),
        "target(oko_netto_laanegjeld)",
    ),
    Function(
        "distance",
        Takes.ONE_FIGURE,
        Text("Hvor langt tallet er fra måltallet.", "How far the figure is from the target."),
        "distance(oko_netto_laanegjeld@2022)",
    ),
    Function(
        "best",
        Takes.GROUP_OR_FIGURES,
        Text("Det beste av flere tall i samme enhet.", "The best of several figures in one unit."),
        "best(utd_mobbing_7trinn@2022, utd_mobbing_10trinn@2022)",
    ),
    Function(
        "worst",
        Takes.GROUP_OR_FIGURES,
        Text("Det dårligste av flere tall i samme enhet.", "The worst of several figures in one unit."),
        "worst(utd_mobbing_7trinn@2022, utd_mobbing_10trinn@2022)",
    ),
    Function(
        "cell",
        Takes.TABLE_AND_WORDS,
        Text(
            "Ett tall i en tabell eller liste fra kildene. Ordene er rad, kolonne, område, periode eller "
            "nøkkel; så mange at bare én celle passer. Ord med komma eller parentes står i enkle "
            "anførselstegn.",
            "One figure of a table or list of the sources. The words are row, column, area, period or key; so "
            "many that only one cell fits. Words with a comma or a bracket stand in single quotes.",
        ),
        "cell(service_areas, oppvekst, fte_2023)",
    ),
    Function(
        "count",
        Takes.WORDS,
        Text(
            "Hvor mange nøkkeltall, løfter eller planer som passer med alle ordene: mål, satsingsområde, "
            "status. Et nøkkeltall har den statusen det har på sidene. Ved siden av kan det stå «1 av 4».",
            "How many indicators, promises or plans fit all the words: goal, focus area, status. An indicator "
            "has the status that it has on the pages. The words beside it may be “1 of 4”.",
        ),
        "count(indicators, okonomi, met)",
    ),
)
FUNCTIONS: Final[Mapping[str, Function]] = {one.name: one for one in _ALL}


@dataclass(frozen=True, slots=True)
class Option:
    """A way to say how a reference is shown, or what it claims."""

    name: str
    values: Text
    says: Text


_OPTIONS: Final = (
    Option(
        "decimals",
        Text("`0`–`4`", "`0`–`4`"),
        Text("Så mange desimaler, aldri flere enn tallet har.", "So many decimals, never more than the figure has."),
    ),
    Option("unit", Text("`no`", "`no`"), Text("Tallet uten enhet.", "The number without its unit.")),
    Option(
        "sign",
        Text("`yes`", "`yes`"),
        Text("En endring eller forskjell med fortegn: «−1,6».", "A change or difference with its sign: “−1.6”."),
    ),
    Option(
        "says",
        Text("et påstandsnavn", "the name of a claim"),
        Text(
            "Hva teksten påstår, når ordene i klammene ikke sier det: `says=increased`.",
            "What the text claims, where the words in the brackets do not say it: `says=increased`.",
        ),
    ),
)
OPTIONS: Final[Mapping[str, Option]] = {one.name: one for one in _OPTIONS}
