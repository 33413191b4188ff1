"""Which file, which dataset in it, which codes: how the commands about statistics are told what is meant."""

import sys
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from samstyr.cli.answers import BadInput, progress
from samstyr.kernels.datasets.values import Dataset, Doubt, Reading

STANDARD = "-"
MOST_DOUBTS = 25

File = Annotated[str, typer.Argument(metavar="FILE", help="The file to read; - reads what is piped in.")]
Number = Annotated[int | None, typer.Option("--dataset", metavar="N", help="Which dataset, when there are several.")]
Strict = Annotated[bool, typer.Option("--strict", help="Refuse a file with anything doubtful in it.")]
MappingFile = Annotated[
    Path | None, typer.Option("--mapping", metavar="FILE", help="TOML that says which column of a table is what.")
]


class NotAChoice(BadInput):
    """Something after --select or --codelist that is not a variable and what is wanted of it."""

    def __init__(self, said: str) -> None:
        super().__init__(
            f"{said!r} does not say what is wanted of which variable. Write it as Alder=001,002 or Tid=top(3)."
        )


class NoSuchFile(BadInput):
    """There is nothing to read at a path."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"{path} cannot be read: {why}. Give the path of a file with figures.")


class WhichDataset(BadInput):
    """A file has several datasets, or not the one that was asked for."""

    def __init__(self, name: str, asked: int | None, datasets: Iterable[Dataset]) -> None:
        listed = "\n".join(f"  {number}  {one.label or '(no title)'}" for number, one in enumerate(datasets, start=1))
        asked_for = "" if asked is None else f"There is no dataset {asked}. "
        super().__init__(f"{asked_for}{name} has these datasets; choose one with --dataset N:\n{listed}")


class OnlyDescribed(BadInput):
    """A file says which cells a table has, and not what stands in them."""

    def __init__(self, name: str, cells: int) -> None:
        super().__init__(
            f"{name} describes a table of {cells:,} cells and holds no figures: it is an answer from `metadata`. "
            "Fetch the table's `data` instead."
        )


class DoubtsRefused(BadInput):
    """A file has something doubtful in it, and --strict refuses that."""

    def __init__(self, name: str, doubts: Sequence[Doubt]) -> None:
        listed = "\n".join(f"  {said}" for said in _the_first(doubts))
        super().__init__(f"{name} is refused, as --strict asks:\n{listed}\nWithout --strict the figures are read.")


class BadMappingFile(BadInput):
    """The file given with --mapping is no TOML."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"The mapping {path} cannot be read: {why}.")


def content_of(file: str) -> bytes:
    """Return what is in a file, or what is piped in. Raises NoSuchFile."""
    if file == STANDARD:
        return sys.stdin.buffer.read()
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise NoSuchFile(file, error.strerror or str(error)) from None


def mapping_in(path: Path) -> dict[str, object]:
    """Return what a mapping file says. Raises BadMappingFile."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise BadMappingFile(path, str(error)) from None


def say_doubts(name: str, reading: Reading, *, strict: bool) -> None:
    """Warn of what is doubtful in a file, or refuse it: raises DoubtsRefused."""
    if reading.doubts and strict:
        raise DoubtsRefused(name, reading.doubts)
    for said in _the_first(reading.doubts):
        progress.print(f"Warning: {name}, {said}", markup=False, soft_wrap=True)


def _the_first(doubts: Sequence[Doubt]) -> Iterator[str]:
    """Return as many doubts as anybody reads, and how many more there are."""
    yield from map(str, doubts[:MOST_DOUBTS])
    if len(doubts) > MOST_DOUBTS:
        yield f"and {len(doubts) - MOST_DOUBTS:,} more like these"


def chosen_of(name: str, reading: Reading, number: int | None) -> Dataset:
    """Return the dataset that is meant. Raises WhichDataset and OnlyDescribed."""
    count = len(reading.datasets)
    if (number is None and count > 1) or (number is not None and not 1 <= number <= count):
        raise WhichDataset(name, number, reading.datasets)
    chosen = reading.datasets[(number or 1) - 1]
    if chosen.is_described_only:
        raise OnlyDescribed(name, chosen.cells_described)
    return chosen


def codes_of(said: str) -> tuple[str, ...]:
    """Return codes that stand with commas between them; a comma inside brackets is a part of an expression."""
    codes, depth = [""], 0
    for letter in said:
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == "," and depth <= 0:
            codes.append("")
        else:
            codes[-1] += letter
    return tuple(code.strip() for code in codes if code.strip())


def choices(said: Iterable[str]) -> list[tuple[str, str]]:
    """Return what is wanted of which variable. Raises NotAChoice."""
    choices = []
    for one in said:
        variable, sign, wanted = one.partition("=")
        if not (sign and variable.strip() and wanted.strip()):
            raise NotAChoice(one)
        choices.append((variable.strip(), wanted.strip()))
    return choices
