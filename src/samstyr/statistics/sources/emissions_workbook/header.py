"""Finding the table in the workbook: which sheet, which row has the headings, and which column is which."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from samstyr.kernels.datasets.faults import NotReadable
from samstyr.statistics.sources.sheets import Sheet

PLACE, YEAR, SECTOR, SOURCE, GAS = "Kommunenummer", "År", "Sektor", "Utslippskilde", "Klimagass"
COUNTY, NAME, AMOUNT = "Fylke", "Kommune", "Utslipp"
# What the columns have been called over the years, in small letters.
_CALLED: Final[Mapping[str, frozenset[str]]] = {
    PLACE: frozenset({"kommunenummer", "kommunenr", "kommunenr.", "kommune nr", "knr"}),
    YEAR: frozenset({"år", "aar"}),
    SECTOR: frozenset({"sektor", "hovedsektor"}),
    SOURCE: frozenset({"utslippskilde", "kilde", "undersektor"}),
    GAS: frozenset({"klimagass", "gass", "komponent"}),
    COUNTY: frozenset({"fylke", "fylkesnavn"}),
    NAME: frozenset({"kommune", "kommunenavn"}),
}
_AMOUNT: Final = re.compile(r"utslipp\b.*\((?P<unit>[^)]+)\)", re.IGNORECASE)
_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}", re.ASCII)
_ROWS_SEARCHED: Final = 40
_DETAILED: Final = "oversikt - detaljert"
DEFAULT_UNIT: Final = "tonn CO2-ekvivalenter"


class NoEmissions(NotReadable):
    """Said of a workbook in which no sheet has the headings of the emissions."""

    def __init__(self, names: Iterable[str]) -> None:
        """Say which sheets were searched."""
        super().__init__(
            f"No sheet has a row with {PLACE}, {SOURCE} and emissions by year (searched: {', '.join(names)}). "
            "Fetch the workbook for all municipalities, or give a mapping for another one."
        )


@dataclass(frozen=True, slots=True)
class Headings:
    """Where each column is. The amounts stand in one column beside the year, or in a column for each year."""

    row: int
    columns: Mapping[str, int]
    years: Mapping[str, int]
    unit: str


def find_table(sheets: Sequence[Sheet]) -> tuple[Sheet, Headings]:
    """Return the sheet with the most detail, and its headings; raises NoEmissions."""
    in_order = sorted(sheets, key=lambda sheet: sheet.name.strip().casefold() != _DETAILED)
    for sheet in in_order:
        for number in range(min(sheet.height, _ROWS_SEARCHED)):
            headings = _headings(sheet.row(number), number)
            if headings is not None:
                return sheet, headings
    raise NoEmissions(sheet.name for sheet in sheets)


def _headings(cells: Sequence[str], number: int) -> Headings | None:
    columns: dict[str, int] = {}
    unit = DEFAULT_UNIT
    for at, cell in enumerate(cells):
        said = " ".join(cell.split())
        for name, called in _CALLED.items():
            if said.casefold() in called:
                columns.setdefault(name, at)
        amount = _AMOUNT.fullmatch(said)
        if amount:
            columns.setdefault(AMOUNT, at)
            unit = amount["unit"].strip()
    years = {cell.strip(): at for at, cell in enumerate(cells) if _YEAR.fullmatch(cell.strip())}
    has_amounts = {AMOUNT, YEAR} <= columns.keys() or len(years) > 1
    if not has_amounts or not {PLACE, SOURCE} <= columns.keys():
        return None
    return Headings(number, columns, {} if AMOUNT in columns else years, unit)
