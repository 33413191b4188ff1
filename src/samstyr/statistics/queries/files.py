"""Reading a file of figures, whatever kind it is. Nothing is kept and no database is asked."""

from collections.abc import Mapping as MappingOf
from importlib import import_module
from typing import Final

from samstyr.kernels.datasets.faults import NotReadable
from samstyr.kernels.datasets.values import Reading
from samstyr.statistics.sources import sniffing

_PARSER: Final = "samstyr.statistics.sources.{}.parse"
_MAPPING: Final = "samstyr.statistics.sources.table_file.mapping"


class FileNotRead(NotReadable):
    """Said of a file that cannot be read, with its name."""

    def __init__(self, name: str, said: str) -> None:
        super().__init__(f"{name} cannot be read. {said}")


def read_file(content: bytes, name: str, mapping: MappingOf[str, object] | None = None) -> Reading:
    """Return what a file says. With a mapping, which names its columns, it is read as a table.

    Raises NotReadable with what is wrong and what to do.
    """
    kind = sniffing.TABLE if mapping is not None else sniffing.sniff(content, name)
    # Found by name, so that only what is needed is loaded.
    parser = import_module(_PARSER.format(kind))
    given = () if mapping is None else (import_module(_MAPPING).mapping_of(mapping),)
    try:
        reading: Reading = parser.parse(content, *given)
    except NotReadable as error:
        raise FileNotRead(name, str(error)) from None
    return reading
