"""Which parser a file is for, told by what is in it; its name only decides between kinds that look alike."""

import io
import re
import zipfile
from codecs import BOM_UTF8
from pathlib import PurePath
from typing import Final

from samstyr.kernels.datasets.faults import NotReadable
from samstyr.kernels.formats.zips import DAMAGE
from samstyr.statistics.sources.kostra_accounts.parse import RECORD, WIDTH

JSON_STAT, KLASS, PX, KOSTRA, EMISSIONS, TABLE = (
    "json_stat", "klass", "px_file", "kostra_accounts", "emissions_workbook", "table_file",
)  # fmt: skip
READABLE: Final = (
    "JSON-stat, KLASS's JSON, PC-Axis (.px), KOSTRA account files, Miljødirektoratet's emissions workbook, and tables "
    "in CSV, Excel or Parquet"
)
# How files begin that hold no figures, and what they are.
_OTHER_KINDS: Final = (
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"%PDF", "a PDF document"),
    (b"\x1f\x8b", "a packed file (gzip); unpack it first"),
    (b"\xd0\xcf\x11\xe0", "a workbook in Excel's old form; save it as .xlsx"),
    (b"{\\rtf", "a text document (RTF)"),
)
_BYTE_ORDER_MARKS: Final = b"\xef\xbb\xbf\xff\xfe"
_KLASS: Final = re.compile(
    rb'^\{\s*"(codes|codeChanges|correspondenceItems|correspondenceMaps|classificationItems)"\s*:'
)
_KLASS_WITHIN: Final = re.compile(
    rb'"(codeChanges|correspondenceItems|correspondenceMaps|classificationItems)"\s*:\s*\['
)
_PX: Final = re.compile(
    rb"(?m)^[ \t]*(CHARSET|AXIS-VERSION|MATRIX|STUB|HEADING|SUBJECT-AREA|TITLE|DATA|VALUES\(.*\))\s*="
)
_HEAD: Final = 100_000
_DELIMITED: Final = (".csv", ".tsv", ".txt", ".tab")
_IS_DELIMITED: Final = re.compile(r"[^,;\t|\n]+[,;\t|][^\n]*\r?\n")
# Headings that stand together in no other workbook: the place, the source of the emissions, and the gas or amount.
_EMISSIONS: Final = tuple(
    re.compile(rb">\s*(?:%s)\s*<" % words, re.IGNORECASE)
    for words in (
        rb"kommunenummer|kommunenr\.?|kommune nr|knr",
        rb"utslippskilde|kilde|undersektor",
        rb"klimagass|gass|komponent|utslipp\b[^<]*\([^<]*\)",
    )
)
_WITH_WORDS: Final = re.compile(r"xl/(?:sharedStrings|worksheets/[^/]+)\.xml", re.IGNORECASE)
_MOST_WORDS: Final = 20_000_000


class NothingThere(NotReadable):
    """Said of an empty file."""

    def __init__(self, name: str) -> None:
        """Say which file it is."""
        super().__init__(f"{name} is empty. Fetch it again.")


class NotFigures(NotReadable):
    """Said of a file that is something else than figures."""

    def __init__(self, name: str, kind: str) -> None:
        """Say what it is, and what can be read."""
        super().__init__(f"{name} is {kind}, and holds no figures that can be read. We read {READABLE}.")


def sniff(content: bytes, name: str) -> str:
    """Return the name of the folder whose parser reads a file; raises NothingThere and NotFigures."""
    plain = content.lstrip(_BYTE_ORDER_MARKS + b" \t\r\n\x00")
    if not plain:
        raise NothingThere(name)
    for start, kind in _OTHER_KINDS:
        if content.startswith(start):
            raise NotFigures(name, kind)
    if plain.startswith(b"<"):
        raise NotFigures(name, "a web page" if b"<html" in plain[:_HEAD].lower() else "XML")
    if plain[:1] in b"{[":
        return KLASS if _is_klass(plain) else JSON_STAT
    if content.startswith((b"PAR1", b"PK\x03\x04")):
        return _of_container(content, name)
    return _of_text(content, name)


def _is_klass(plain: bytes) -> bool:
    if b'"dimension"' in plain[:_HEAD]:
        return False
    return bool(_KLASS.match(plain) or _KLASS_WITHIN.search(plain[:_HEAD]))


def _of_container(content: bytes, name: str) -> str:
    if content.startswith(b"PAR1"):
        return TABLE
    if b"xl/" not in content and b"xl\\" not in content:
        raise NotFigures(name, "a packed file (zip); unpack it first")
    return EMISSIONS if _speaks_of_emissions(content) else TABLE


def _speaks_of_emissions(content: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return any(
                all(heading.search(words) for heading in _EMISSIONS)
                for words in (
                    _words(archive, entry) for entry in archive.infolist() if _WITH_WORDS.fullmatch(entry.filename)
                )
            )
    except DAMAGE:
        # What is wrong with it is said when it is read.
        return False


def _words(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Return the texts that sheets share, or the first that stand in a sheet itself."""
    most = _HEAD if "worksheets" in entry.filename else _MOST_WORDS
    with archive.open(entry) as opened:
        return opened.read(most)


def _of_text(content: bytes, name: str) -> str:
    head = content[:_HEAD].removeprefix(BOM_UTF8).replace(b"\x00", b"").decode("latin-1")
    first = head.split("\n", 1)[0].rstrip("\r")
    suffix = PurePath(name).suffix.casefold()
    if RECORD.match(first[:WIDTH]) or (suffix == ".dat" and first[:1] == "0"):
        return KOSTRA
    if suffix == ".px" or _PX.search(content[:_HEAD].replace(b"\x00", b"").replace(b"\r", b"\n")):
        return PX
    if suffix in _DELIMITED or _IS_DELIMITED.match(head):
        return TABLE
    raise NotFigures(name, "of no kind that we know")
