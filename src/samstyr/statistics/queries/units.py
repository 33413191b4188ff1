"""Units of measurement, as the kernels know them."""

from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit, UnitKind
from samstyr.statistics.models import Unit as UnitRow


def units() -> dict[str, Unit]:
    """Return every live unit by its code, in one query."""
    rows = UnitRow.objects.filter(retired=None)
    return {row.code: as_unit(row) for row in rows}


def as_unit(row: UnitRow) -> Unit:
    """Return a row as the kernels' value."""
    return Unit(
        code=row.code,
        kind=UnitKind(row.kind),
        symbol=Text(row.symbol_nb, row.symbol_en),
        label=Text(row.label_nb, row.label_en),
        decimals=row.decimals_default,
    )
