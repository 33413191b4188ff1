"""A JSON-stat file as datasets, or as codes where it is of class `dimension`."""

from samstyr.kernels.datasets.faults import NotReadable
from samstyr.kernels.datasets.json_stat.reading import read, read_code_list
from samstyr.kernels.datasets.values import CodeTable, Dimension, Reading


def parse(content: bytes) -> Reading:
    """Return the datasets of a file, or its code list. Raises NotReadable."""
    try:
        return read(content)
    except NotReadable:
        code_list = read_code_list(content)
        if code_list is None:
            raise
    dimension, _ = code_list
    return Reading((), label=dimension.label, codes=_codes(dimension))


def _codes(dimension: Dimension) -> CodeTable:
    parents = {child: parent for parent, children in dimension.children.items() for child in children}
    rows = tuple((code, dimension.label_of(code), parents.get(code, "")) for code in dimension.codes)
    return CodeTable(("code", "label", "parent"), rows)
