import csv
import io
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.formats.delimited import comma_separated, norwegian, plain_number
from samstyr.kernels.formats.listings import Column, ColumnKind, Listing

COLUMNS = (
    Column("id", heading="Nøkkeltall"),
    Column("year", ColumnKind.INTEGER, "År"),
    Column("value", ColumnKind.NUMBER, "Verdi"),
    Column("outdated", ColumnKind.TRUTH, "Gammelt"),
    Column("read", ColumnKind.DATE, "Lest inn"),
)
LISTING = Listing(
    COLUMNS,
    (
        ("gjeld", 2022, Decimal("-0.70"), False, date(2023, 8, 31)),
        ('med "sitat", og\nlinje', 2021, None, True, None),
        ("=1+1", None, Decimal("1E+3"), None, None),
    ),
)


def test_comma_separated_has_names_points_and_written_decimals():
    assert comma_separated(LISTING).decode("utf-8").split("\r\n") == [
        "id,year,value,outdated,read",
        "gjeld,2022,-0.70,no,2023-08-31",
        '"med ""sitat"", og\nlinje",2021,,yes,',
        "'=1+1,,1000,,",
        "",
    ]


def test_norwegian_has_a_mark_headings_semicolons_and_commas():
    text = norwegian(LISTING)
    assert text.startswith(b"\xef\xbb\xbfN\xc3\xb8kkeltall;\xc3\x85r;Verdi;Gammelt;Lest inn\r\n")
    assert b"gjeld;2022;-0,70;no;2023-08-31\r\n" in text


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3))
def test_a_number_is_written_so_that_it_reads_back_the_same(value):
    written = plain_number(value)
    assert Decimal(written) == value
    assert "E" not in written


@given(st.lists(st.text(alphabet=st.characters(exclude_categories=("Cs",), exclude_characters="\0")), min_size=1))
def test_texts_read_back_as_they_were_apart_from_the_apostrophe(texts):
    listing = Listing((Column("text"), Column("end")), tuple((text, "x") for text in texts))
    rows = list(csv.reader(io.StringIO(comma_separated(listing).decode("utf-8"), newline="")))[1:]
    assert [row[0].removeprefix("'") for row in rows] == [text.removeprefix("'") for text in texts]
