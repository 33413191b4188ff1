"""Which parser a file is for."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.datasets.faults import NotReadable
from samstyr.statistics.sources import sniffing
from samstyr.statistics.sources.sniffing import NotFigures, NothingThere, sniff


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (b'{"class":"dataset"}', "a.txt", sniffing.JSON_STAT),
        (b'\xef\xbb\xbf \n {"a":1}', "a", sniffing.JSON_STAT),
        (b'{"codes":[]}', "a.json", sniffing.KLASS),
        (b'{"name":"x","correspondenceMaps":[]}', "a.json", sniffing.KLASS),
        (b'{"dimension":{"codes":{}},"codeChanges":[]}', "a.json", sniffing.JSON_STAT),
        (b'CHARSET="ANSI";\r\nDATA=1;', "a.txt", sniffing.PX),
        (b"anything", "a.PX", sniffing.PX),
        (b"0A20194040200                  1120 010    36328\n", "a.txt", sniffing.KOSTRA),
        (b"0A2019", "a.dat", sniffing.KOSTRA),
        (b"a;b\n1;2\n", "a", sniffing.TABLE),
        (b"a\n1\n", "a.csv", sniffing.TABLE),
        (b"PAR1", "a.parquet", sniffing.TABLE),
        (b"PK\x03\x04...xl/workbook.xml", "a.xlsx", sniffing.TABLE),
        (b"PK\x03\x04...xl/workbook.xml", "utslipp.xlsx", sniffing.TABLE),
        (b"\xef\xbb\xbf0A20194040200                  1120 010    36328\n", "a.dat", sniffing.KOSTRA),
    ],
)
def test_what_is_in_a_file_says_who_reads_it(content, name, kind):
    assert sniff(content, name) == kind


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"%PDF-1.7", "PDF"),
        (b"\x1f\x8b\x08", "unpack it first"),
        (b"PK\x03\x04 word/document.xml", "packed file"),
        (b"\xd0\xcf\x11\xe0", "Excel's old form"),
        (b"\n\n<!DOCTYPE html><html>", "a web page"),
        (b"<?xml version='1.0'?><a/>", "XML"),
        (b"hello", "no kind that we know"),
    ],
)
def test_what_holds_no_figures_is_named(content, kind):
    with pytest.raises(NotFigures, match=kind):
        sniff(content, "page.json")


@pytest.mark.parametrize("content", [b"", b" \n", b"\xef\xbb\xbf", b"\x00\x00"])
def test_nothing_is_nothing(content):
    with pytest.raises(NothingThere, match=r"a\.px is empty"):
        sniff(content, "a.px")


@given(st.binary(max_size=300), st.sampled_from(["a", "a.px", "a.csv", "a.json", "a.dat", "a.xlsx"]))
def test_any_bytes_are_sniffed_or_refused(content, name):
    try:
        kind = sniff(content, name)
    except NotReadable:
        return
    assert kind in (
        sniffing.JSON_STAT,
        sniffing.KLASS,
        sniffing.PX,
        sniffing.KOSTRA,
        sniffing.EMISSIONS,
        sniffing.TABLE,
    )


def test_a_packed_file_that_is_no_workbook_is_told_apart():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.csv", "a,b")
    with pytest.raises(NotFigures, match="unpack it first"):
        sniff(buffer.getvalue(), "a.xlsx")
