"""The package in force, as it would be written out."""

import json

from samstyr.exchange.models import Package
from samstyr.exchange.packages import DataPackage
from samstyr.exchange.rooms import KNOWN, room_of
from samstyr.kernels.packages.descriptor import read_description


class DescriptorDamaged(RuntimeError):
    """What the database has as the package's descriptor is none."""

    def __init__(self) -> None:
        super().__init__("The stored description of the package cannot be read. `samstyr doctor` says how to mend it.")


def state() -> DataPackage | None:
    """Return the package in force, None where nothing is loaded."""
    kept = Package.objects.first()
    if kept is None:
        return None
    description, problems = read_description(json.dumps(kept.descriptor), KNOWN)
    if description is None or problems:
        raise DescriptorDamaged
    return DataPackage(description, {table.name: room_of(table).rows(table) for table in description.tables})
