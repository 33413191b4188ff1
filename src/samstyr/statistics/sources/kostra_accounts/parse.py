"""A KOSTRA account file as a dataset: one row an account, amounts in thousand kroner, expenditure positive.

Source: Statistics Norway, kostra-kontrollprogram, file description of the accounts.
"""

import re
from codecs import BOM_UTF8
from dataclasses import replace
from typing import Final

import pyarrow as pa

from samstyr.kernels.datasets.faults import CellsInDoubt
from samstyr.kernels.datasets.grid import no_statuses
from samstyr.kernels.datasets.rows import Rows, dataset_of_rows, said_twice
from samstyr.kernels.datasets.values import Dimension, Reading, Role, StatedUnit

WIDTH: Final = 48
UNIT: Final = StatedUnit(label="1000 kr", base="1000 kr", decimals=0)
_DIGITS_9: Final = r"(?:[0-9]{9}| {9})"
# Names as in the file description. Balance sheets have chapter and sector where accounts have function and art.
RECORD: Final = re.compile(
    r"(?P<skjema>0[A-Z])(?P<aargang>(?:19|20)[0-9]{2})(?P<kvartal>[1-4 ])(?P<region>[0-9]{6})"
    rf"(?P<orgnr>{_DIGITS_9})(?P<foretaksnr>{_DIGITS_9})(?P<kontoklasse>[0-9 ])"
    r"(?P<funksjon_kapittel>[0-9A-Z ]{4})(?P<art_sektor>[0-9A-Z ]{3})(?P<belop> *-?[0-9]+ *)",
    re.ASCII,
)
_LABELS: Final = {
    "skjema": "skjema",
    "aargang": "årgang",
    "kvartal": "kvartal",
    "region": "region",
    "orgnr": "organisasjonsnummer",
    "foretaksnr": "foretaksnummer",
    "kontoklasse": "kontoklasse",
    "funksjon_kapittel": "funksjon eller kapittel",
    "art_sektor": "art eller sektor",
}
_ROLES: Final = {"aargang": Role.TIME, "region": Role.PLACE}
_CLASSES: Final = {
    "0": "Investering",
    "1": "Drift",
    "2": "Balanse",
    "3": "Drift, særbedrift",
    "4": "Investering, særbedrift",
    "5": "Balanse, særbedrift",
}


def parse(content: bytes) -> Reading:
    """Return the accounts in the file's order; an account that is there twice is doubtful.

    Raises CellsInDoubt for a record that is not 48 characters in the order of the file description.
    """
    records = [_record(line, number) for number, line in enumerate(_lines(content), start=1)]
    if not records:
        raise CellsInDoubt("line 1", "there is no record")
    columns = [pa.array([record[name].strip() for record in records], pa.string()) for name in _LABELS]
    amounts = [int(record["belop"]) for record in records]
    rows = Rows(
        codes=columns,
        values=pa.array(amounts, pa.float64()),
        statuses=no_statuses(len(records)),
        decimals=pa.array([0] * len(records), pa.int8()),
    )
    dataset = dataset_of_rows([_dimension(name) for name in _LABELS], rows)
    return Reading((replace(dataset, unit=UNIT),), tuple(said_twice(dataset, range(1, len(records) + 1))))


def _lines(content: bytes) -> list[str]:
    text = content.removeprefix(BOM_UTF8).decode("latin-1").rstrip("\x1a\r\n")
    return [line.rstrip("\r") for line in text.split("\n")] if text else []


def _record(line: str, number: int) -> re.Match[str]:
    found = RECORD.fullmatch(line)
    if found is None or len(line) != WIDTH:
        said = f"it has {len(line)} characters and must have {WIDTH}" if len(line) != WIDTH else "a field is faulty"
        raise CellsInDoubt(f"line {number}", f"{said}: {line[:WIDTH]!r}")
    return found


def _dimension(name: str) -> Dimension:
    labels = _CLASSES if name == "kontoklasse" else {}
    return Dimension(name, (), _LABELS[name], _ROLES.get(name, Role.OTHER), labels)
