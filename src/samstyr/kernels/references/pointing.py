"""Cells of tables and lists: words point one out."""

from collections.abc import Sequence
from typing import Final

from samstyr.kernels.findings.catalogue import Fault, fault
from samstyr.kernels.references.expressions import FigureName
from samstyr.kernels.references.material import Cell, Material
from samstyr.kernels.references.reading import meant

FEW: Final = 6


class NoCell(ValueError):
    """Said of words that point out no cell, or several; `fault` says which."""

    def __init__(self, found: Fault) -> None:
        """Say it in English; `fault` has both languages."""
        self.fault = found
        super().__init__(f"{found.what('en')} {found.remedy('en')}".strip())


def cell_of(name: FigureName, material: Material) -> Cell:
    """Return the one cell that all words of a name point to. Raises NoCell.

    Words are alike whatever their letters' case and however many blanks are in them.
    """
    cells = material.tables.get(name.id)
    if cells is None:
        near = meant(name.id, material.tables)
        known = ", ".join(list(material.tables)[:FEW])
        raise NoCell(fault("unknown-table", name.start, name.end, id=name.id, nearest=near, known=known))
    words = [plain(word) for word in name.words]
    for said, word in zip(name.words, words, strict=True):
        if not any(word in cell.keys for cell in cells):
            every = sorted({key for cell in cells for key in cell.keys})
            raise NoCell(
                fault(
                    "no-cell",
                    name.start,
                    name.end,
                    id=name.id,
                    word=said,
                    nearest=meant(word, every),
                    known=_few(every),
                )
            )
    fitting = [cell for cell in cells if set(words) <= cell.keys]
    # A cell that must be named is meant by its own word only.
    found = [cell for cell in fitting if not cell.must or cell.must in words]
    if not found:
        known = _few(sorted({cell.must for cell in fitting}))
        raise NoCell(
            fault("no-cell-together", name.start, name.end, id=name.id, words=", ".join(name.words), known=known)
        )
    if len(found) > 1:
        further = _few(_apart(found))
        raise NoCell(fault("several-cells", name.start, name.end, id=name.id, count=len(found), further=further))
    return found[0]


def plain(word: str) -> str:
    """Return a word as it is compared.

    >>> plain(" Alle  Kjøretøy ")
    'alle kjøretøy'
    """
    return " ".join(word.split()).casefold()


def _apart(found: Sequence[Cell]) -> list[str]:
    """Return the words that tell some cells from each other."""
    shared = frozenset.intersection(*(cell.keys for cell in found))
    return sorted({key for cell in found for key in cell.keys - shared})


def _few(words: Sequence[str]) -> str:
    return ", ".join(words[:FEW]) + (" …" if len(words) > FEW else "")
