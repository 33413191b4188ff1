"""Account files put in sets: all accounts of one municipality and period, each of them once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from samstyr.cli.answers import BadInput
from samstyr.cli.stats.choosing import say_doubts
from samstyr.kernels.accounts.sums import Account
from samstyr.kernels.datasets.values import VALUE, Dataset
from samstyr.kernels.period import Period, PeriodKind
from samstyr.statistics.queries.files import read_file

# Named as in Statistics Norway's file description.
COLUMNS = (
    "skjema", "aargang", "kvartal", "region", "orgnr", "foretaksnr", "kontoklasse", "funksjon_kapittel", "art_sektor",
)  # fmt: skip
CONSOLIDATED = {"0M", "0N", "0P", "0Q"}
# A region is a municipality's code with two digits for a part of it.
CODE_DIGITS = 4


class NotAccounts(BadInput):
    """A file that is read, and holds something else than accounts."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} holds no accounts. Give the files that the municipality reports to KOSTRA: 48 characters a line."
        )


class AccountTwice(BadInput):
    """The same account stands in two of the files, so that it would count twice."""

    def __init__(self, name: str, account: Iterable[str]) -> None:
        super().__init__(f"{name} has an account that is given already: {' '.join(account)}. Give each file once.")


class CannotBeRead(BadInput):
    """A file that is not there, or may not be read."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path} cannot be read: {why}. Give the path of an account file.")


@dataclass(frozen=True, slots=True, order=True)
class SetKey:
    """Whose accounts, of which year and quarter (empty for the whole year), and whether they are consolidated."""

    municipality: str
    year: str
    quarter: str
    is_consolidated: bool

    @property
    def period(self) -> Period:
        """The year, or the quarter that the accounts go up to."""
        if self.quarter:
            return Period.of(PeriodKind.QUARTER, int(self.year), int(self.quarter))
        return Period.of_year(int(self.year))


@dataclass(frozen=True, slots=True)
class AccountSet:
    """The accounts of one municipality and period, with the names of the files they stand in."""

    key: SetKey
    accounts: tuple[Account, ...]
    files: tuple[str, ...]


def account_sets(paths: Iterable[Path]) -> list[AccountSet]:
    """Read account files, and return the accounts by municipality and period, in order."""
    seen: set[tuple[str, ...]] = set()
    accounts: dict[SetKey, list[Account]] = {}
    files: dict[SetKey, dict[str, None]] = {}
    for path in paths:
        for row, amount in _rows(path):
            if row in seen:
                raise AccountTwice(path.name, row)
            seen.add(row)
            form, year, quarter, region, *_, account_class, function, account_type = row
            key = SetKey(region[:CODE_DIGITS], year, quarter, form in CONSOLIDATED)
            accounts.setdefault(key, []).append(Account(account_class, function, account_type, amount))
            files.setdefault(key, {})[path.name] = None
    return [AccountSet(key, tuple(accounts[key]), tuple(files[key])) for key in sorted(accounts)]


def _rows(path: Path) -> Iterator[tuple[tuple[str, ...], Decimal]]:
    dataset = _dataset(path)
    columns = [dataset.cells[name].to_pylist() for name in COLUMNS]
    amounts = dataset.cells[VALUE].to_pylist()
    return zip(zip(*columns, strict=True), (Decimal(int(amount)) for amount in amounts), strict=True)


def _dataset(path: Path) -> Dataset:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise CannotBeRead(path, error.strerror or str(error)) from None
    reading = read_file(content, path.name)
    # An account that stands twice in its file is both a doubt of the file and an error here, where amounts are summed.
    say_doubts(path.name, reading, strict=False)
    datasets = [one for one in reading.datasets if set(COLUMNS) <= set(one.column_names)]
    if not datasets:
        raise NotAccounts(path.name)
    return datasets[0]
