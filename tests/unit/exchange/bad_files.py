"""Bad packages: the files, their text and their shape."""

import os
from pathlib import Path

from tests.package_files import Cases, appended, replaced, rewritten

OBSERVATIONS = "observations.csv"


def linked(folder: Path) -> None:
    (folder / "goals.csv").rename(folder.parent / "elsewhere.csv")
    (folder / "goals.csv").symlink_to(folder.parent / "elsewhere.csv")


def piped(folder: Path) -> None:
    (folder / "goals.csv").unlink()
    os.mkfifo(folder / "goals.csv")


def case_twin(folder: Path) -> None:
    (folder / "Goals.csv").write_bytes((folder / "goals.csv").read_bytes())


def million_columns(content: bytes) -> bytes:
    return b",".join(f"c{number}".encode() for number in range(1_000_000)) + b"\n"


# What is done to the package, and the whole list of what must be said of it: class, file, row, column.
CASES: Cases = {
    "missing file": (
        lambda folder: (folder / "goals.csv").unlink(),
        {("missing-file", "datapackage.json", None, "resources.goals")},
    ),
    "file nobody named": (
        lambda folder: (folder / "goals2.csv").write_text("id\n1\n"),
        {("unlisted-file", "goals2.csv", None, "")},
    ),
    "0 bytes": (rewritten("promises.csv", lambda _: b""), {("empty-file", "promises.csv", None, "")}),
    "only white space": (rewritten("promises.csv", lambda _: b"\n \n"), {("empty-file", "promises.csv", None, "")}),
    "symbolic link": (linked, {("link", "goals.csv", None, "")}),
    "pipe": (piped, {("link", "goals.csv", None, "")}),
    "names that differ in case": (
        case_twin,
        {("duplicate-name", "goals.csv", None, ""), ("duplicate-name", "Goals.csv", None, "")},
    ),
    # The text.
    "Latin-1": (
        rewritten("targets.csv", lambda content: content.replace(b",side 5", "æøå,side 5".encode("latin-1"), 1)),
        {
            ("wrong-encoding", "targets.csv", 2, ""),
            ("dangling-reference", "targets.csv", 2, "source"),
            ("wrong-type", "targets.csv", 2, "source"),
        },
    ),
    "BOM": (
        rewritten("plans.csv", lambda content: b"\xef\xbb\xbf" + content),
        {("byte-order-mark", "plans.csv", None, "")},
    ),
    "UTF-16": (
        rewritten("plans.csv", lambda content: content.decode().encode("utf-16")),
        {("wrong-encoding", "plans.csv", None, "")},
    ),
    "UTF-32": (
        rewritten("plans.csv", lambda content: content.decode().encode("utf-32")),
        {("wrong-encoding", "plans.csv", None, "")},
    ),
    "NUL byte": (
        replaced("goals.csv", "Eksempel på delmål", "Eksempel\0på delmål"),
        {("control-character", "goals.csv", 3, "title_nb")},
    ),
    "turned direction of writing": (
        replaced("goals.csv", "Eksempel på delmål", "Eksempel\u202epå delmål"),
        {("control-character", "goals.csv", 3, "title_nb")},
    ),
    "cut inside the last cell": (
        rewritten("plans.csv", lambda content: content[:-3]),
        {("cut-file", "plans.csv", None, "")},
    ),
    "cut inside a row": (
        rewritten("plans.csv", lambda content: content[:-60]),
        {("cut-file", "plans.csv", None, ""), ("row-too-short", "plans.csv", 2, "")},
    ),
    "cut inside a quotation": (
        rewritten(OBSERVATIONS, lambda content: content[: content.rindex(b"2,0 %") + 2]),
        {("broken-quote", OBSERVATIONS, 3, "")},
    ),
    "quotation mark in the middle": (
        replaced("goals.csv", "Eksempel på delmål", 'Eksempel "på" delmål'),
        {("broken-quote", "goals.csv", 3, "")},
    ),
    "text after a quotation": (
        replaced("goals.csv", "Eksempel på delmål", '"Eksempel" på delmål'),
        {("broken-quote", "goals.csv", 3, "")},
    ),
    "semicolons": (
        rewritten("promises.csv", lambda content: content.replace(b",", b";")),
        {("wrong-separator", "promises.csv", 1, "")},
    ),
    "tabs": (
        rewritten("promises.csv", lambda content: content.replace(b",", b"\t")),
        {("wrong-separator", "promises.csv", 1, "")},
    ),
    # The shape.
    "row longer than the header": (
        appended("units.csv", "stk,stk,pcs,stykker,pieces,count,0,0"),
        {("row-too-long", "units.csv", 8, "")},
    ),
    "row shorter than the header": (appended("units.csv", "stk,stk,pcs"), {("row-too-short", "units.csv", 8, "")}),
    "a million columns": (rewritten("promises.csv", million_columns), {("too-many-columns", "promises.csv", 1, "")}),
    "a thousand columns": (
        rewritten("promises.csv", lambda content: b",".join(b"c%d" % n for n in range(1000)) + b"\n"),
        {("too-many-columns", "promises.csv", 1, "")},
    ),
    "unknown column": (
        replaced("units.csv", "decimals_default\n", "decimals_defualt\n"),
        {
            ("unknown-column", "units.csv", 1, "decimals_defualt"),
            ("missing-column", "units.csv", 1, "decimals_default"),
        },
    ),
    "column twice": (
        replaced("units.csv", "symbol_nb,symbol_en", "symbol_nb,symbol_nb"),
        {("duplicate-column", "units.csv", 1, "symbol_nb"), ("missing-column", "units.csv", 1, "symbol_en")},
    ),
    "columns that differ in case": (
        replaced("units.csv", "symbol_nb,symbol_en", "symbol_en,Symbol_EN"),
        {
            ("duplicate-column", "units.csv", 1, "symbol_en"),
            ("duplicate-column", "units.csv", 1, "Symbol_EN"),
            ("missing-column", "units.csv", 1, "symbol_nb"),
        },
    ),
    "column without a name": (
        replaced("units.csv", "symbol_nb,", ","),
        {("unknown-column", "units.csv", 1, ""), ("missing-column", "units.csv", 1, "symbol_nb")},
    ),
}
