"""KLASS's answers as codes, changes and correspondences."""

from datetime import date
from pathlib import Path

import pytest

from samstyr.kernels.datasets.code_lists import Code, Correspondence
from samstyr.kernels.datasets.faults import CellsInDoubt
from samstyr.kernels.municipalities.changes import CodeChange
from samstyr.statistics.sources.klass import parse as parsing
from samstyr.statistics.sources.klass.parse import NotKlass, parse, parse_changes, parse_codes, parse_correspondences
from tests.json_stat_forms import as_bytes
from tests.real_files import real_files

SAMPLE = Path(parsing.__file__).with_name("sample.json").read_bytes()
ASKER = {
    "code": "3203", "parentCode": "32", "level": "2", "name": "Asker", "shortName": "As",
    "presentationName": "3203 Asker", "validFrom": "2024-01-01", "validTo": None, "notes": "",
}  # fmt: skip


def test_codes_with_what_is_said_of_each():
    asker = Code("3203", "Asker", "32", 2, "As", "3203 Asker", date(2024, 1, 1))
    assert parse_codes(as_bytes({"codes": [ASKER]})) == (asker,)
    assert parse_codes(as_bytes({"name": "v", "classificationItems": [ASKER]})) == (asker,)
    limited = {**ASKER, "validFromInRequestedRange": "2025-01-01T00:00:00", "validToInRequestedRange": "2026-01-01"}
    (code,) = parse_codes(as_bytes({"codes": [limited]}))
    assert (code.valid_from, code.valid_to) == (date(2025, 1, 1), date(2026, 1, 1))


def test_changes_in_their_order():
    assert parse_changes(SAMPLE)[1] == CodeChange("0627", "3025", date(2020, 1, 1), "Røyken", "Asker")
    assert [change.new for change in parse_changes(SAMPLE)] == ["3025", "3025", "3203"]


def test_correspondences_by_both_names():
    pair = {"sourceCode": "3203", "sourceName": "Asker", "targetCode": "EKG12", "targetName": "KOSTRA-gruppe 12"}
    expected = (Correspondence("3203", "Asker", "EKG12", "KOSTRA-gruppe 12"),)
    assert parse_correspondences(as_bytes({"correspondenceItems": [pair]})) == expected
    assert parse_correspondences(as_bytes({"name": "x", "correspondenceMaps": [pair]})) == expected


@pytest.mark.parametrize(
    ("tree", "columns", "row"),
    [
        (
            {"codes": [ASKER]},
            "code parent level name valid_from valid_to",
            ("3203", "32", "2", "Asker", "2024-01-01", ""),
        ),
        (
            {"codeChanges": [{"oldCode": "1", "newCode": "2", "changeOccurred": "2020-01-01"}]},
            "old_code old_name new_code new_name on",
            ("1", "", "2", "", "2020-01-01"),
        ),
        (
            {"correspondenceMaps": [{"sourceCode": "1", "targetCode": "2"}]},
            "source_code source_name target_code target_name",
            ("1", "", "2", ""),
        ),
    ],
)
def test_each_answer_is_a_table_of_codes(tree, columns, row):
    codes = parse(as_bytes(tree)).codes
    assert codes is not None
    assert (codes.columns, codes.rows) == (tuple(columns.split()), (row,))


@pytest.mark.parametrize(
    ("tree", "said"),
    [
        ({"codes": [ASKER, ASKER]}, "'3203' is there twice"),
        ({"codes": [{"name": "x"}]}, "a code without a code"),
        ({"codes": ["3203"]}, "number 0: it is no object"),
        ({"codes": [{**ASKER, "validFrom": "soon"}]}, "'soon' is no day"),
        ({"codeChanges": [{"oldCode": "1", "newCode": "2"}]}, "has no day"),
        ({"codeChanges": [{"changeOccurred": "2020-01-01"}]}, "it names no code"),
    ],
)
def test_answers_that_are_not_certain_are_refused(tree, said):
    with pytest.raises(CellsInDoubt, match=said):
        parse(as_bytes(tree))


@pytest.mark.parametrize("tree", [{}, {"codes": {}}, []])
def test_other_answers_are_told_apart(tree):
    with pytest.raises(NotKlass, match="none of codes"):
        parse_codes(as_bytes(tree))


@pytest.mark.parametrize("path", real_files("ssb/ssb_klass_131*.json"))
def test_the_municipalities_of_2026(path):
    codes = {code.code: code.name for code in parse_codes(path.read_bytes())}
    assert codes["3203"] == "Asker"
    assert len([code for code in codes if code != "9999"]) == 357
