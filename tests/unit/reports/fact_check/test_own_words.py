"""A municipality's own words: groups are read, and a row that cannot be is named."""

from pathlib import Path

import pytest

from samstyr.reports.fact_check.own_words import BESIDE, BadWords, groups_of, read_words, words_beside


def test_each_row_is_a_group_in_small_letters():
    text = '\ufeff# Fra økonomiavdelingen\n\nLånegjeld, gjeldsgrad\n"barnehageplass",BHG , barnehageplass\n'
    assert groups_of("o.csv", text.removeprefix("\ufeff")) == (("lånegjeld", "gjeldsgrad"), ("barnehageplass", "bhg"))


@pytest.mark.parametrize("row", ["Grønne  mobilitetspunkter, delte sykler", "grønne mobilitetspunkter;Delte sykler"])
def test_a_phrase_is_kept_whole_and_semicolons_part_cells_too(row: str):
    assert groups_of("ord.csv", row) == (("grønne mobilitetspunkter", "delte sykler"),)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("lånegjeld", "«lånegjeld» står alene"),
        ("lånegjeld, Lånegjeld", "står alene"),
        ("ett to tre fire fem seks sju, lånegjeld", "«ett to tre fire fem seks sju» er mer enn 6 ord"),
        ("som er i, lånegjeld", "«som er i» er bare småord"),
        ("og, lånegjeld", "«og» er bare småord"),
        ("lånegjeld, 2022", "«2022» er ikke et ord"),
        ("lånegjeld; gjeldsgrad, gjeld", "«lånegjeld; gjeldsgrad» er ikke et ord"),
        ("netto gjeld!, lånegjeld", "«netto gjeld!» er ikke et ord"),
        ('"lånegjeld, gjeldsgrad', "Anførselstegnene går ikke opp"),
        (f"lånegjeld, {'a' * 101}", "er lengre enn 100 tegn"),
    ],
)
def test_a_row_that_cannot_be_used_is_named(row: str, said: str):
    with pytest.raises(BadWords) as refused:
        groups_of("ord.csv", f"# ord\nelev, skolebarn\n{row}\n")
    assert refused.value.why.nb.startswith("ord.csv, rad 3: ")
    assert said in refused.value.why.nb
    assert refused.value.why.en.startswith("ord.csv, row 3: ")


def test_the_list_beside_a_document_is_found(tmp_path: Path):
    document = tmp_path / "rapport.md"
    assert words_beside(document) == ()
    (tmp_path / BESIDE).write_bytes("lånegjeld,gjeldsgrad\r\n".encode("windows-1252"))
    assert words_beside(document) == (("lånegjeld", "gjeldsgrad"),)


def test_a_file_that_is_not_there_or_is_something_else_is_refused(tmp_path: Path):
    with pytest.raises(BadWords, match="ingen fil"):
        read_words(tmp_path / "ingen.csv")
    large = tmp_path / "stor.csv"
    large.write_bytes(b"a,b\n" * 300_000)
    with pytest.raises(BadWords, match="større enn 1 MB"):
        read_words(large)
