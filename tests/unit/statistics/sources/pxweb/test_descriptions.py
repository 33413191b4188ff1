"""What a table says of itself, in every form that offices say it in."""

import json

import pytest

from samstyr.statistics.fetching.faults import Unusable
from samstyr.statistics.sources.pxweb.descriptions import read_codelist, read_description
from tests.servers.tables import KEY_FIGURES, POPULATION, metadata
from tests.unit.statistics.sources.conformance import conformance

URL = "https://data.ssb.no/x"


def read(said: object):
    return read_description("12134", URL, json.dumps(said).encode())


def test_of_a_table_like_ssbs():
    table = read(metadata(KEY_FIGURES))
    assert (table.id, table.updated) == ("12134", "2026-03-16T07:00:00Z")
    assert [(one.id, one.role, one.may_be_left_out, len(one.codes)) for one in table.variables] == [
        ("KOKkommuneregion0000", "geo", False, 7), ("ContentsCode", "metric", False, 2), ("Tid", "time", False, 11),
    ]  # fmt: skip
    assert table.named("kokKOMMUNEregion0000") is table.with_role("geo")
    assert table.named("Region") is None
    assert read(metadata(POPULATION)).variables[0].codelists == ("agg_KommSummer",)


def test_codes_may_be_a_list_or_numbered_or_only_labelled_and_roles_may_be_missing():
    said = {
        "label": "x", "id": ["A", "B", "C"], "role": {"geo": None},
        "dimension": {
            "A": {"category": {"index": ["b", "a"]}},
            "B": {"category": {"index": {"b": 1, "a": 0}}},
            "C": {"category": {"label": {"only": "Bare denne"}}},
        },
    }  # fmt: skip
    assert [one.codes for one in read(said).variables] == [("b", "a"), ("a", "b"), ("only",)]
    assert {one.role for one in read(said).variables} == {""}


@pytest.mark.parametrize(
    "said", [[], {}, {"id": ["A"], "dimension": {}}, {"id": 7}, {"id": ["A"], "dimension": {"A": []}}]
)
def test_what_cannot_be_read_is_refused(said: object):
    with pytest.raises(Unusable, match="cannot be read"):
        read(said)


def test_a_code_list():
    said = {"values": [{"code": "K-1", "label": "Asker"}, {"code": "K-2"}]}
    assert read_codelist(URL, b"\xef\xbb\xbf" + json.dumps(said).encode()) == {"K-1": "Asker", "K-2": "K-2"}
    with pytest.raises(Unusable, match="cannot be read"):
        read_codelist(URL, b'{"values": [1]}')


def test_the_reference_servers_own_answers():
    table = read_description("TAB004", URL, conformance("pxwebapi2_expected/MetadataById_tab004_js2.json"))
    assert [(one.id, one.role, len(one.codes)) for one in table.variables] == [
        ("SECTOR", "", 14), ("GREENHOUSEGAS", "", 11), ("ContentsCode", "metric", 1), ("TIME", "time", 28),
    ]  # fmt: skip
    ages = read_codelist(URL, conformance("scb_pxwebapi2/agg_Ålder10årJ.json"))
    assert ages["10-19"] == "10-19 år"
