"""What the tests of stated figures share: an invented municipality, and how to ask what a text of its states."""

from datetime import date

from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.claims.stating.reading import Reading, read_sentence
from samstyr.kernels.claims.stating.values import DocumentContext, KnownArea, StatedFigure, StatedKind
from samstyr.kernels.documents.values import Document, Piece, PieceKind, Place
from samstyr.kernels.period import Period
from samstyr.kernels.texts import Language

AREAS = (
    KnownArea("fjordvik", ("Fjordvik", "Fjordvik kommune"), is_own=True, since=2020),
    KnownArea("former_fjordvik", ("Fjordvik",), "former_municipality"),
    KnownArea("sund", ("Sund",), "former_municipality"),
    KnownArea("granli", ("Granli",), "former_municipality"),
    KnownArea("bergheim", ("Bergheim",)),
    KnownArea("lundby", ("Lundby",)),
    KnownArea("vestfylket", ("Vestfylket",), "county"),
    KnownArea("norge", ("Norge", "Norway"), "country"),
)
CONTEXT = DocumentContext(date(2023, 3, 15), Period.of_year(2022), areas=AREAS)


def reading_of(text: str, language: Language = "nb") -> Reading:
    """Return a sentence read against the invented municipality."""
    return read_sentence(text, language, CONTEXT)


def stated(
    text: str, *, context: DocumentContext = CONTEXT, kind: PieceKind = PieceKind.PARAGRAPH
) -> tuple[StatedFigure, ...]:
    """Return everything that a paragraph states."""
    return stated_in(Document("prøve.txt", (Piece(kind, text, Place(1)),)), context)


def periods_of(one: StatedFigure) -> str:
    """Return the periods of a statement as text: a year, or the two ends of a change."""
    return "-".join(str(period) for period in one.periods)


def value_of(one: StatedFigure) -> str:
    """Return the value of a statement as the rows of the invented sentences write it."""
    way = one.way.value if one.way else ""
    if one.kind is StatedKind.DIRECTION:
        return {"up": "+", "better": "+", "down": "-", "worse": "-"}.get(way, "=")
    if one.kind in (StatedKind.COMPARISON, StatedKind.GROWTH_COMPARISON):
        return {"up": ">", "better": ">", "down": "<", "worse": "<"}.get(way, "=")
    if one.kind is StatedKind.EXTREME:
        return "max" if way in ("up", "better") else "min"
    if one.value is None:
        return ""
    if one.upper is not None:
        return f"{one.value:f}-{one.upper:f}"
    return f"{one.value}/{one.whole}" if one.whole is not None else f"{one.value:f}"


def unit_of(one: StatedFigure) -> str:
    """Return the unit of a statement as the rows of the invented sentences write it."""
    if one.value is None:
        return "date" if one.kind is StatedKind.DATE else ""
    noun = f":{one.unit.noun}" if one.unit.noun and one.unit.code in ("count", "fraction") else ""
    per = f"/{one.unit.per}" if one.unit.per else ""
    power = f"*{one.unit.power}" if one.unit.power else ""
    return f"{one.unit.code or 'none'}{noun}{per}{power}"
