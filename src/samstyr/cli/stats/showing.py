"""A dataset on the terminal: what it is, and its first rows."""

from collections.abc import Iterable, Sequence

from rich.markup import escape
from rich.table import Table

from samstyr.cli.answers import answer, progress
from samstyr.kernels.datasets.tidy import tidy_rows
from samstyr.kernels.datasets.values import STATUS, VALUE, CodeTable, Dataset

SHOWN = 20


def show_dataset(dataset: Dataset) -> None:
    """Print the first rows to stdout, and what they are a part of to stderr."""
    for said in filter(None, (dataset.label, _source(dataset))):
        progress.print(said, markup=False, soft_wrap=True)
    ids = [dimension.id for dimension in dataset.dimensions]
    answer.print(_table([*ids, VALUE, STATUS], tidy_rows(dataset, SHOWN), right=VALUE))
    _say_rest(dataset.cells.num_rows)


def show_codes(codes: CodeTable) -> None:
    """Print the first codes."""
    answer.print(_table(codes.columns, codes.rows[:SHOWN]))
    _say_rest(len(codes.rows))


def _source(dataset: Dataset) -> str:
    return ", ".join(filter(None, (dataset.source, dataset.updated)))


def _say_rest(rows: int) -> None:
    if rows > SHOWN:
        progress.print(f"The first {SHOWN} of {rows:,} rows. All of them: --csv FILE, or --csv - to print.")


def _table(columns: Iterable[str], rows: Iterable[Sequence[str]], right: str = "") -> Table:
    table = Table(box=None, pad_edge=False)
    for column in columns:
        table.add_column(escape(column), justify="right" if column == right else "left")
    for row in rows:
        table.add_row(*(escape(cell) for cell in row))
    return table
