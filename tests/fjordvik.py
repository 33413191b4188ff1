"""Fjordvik, a municipality that does not exist: its figures, its areas, and what a document says of them."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from samstyr.kernels.claims.linking.choosing import choose
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.measures import Held, Measure, Target
from samstyr.kernels.claims.linking.values import Choice
from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.claims.stating.values import DocumentContext, KnownArea
from samstyr.kernels.claims.verdicts.together import judge_all
from samstyr.kernels.claims.verdicts.values import Mark
from samstyr.kernels.documents.values import Document, Piece, PieceKind, Place
from samstyr.kernels.period import Period
from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit, UnitKind

OWN = "fjordvik"
AREAS = (
    KnownArea(OWN, ("Fjordvik",), "municipality", is_own=True, since=2020),
    KnownArea("former_fjordvik", ("Gamle Fjordvik",), "former_municipality"),
    KnownArea("sund", ("Sund",), "former_municipality"),
    KnownArea("granli", ("Granli",), "former_municipality"),
    KnownArea("bergheim", ("Bergheim",), "municipality"),
    KnownArea("lundby", ("Lundby",), "municipality"),
    KnownArea("norge", ("Norge", "landet"), "country"),
)
CONTEXT = DocumentContext(date(2023, 3, 15), Period.of_year(2022), None, AREAS, "nb")

PERCENT = Unit("percent", UnitKind.SHARE, Text("%"), Text("prosent", "per cent"), 1)
COUNT = Unit("count", UnitKind.COUNT, Text(""), Text("antall", "count"), 0)
MILLIONS = Unit("nok_million", UnitKind.MONEY, Text("mill. kr", "NOK million"), Text("millioner kroner"), 1)
RANK = Unit("rank", UnitKind.RANK, Text(""), Text("plassering", "rank"), 0)
SCALE = Unit("scale_1_6", UnitKind.SCALE, Text("av 6", "of 6"), Text("skala 1–6", "scale 1–6"), 1)
GWH = Unit("gwh", UnitKind.ENERGY, Text("GWh"), Text("gigawattimer"), 1)


def figures(**by_area: Mapping[str, str]) -> dict[tuple[str, Period], Held]:
    """Return figures by area and period, each with a line of its own in the source."""
    return {
        (area, Period.parse(period)): Held(area, Period.parse(period), Decimal(value), "kilde", str(number))
        for area, written in by_area.items()
        for number, (period, value) in enumerate(written.items(), start=1)
    }


def measure(
    id: str,
    title: str,
    unit: Unit,
    held: Mapping[tuple[str, Period], Held],
    about: str = "",
    *more: str,
    **rest: object,
) -> Measure:
    """Return a measure that is called what its title and the names of its row and column say."""
    names = (Text(title), *(Text(one) for one in more))
    label = Text(" · ".join(one.nb for one in names))
    texts = (Text(about),) if about else ()
    return Measure(id, id.partition("/")[0], label, names, texts, unit, unit.decimals, held, **rest)  # type: ignore[arg-type]  # named by the tests


MEASURES = (
    measure(
        "sykefravaer", "Sykefravær blant ansatte", PERCENT,
        figures(fjordvik={"2019": "8.1", "2020": "8.9", "2021": "8.4", "2022": "9.2"}),
        "Fravær på grunn av sykdom blant ansatte i kommunen, i prosent av avtalte dagsverk.", higher_is_better=False,
    ),
    measure(
        "gjeld", "Netto lånegjeld, andel av driftsinntekter", PERCENT,
        figures(fjordvik={"2019": "88.4", "2020": "91.0", "2021": "93.2", "2022": "95.1"}),
        "Lånegjeld etter fradrag, i prosent av brutto driftsinntekter.",
        targets=(Target(Decimal(90), "<", True, "kilde", "9"),), higher_is_better=False,
    ),
    measure("vanntap", "Vanntap fra ledningsnettet", PERCENT,
            figures(fjordvik={"2020": "38", "2021": "36", "2022": "31"}), "Vann som lekker ut av ledningsnettet."),
    measure("boliger", "Nye boliger", COUNT, figures(fjordvik={"2020": "210", "2021": "260", "2022": "190"}),
            "Boliger som ble ferdige i løpet av året."),
    measure("fullfort", "Fullført videregående opplæring", PERCENT,
            figures(fjordvik={"2021": "78.2", "2022": "80.4"}, bergheim={"2022": "76.0"}, lundby={"2022": "83.1"},
                    norge={"2021": "79.0", "2022": "79.6"}), "Elever som fullfører på fem eller seks år."),
    measure("tjenester", "Fornøyd med kommunens tjenester, andel innbyggere", PERCENT,
            figures(fjordvik={"2021": "77"}, sund={"2017": "58", "2021": "66"}, granli={"2017": "70", "2021": "64"},
                    former_fjordvik={"2017": "82", "2021": "80"})),
    measure("barometer", "Plass i Kommunebarometeret", RANK,
            figures(fjordvik={"2020": "84", "2021": "61", "2022": "47"})),
    measure("investeringer", "Brutto investeringer", MILLIONS,
            figures(fjordvik={"2020": "310", "2021": "402.5", "2022": "398.2"})),
    measure("foreninger/Med kommunen", "Foreningers tilfredshet med samarbeid", SCALE,
            figures(fjordvik={"2018": "4.4", "2022": "4.7"}), "", "Med kommunen"),
    measure("stromforbruk", "Strømforbruk i kommunale bygg", GWH, figures(fjordvik={"2021": "42.6", "2022": "38.9"})),
)  # fmt: skip
INDEX = Index(MEASURES, places=[name for one in AREAS for name in one.names])


def document(*paragraphs: str, heading: str = "") -> Document:
    """Return a document of some paragraphs, under a heading where one is given."""
    pieces = [Piece(PieceKind.HEADING, heading, Place(1), 1)] if heading else []
    pieces += [Piece(PieceKind.PARAGRAPH, text, Place(number)) for number, text in enumerate(paragraphs, start=2)]
    return Document("a.md", tuple(pieces))


def choices(*paragraphs: str, heading: str = "") -> tuple[Choice, ...]:
    """Return what is chosen for everything that some paragraphs state."""
    return choose(stated_in(document(*paragraphs, heading=heading), CONTEXT), INDEX, OWN)


def marks(*paragraphs: str, heading: str = "") -> tuple[Mark, ...]:
    """Return the marks of everything that some paragraphs state."""
    return judge_all(choices(*paragraphs, heading=heading), CONTEXT, OWN)
