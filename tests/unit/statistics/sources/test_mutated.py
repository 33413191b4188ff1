"""Real files with a little of them changed: read with the figures that stand there, or refused; never anything else."""

import json
import re
from contextlib import suppress
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samstyr.kernels.datasets.faults import NotReadable
from samstyr.kernels.datasets.tidy import tidy_rows
from samstyr.statistics.queries.files import read_file
from samstyr.statistics.sources import sniffing
from tests.json_stat_forms import datasets_in, slow_rows
from tests.real_files import real_files

SOURCES = Path(sniffing.__file__).parent
OURS = [pytest.param(path, id=path.parent.name) for path in sorted(SOURCES.glob("*/sample.*"))]
REAL = real_files(
    "jsonstat2_official/canada.json", "ssb/ssb_12134*.json", "jsonstat1_official/oecd-canada-col.json",
    "px/scb__NPM__BE0101F1nilSymbol.px", "px/pxR__example6.px", "px_invalid/*errorNote.px", "kostra/*.dat",
)  # fmt: skip
# Signs that mean something in one of the formats.
SIGNS = st.sampled_from([*b'"{}[],:;=()-.0123456789 \n\r\t<eEk', 0x00, 0x1A, 0x85, 0xC3, 0xFF])
MOST_ROWS = 100_000


@st.composite
def changes(draw: st.DrawFn) -> tuple[str, float, float, bytes]:
    kind = draw(st.sampled_from(["cut", "drop", "insert", "replace", "repeat"]))
    return kind, draw(st.floats(0, 1)), draw(st.floats(0, 1)), bytes(draw(st.lists(SIGNS, min_size=1, max_size=4)))


def changed(content: bytes, change: tuple[str, float, float, bytes]) -> bytes:
    kind, where, much, signs = change
    at = int(where * len(content))
    end = at + 1 + int(much * 40)
    return {
        "cut": content[:at],
        "drop": content[:at] + content[end:],
        "insert": content[:at] + signs + content[at:],
        "replace": content[:at] + signs + content[at + len(signs) :],
        "repeat": content[:end] + content[at:],
    }[kind]


def slow_px(content: bytes) -> list[Decimal | str]:
    """Return the figures and symbols of a PX file without keys, as they stand."""
    data = re.split(r"\bDATA\s*=", content.decode("latin-1").replace("\x00", ""), maxsplit=1)[-1]
    return [as_number(token.strip('"')) for token in re.split(r"[\s,;\x1a]+", data) if token]


def as_number(text: str) -> Decimal | str:
    """Return the number that a text says; 065, .5 and 82E1 are numbers too. A symbol is left as it is."""
    is_number = re.fullmatch(r"-?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", text, re.ASCII)
    return Decimal(text) if is_number else text


def check(content: bytes, name: str) -> None:
    with suppress(NotReadable):
        compare(content, name)


def compare(content: bytes, name: str) -> None:
    reading = read_file(content, name)
    found = [[tuple(row) for row in tidy_rows(dataset, MOST_ROWS)] for dataset in reading.datasets]
    kind = sniffing.sniff(content, name)
    if kind == sniffing.JSON_STAT and reading.datasets and not reading.doubts:
        trees = datasets_in(json.loads(content.removeprefix(b"\xef\xbb\xbf")))
        for rows, tree, dataset in zip(found, trees, reading.datasets, strict=True):
            assert dataset.is_described_only or rows == slow_rows(tree)
    if kind == sniffing.PX and b"KEYS" not in content:
        figures = [as_number(row[-2] or row[-1]) for row in found[0]]
        assert figures == slow_px(content)[: len(figures)]
    if kind == sniffing.KOSTRA:
        amounts = [int(line[39:48]) for line in content.decode("latin-1").splitlines() if line.strip("\x00\x1a ")]
        assert [int(row[-2]) for row in found[0]] == amounts


@pytest.mark.parametrize("path", [*OURS, *REAL])
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(change=changes())
def test_a_changed_file_says_what_stands_in_it_or_is_refused(path: Path, change):
    check(changed(path.read_bytes(), change), path.name)


@pytest.mark.soak
@pytest.mark.parametrize("path", [*OURS, *REAL])
@settings(max_examples=5_000, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(several=st.lists(changes(), min_size=1, max_size=3))
def test_files_changed_in_several_places_too(path: Path, several):
    content = path.read_bytes()
    for change in several:
        content = changed(content, change)
    check(content, path.name)
