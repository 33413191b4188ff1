"""Account files to test with: a small invented municipality's, and Statistics Norway's own where it is at hand."""

import os
from decimal import Decimal
from pathlib import Path

import pytest

from samstyr.kernels.accounts.sums import Account

SMALL = Path(__file__).parent / "data/accounts"
SMALL_OPERATING, SMALL_BALANCE = SMALL / "0A_2024_invented.dat", SMALL / "0B_2024_invented.dat"
CONFORMANCE = Path(os.environ.get("SAMSTYR_CONFORMANCE", Path(__file__).resolve().parents[2] / "shared/conformance"))
WORKED = CONFORMANCE / "kostra/0A_V2019_K4_R040200_OK.dat"
needs_worked_example = pytest.mark.skipif(
    not WORKED.is_file(), reason="Statistics Norway's test file is not here; name its folder in SAMSTYR_CONFORMANCE"
)


def accounts(*paths: Path) -> list[Account]:
    """The accounts of some files, read as the record format says and no more."""
    lines = [line for path in paths for line in path.read_text("latin-1").splitlines()]
    return [Account(line[31], line[32:36].strip(), line[36:39].strip(), Decimal(line[39:].strip())) for line in lines]
