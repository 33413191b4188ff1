"""PC-Axis files: what is read, what is doubted, what is refused."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.datasets.faults import CellsInDoubt, NotReadable
from samstyr.kernels.datasets.tidy import tidy_rows
from samstyr.statistics.sources.px_file import parse as parsing
from samstyr.statistics.sources.px_file.parse import parse

SAMPLE = Path(parsing.__file__).with_name("sample.px").read_text("utf-8")
FIGURES = ["3100.0", "3150.0", "92.1", ".", "4200.0", "-", "93.50", "94.0", "..", "265000.0", "93.2", "93.6"]


def edited(old: str, new: str, *, text: str = SAMPLE) -> bytes:
    assert old in text
    return text.replace(old, new, 1).encode()


def figures(content: bytes) -> list[str]:
    return [row[-2] or row[-1] for row in tidy_rows(parse(content).datasets[0], 10_000)]


def doubts(content: bytes) -> list[str]:
    assert figures(content) == FIGURES
    return [str(doubt) for doubt in parse(content).doubts]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('SOURCE="Vi selv', 'SOURCE="Vi" selv', "line 40, SOURCE: a quotation mark"),
        ('MATRIX="sample"', 'MATRIX="sam"ple"', "MATRIX: a quotation mark"),
        ('MATRIX="sample"', 'MATRIX="sam" "ple"', "two texts stand beside each other"),
        ("SHOWDECIMALS=1", "SHOWDECIMALS=2", "2 decimals are to be shown, and the figures have 1"),
        ("SHOWDECIMALS=1", "SHOWDECIMALS=20", "'20' is no whole number from 0 to 6"),
        ("SHOWDECIMALS=1", "SHOWDECIMALS=A", "'A' is no whole number from 0 to 6"),
        ("DECIMALS=1;\n", "", "DECIMALS: it is missing"),
        ('MATRIX="sample";\n', "", "MATRIX: it is missing"),
        ('TITLE="Barn i barnehage, etter region, statistikkvariabel og år";\n', "", "TITLE: it is missing"),
        ('UNITS="barn";\n', "", "UNITS: it is missing"),
        ('MAP("region")', 'MAP("regionx")', "there is no variable 'regionx'"),
        ('NOTE("region")', 'NOTE("regionx")', "there is no variable 'regionx'"),
        ('UNITS("Barn")', 'UNITS("Barnx")', "'statistikkvariabel' has no value 'Barnx'"),
        ('VALUENOTE("region","Hele landet")', 'VALUENOTE("region","Landet")', "'region' has no value 'Landet'"),
        ('VALUENOTE("region","Hele landet")', 'VALUENOTE("region")', "must name a variable and a value"),
        ('CELLNOTE("3203 Asker","*","2024")', 'CELLNOTE("3203 Asker","*")', "one value, or *, for each variable"),
        ('CELLNOTE("3203 Asker","*","2024")', 'CELLNOTE("3203 Asker","*","2025")', "one value, or *, for each"),
        ('TLIST(A1),"2023","2024"', 'TLIST(A1),"2023"', "there are 1 times for 2 values"),
        ('TLIST(A1),"2023","2024"', 'TLIST(A1,"2023"-"2026")', "there are 4 times for 2 values"),
        ('TLIST(A1),"2023","2024"', 'TLIST(M1,"202311"-"202401")', "there are 3 times for 2 values"),
        ("DECIMALS=1;", f"DECIMALS=1;\nSHOWDECIMALS={'9' * 5000};", "no whole number from 0 to 6"),
        ("DECIMALS=1;", "DECIMALS=1;\nCOPYRIGHT=MAYBE;", "'MAYBE' is neither YES nor NO"),
        ("DECIMALS=1;", "DECIMALS=1;\nDESCRIPTIONDEFAULT=YES;", "DESCRIPTION: it is missing"),
        ("DECIMALS=1;", 'DECIMALS=1;\nSTOCKFA="Q";', "'Q' is none of A, F, S, X"),
        ("DECIMALS=1;", 'DECIMALS=1;\nSTOCKFA("Barn")="";\nELIMINATION("region")="X";', "neither YES, NO nor a value"),
        ("DECIMALS=1;", 'DECIMALS=1;\nTITLE[sv]="x";', "LANGUAGES does not name the language 'sv'"),
        ("DECIMALS=1;", "DECIMALS=1;\n!!!;", "no keyword begins with '!!!;'"),
        ('CONTVARIABLE[en]="contents";\n', "", "CONTVARIABLE[en]: it is said in one language"),
        ('CONTVARIABLE[en]="contents"', 'CONTVARIABLE[en]="content"', "there is no variable 'content'"),
        ('VALUES[en]("year")="2023","2024"', 'VALUES[en]("year")="2023"', "1 values, and 2 in the main language"),
        ('MAP("region")', 'CODES[en]("region")="1","2","3";\nMAP("region")', "not those of the main language"),
        ('VALUES[en]("year")', 'VALUES[en]("yearx")', "about no variable in STUB or HEADING of its language"),
        ('STUB[en]="region";\n', "", "they name 2 variables, and the main language has 3"),
        ('LANGUAGES="no","en"', 'LANGUAGES="no","en","fi"', "nothing is said in 'fi'"),
        ('CODEPAGE="utf-8"', 'CODEPAGE="none"', "there is no encoding 'none'"),
        ('CODEPAGE="utf-8"', 'CODEPAGE="hex"', "there is no encoding 'hex'"),
        ('CODEPAGE="utf-8"', 'CODEPAGE="a\0b"', "there is no encoding"),
        ("93.6;\n", "93.6\n", "the semicolon after the last figure is missing"),
        ("93.6;\n", "93.6;\nMATRIX=1;\n", "text after the semicolon"),
    ],
)
def test_a_fault_beside_the_cells_is_doubted_and_the_figures_are_read(old, new, said):
    found = doubts(edited(old, new))
    assert any(said in doubt for doubt in found), found


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('STUB="region"', 'STUB="reg"ion"', "STUB: a quotation mark"),
        ('STUB="region"', 'STUB="regionx"', 'VALUES("region"): it is about no variable'),
        ('STUB="region";', "", 'VALUES("region"): it is about no variable'),
        ('STUB="region"', 'STUB="region","år"', "name a variable twice"),
        ('VALUES("år")="2023","2024";\n', "", 'VALUES("år"): it is not there'),
        ('VALUES("år")="2023","2024"', 'VALUES("år")="2023""2024"', "two texts stand beside each other"),
        ('VALUES("år")="2023","2024"', 'VALUES("år")="2023","2023"', "'2023' is there twice"),
        ('CODES("region")="3203","3201","EAK"', 'CODES("region")="3203","3201"', "2 codes for 3 values"),
        ('CODES("region")="3203","3201"', 'CODES("region")="3203","3203"', "'3203' is there twice"),
        ('CODES("region")', 'CODES("regionx")', "it is about no variable"),
        ('CONTVARIABLE="statistikkvariabel"', 'CONTVARIABLE="variabel"', "there is no variable 'variabel'"),
        ('MAP("region")', 'VALUES("region")="a";\nMAP("region")', "it is said twice, and not the same"),
        ("3100.0 3150.0", "3100.0", "11 figures, and the variables make 12 cells"),
        ("3100.0 3150.0", "3100.0 3150,0", "13 figures"),
        ("3100.0", "31oo.0", "'31oo.0' is not a figure"),
        ("3100.0", '"3100.0"', "is not a figure"),
        ("3100.0", "1e400", "size that we can hold"),
        ("93.6;\n", "93.6", "ends in the middle of its figures"),
        ("DATA=", "DAT", "DATA"),
    ],
)
def test_where_cells_or_variables_are_in_doubt_nothing_is_read(old, new, said):
    with pytest.raises(NotReadable) as refused:
        parse(edited(old, new))
    assert said in str(refused.value)


def test_no_variables_at_all():
    text = SAMPLE.replace('STUB="region";\n', "").replace('HEADING="statistikkvariabel","år";\n', "")
    with pytest.raises(CellsInDoubt, match="neither names a variable"):
        parse(text.encode())


@pytest.mark.parametrize(
    ("encoding", "codepage"),
    [("utf-8", "utf-8"), ("cp1252", "Windows-1252"), ("latin-1", "iso-8859-1"), ("cp850", "CP850"), ("utf-8-sig", "x")],
)
def test_letters_are_those_that_the_file_says(encoding, codepage):
    content = SAMPLE.replace('CODEPAGE="utf-8"', f'CODEPAGE="{codepage}"').encode(encoding)
    assert parse(content).datasets[0].dimension("år").label == "år"


@pytest.mark.parametrize(
    ("encoding", "head"),
    [("cp1252", 'CHARSET="ANSI";\n'), ("utf-8", 'CHARSET="ANSI";\n'), ("cp850", ""), ("utf-16", 'CHARSET="ANSI";\n')],
)
def test_without_a_codepage_the_letters_are_found_out(encoding, head):
    text = head + SAMPLE.split("\n", 1)[1].replace('CODEPAGE="utf-8";\n', "")
    assert parse(text.encode(encoding)).datasets[0].dimension("år").label == "år"


def test_text_that_is_not_what_its_codepage_says_is_doubted():
    reading = parse(SAMPLE.encode("cp1252"))
    assert reading.datasets[0].dimension("år").label == "år"
    assert "not utf-8 as it says" in str(reading.doubts[0])


def test_windows_own_letters_pass_under_the_name_of_latin_1():
    content = (
        edited('CODEPAGE="utf-8"', 'CODEPAGE="iso-8859-1"').decode().replace("Vi selv", "Vi – selv").encode("cp1252")
    )
    assert parse(content).datasets[0].source.startswith("Vi – selv")
    assert parse(content.replace(b"Vi \x96", b"Vi \x81")).datasets[0].source.startswith("Vi \x81")


def test_delimiters_of_old_files_are_read_alike():
    data = "3100.0,3150.0;92.1\t.\n4200.0 - 93.50 94.0 .. 265000.0 93.2 93.6"
    content = (SAMPLE[: SAMPLE.index("DATA=")] + f"DATA=\n{data};\x1a").encode()
    assert doubts(content) == []


def test_one_line_is_as_good_as_many():
    head, data = SAMPLE.split("DATA=")
    joined = head.replace('kommu"\n"nene', "kommunene").replace("\n", "") + "DATA=" + data
    assert figures(joined.encode()) == FIGURES


KEYED = """MATRIX="k";SUBJECT-CODE="a";SUBJECT-AREA="a";CONTENTS="a";TITLE="a";UNITS="a";DECIMALS=0;
STUB="p","q";HEADING="r";VALUES("p")="p1","p2";VALUES("q")="q 1","q 2";CODES("q")="1","2";VALUES("r")="x","y";
KEYS("p")=VALUES;KEYS("q")=CODES;
DATA=
"p1","2",7 ".."
"p2","1",3 4;
"""


def test_rows_under_keys_stand_in_their_places_and_the_others_are_zero():
    assert figures(KEYED.encode()) == ["0", "0", "7", "..", "3", "4", "0", "0"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"p2","1",3 4', '"p2","1",3', "not 2 keys and 2 figures"),
        ('"p2","1"', '"p9","1"', "no values of the variables"),
        ('"p2","1"', '"p1","2"', "p1, 2 is there twice"),
        ('"p2","1",3', '"p2","1",x', "'x' is not a figure"),
    ],
)
def test_rows_under_keys_that_are_not_certain_are_refused(old, new, said):
    with pytest.raises(CellsInDoubt, match=said):
        parse(edited(old, new, text=KEYED))


def test_keys_that_are_said_twice_are_said_once():
    text = KEYED.replace('KEYS("p")=VALUES;', 'KEYS("p")=VALUES;KEYS("p")=VALUES;').replace('"p2","1"', '"1","p2"')
    with pytest.raises(CellsInDoubt, match="no values of the variables"):
        parse(text.encode())


def test_a_key_may_have_a_semicolon():
    assert figures(KEYED.replace("p1", "p;1").encode()) == figures(KEYED.encode())


def test_how_rows_are_keyed_is_one_of_two():
    text = KEYED.replace('"p2","1"', '"p2","q 1"').replace('"p1","2"', '"p1","q 2"')
    reading = parse(edited('KEYS("q")=CODES', 'KEYS("q")=TEXTS', text=text))
    assert any("'TEXTS' is neither VALUES nor CODES" in str(doubt) for doubt in reading.doubts)


def test_some_variables_under_keys_and_some_across():
    text = KEYED.replace('KEYS("q")=CODES;\n', "").replace('"p1","2",7 ".."\n"p2","1",3 4', '"p2",1 2 3 4')
    assert figures(text.encode()) == ["0", "0", "0", "0", "1", "2", "3", "4"]


def test_variables_have_the_codes_that_the_file_gives_them():
    content = edited('VALUES("region")', 'VARIABLECODE("region")="Region";\nVALUES("region")')
    assert [dimension.id for dimension in parse(content).datasets[0].dimensions] == [
        "Region",
        "statistikkvariabel",
        "år",
    ]
    twice = 'VARIABLECODE("region")="a";\nVARIABLECODE("år")="a";\nVALUES("region")'
    with pytest.raises(CellsInDoubt, match="the same code"):
        parse(edited('VALUES("region")', twice))


def test_hierarchies_say_what_is_below_what():
    said = 'HIERARCHIES("region")="EAK","EAK":"3203","EAK":"3201";\nMAP("region")'
    assert parse(edited('MAP("region")', said)).datasets[0].dimension("region").children == {"EAK": ("3203", "3201")}


@pytest.mark.parametrize("times", ['A1,"2023"-"2024"', 'Q1,"20234"-"20241"', 'W1,"202352"-"202401"'])
def test_times_may_be_a_range(times):
    assert doubts(edited('TLIST(A1),"2023","2024"', f"TLIST({times})")) == []


def test_what_has_no_place_of_its_own_is_kept():
    extension = parse(SAMPLE.encode()).datasets[0].extension
    assert extension["px"] == {
        "axis-version": "2013", "language": "no", "languages": ["no", "en"], "decimals": "1", "showdecimals": "1",
        "matrix": "sample", "subject-code": "ba", "subject-area": "Barnehager",
        "title": "Barn i barnehage, etter region, statistikkvariabel og år", "contents": "Barn i barnehage",
        "stub": "region", "heading": ["statistikkvariabel", "år"], "contvariable": "statistikkvariabel",
        "timeval-of": {"år": ["TLIST(A1)", "2023", "2024"]}, "map-of": {"region": "kommuner"},
        "precision-of": {"statistikkvariabel, Andel": "1"},
        "last-updated-of": {"Barn": "20250301 08:00", "Andel": "20250315 08:00"},
        "datasymbol1": "kan ikke forekomme", "datasymbol2": "mangler",
    }  # fmt: skip


def test_the_unit_of_a_table_without_contents_is_said_for_all_of_it():
    unit = parse(KEYED.encode()).datasets[0].unit
    assert unit is not None
    assert (unit.name, unit.decimals) == ("a", 0)


@pytest.mark.parametrize("filler", ["\n" * 200_000, ";" * 100_000, "1;\nA=1;\n" * 20_000, '"' * 100_001, "A(" * 50_000])
def test_no_file_takes_long_to_refuse(filler):
    with pytest.raises(NotReadable):
        parse(("MATRIX=1;" + filler + ";").encode())


def test_many_values_notes_and_rows_take_no_longer_than_they_must():
    count = 20_000
    values = ",".join(f'"v{at}"' for at in range(count))
    notes = "".join(f'VALUENOTE("p","v{at}")="n";\n' for at in range(count))
    rows = "".join(f'"v{at}",{at} 1\n' for at in range(1, count))
    text = f'STUB="p";HEADING="r";VALUES("p")={values};VALUES("r")="x","y";KEYS("p")=VALUES;\n{notes}DATA=\n{rows};'
    dataset = parse(text.encode()).datasets[0]
    assert len(dataset.notes) == count
    assert tidy_rows(dataset, 4) == [
        ["v0", "x", "0", ""],
        ["v0", "y", "0", ""],
        ["v1", "x", "1", ""],
        ["v1", "y", "1", ""],
    ]


@given(st.binary(max_size=200))
def test_anything_is_read_or_refused(content):
    with suppress(NotReadable):
        assert parse(content).datasets[0].cells.num_rows > 0


@given(
    st.lists(
        st.sampled_from(
            ['"', ",", ";", "=", "(", ")", "[", "]", ":", "-", "\n", " ", "STUB", "VALUES", "DATA", "a", "1"]
        ),
        max_size=60,
    )
)
def test_pieces_of_the_grammar_in_any_order_are_read_or_refused(pieces):
    with suppress(NotReadable):
        assert parse("".join(pieces).encode()).datasets[0].cells.num_rows > 0
