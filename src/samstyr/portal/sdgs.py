"""The names of the United Nations' seventeen goals for sustainable development."""

from collections.abc import Iterable

from samstyr.kernels.texts import Text
from samstyr.look.parts import Sdg

# The official short names, Norwegian by FN-sambandet, English by the United Nations.
NAMES = {
    1: Text("Utrydde fattigdom", "No poverty"),
    2: Text("Utrydde sult", "Zero hunger"),
    3: Text("God helse og livskvalitet", "Good health and well-being"),
    4: Text("God utdanning", "Quality education"),
    5: Text("Likestilling mellom kjønnene", "Gender equality"),
    6: Text("Rent vann og gode sanitærforhold", "Clean water and sanitation"),
    7: Text("Ren energi til alle", "Affordable and clean energy"),
    8: Text("Anstendig arbeid og økonomisk vekst", "Decent work and economic growth"),
    9: Text("Industri, innovasjon og infrastruktur", "Industry, innovation and infrastructure"),
    10: Text("Mindre ulikhet", "Reduced inequalities"),
    11: Text("Bærekraftige byer og lokalsamfunn", "Sustainable cities and communities"),
    12: Text("Ansvarlig forbruk og produksjon", "Responsible consumption and production"),
    13: Text("Stoppe klimaendringene", "Climate action"),
    14: Text("Livet i havet", "Life below water"),
    15: Text("Livet på land", "Life on land"),
    16: Text("Fred, rettferdighet og velfungerende institusjoner", "Peace, justice and strong institutions"),
    17: Text("Samarbeid for å nå målene", "Partnerships for the goals"),
}


def sdgs(numbers: Iterable[int]) -> tuple[Sdg, ...]:
    """Return the goals with their names; a number that the United Nations does not have is left out."""
    return tuple(Sdg(number, NAMES[number]) for number in numbers if number in NAMES)
