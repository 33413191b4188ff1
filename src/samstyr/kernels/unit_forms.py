"""How numbers stand with their units, in both languages: a table of forms, `{}` where the number goes.

A unit that is not named here is written with its symbol after the number.
"""

from dataclasses import dataclass
from typing import Final

from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit, UnitKind


@dataclass(frozen=True, slots=True)
class Form:
    """How a number stands with its unit: of many, and of exactly one where that reads differently."""

    many: Text
    one: Text

    def of(self, *, is_one: bool) -> Text:
        """Return the form for one or for many."""
        return self.one if is_one else self.many


def _same(nb: str, en: str) -> Form:
    return Form(Text(nb, en), Text(nb, en))


VALUE_FORMS: Final = {
    "percent": _same("{} %", "{}%"),
    "percentage_points": Form(
        Text("{} prosentpoeng", "{} percentage points"), Text("{} prosentpoeng", "{} percentage point")
    ),
    "count": _same("{}", "{}"),
    "persons": Form(Text("{} personer", "{} persons"), Text("{} person", "{} person")),
    "places": Form(Text("{} plasser", "{} places"), Text("{} plass", "{} place")),
    "nok_thousand": _same("{} tusen kroner", "NOK {} thousand"),
    "nok_million": _same("{} mill. kroner", "NOK {} million"),
    "nok_per_m2": _same("{} kr/m²", "NOK {} per m²"),
    "tonnes": Form(Text("{} tonn", "{} tonnes"), Text("{} tonn", "{} tonne")),
    "tonnes_co2e": Form(Text("{} tonn CO₂e", "{} tonnes CO₂e"), Text("{} tonn CO₂e", "{} tonne CO₂e")),
    "tonnes_co2e_per_capita": _same("{} tonn CO₂e per innbygger", "{} tonnes CO₂e per resident"),
    "kg_per_capita": _same("{} kg per innbygger", "{} kg per resident"),
    "index": _same("{}", "{}"),
    "rank": _same("{}. plass", "no. {}"),
    "per_100000": _same("{} per 100\u202f000", "{} per 100,000"),
    "year": _same("{}", "{}"),
}

# A change in a share is counted in percentage points, on a scale in points, in a ranking in places.
CHANGE_FORMS: Final = {
    UnitKind.SHARE: VALUE_FORMS["percentage_points"],
    UnitKind.RANK: VALUE_FORMS["places"],
    UnitKind.SCALE: Form(Text("{} poeng", "{} points"), Text("{} poeng", "{} point")),
}


@dataclass(frozen=True, slots=True)
class Magnitude:
    """A word for a power of ten, and the other ways to write it that are read."""

    power: int
    form: Form
    read_also: tuple[Form, ...]


MAGNITUDES: Final = (
    Magnitude(
        9, _same("{} mrd.", "{} billion"), (_same("{} mrd. kroner", "NOK {} billion"), _same("{} milliarder", "{} bn"))
    ),
    Magnitude(
        6, _same("{} mill.", "{} million"), (_same("{} mill. kroner", "NOK {} million"), _same("{} mill. kr", "{} m"))
    ),
)

# Read, but not written: money without a magnitude, and the longer words for a share.
READ_ALSO: Final = (
    _same("{} kroner", "NOK {}"),
    _same("{} kr", "NOK {}"),
    _same("{} prosent", "{} per cent"),
    _same("{} %", "{} %"),
)


def value_form(unit: Unit) -> Form:
    """Return how a figure is written in a unit."""
    known = VALUE_FORMS.get(unit.code)
    if known:
        return known
    nb, en = unit.symbol.in_language("nb"), unit.symbol.in_language("en")
    return _same(f"{{}} {nb}", f"{{}} {en}") if nb or en else VALUE_FORMS["count"]


def change_form(unit: Unit) -> Form:
    """Return how a difference between two figures is written in a unit."""
    return CHANGE_FORMS.get(unit.kind) or value_form(unit)
