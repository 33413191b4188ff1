"""Queries of PxWeb's first and second version, and what is wanted by them."""

import json

import pytest

from samstyr.statistics.sources.pxweb.stored_queries import NotAQuery, read_query
from samstyr.statistics.values import Wishes


def item(code: str, filter: str, *values: str) -> dict:
    return {"code": code, "selection": {"filter": filter, "values": list(values)}}


def test_a_query_of_the_first_version():
    query = {
        "query": [
            item("Region", "item", "0301", "3203"),
            item("Alder", "all", "00*"),
            item("Komm", "agg:KommSummer", "K-3203"),
            item("Kjonn", "vs:Kjonn", "1"),
            item("Tid", "top", "5"),
        ],
        "response": {"format": "json-stat2"},
    }
    wanted = Wishes(
        select={
            "Region": ("0301", "3203"),
            "Alder": ("00*",),
            "Komm": ("K-3203",),
            "Kjonn": ("1",),
            "Tid": ("top(5)",),
        },
        codelists={"Komm": "agg_KommSummer", "Kjonn": "vs_Kjonn"},
    )
    assert read_query(json.dumps(query).encode()) == ("", wanted)
    saved = {"queryObj": query, "tableIdForQuery": "07459"}
    assert read_query(b"\xef\xbb\xbf" + json.dumps(saved).encode()) == ("07459", wanted)


def test_a_query_of_the_second_version():
    query = {
        "selection": [
            {"variableCode": "Region", "codelist": "agg_KommSummer", "valueCodes": ["K-3203"]},
            {"variableCode": "Tid", "codelist": None, "valueCodes": ["top(5)"]},
        ]
    }
    wanted = Wishes(select={"Region": ("K-3203",), "Tid": ("top(5)",)}, codelists={"Region": "agg_KommSummer"})
    assert read_query(json.dumps(query).encode()) == ("", wanted)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "it is no JSON"),
        (b"[]", "no JSON object"),
        (b"{}", "KeyError: 'query'"),
        (b'{"query": 3}', "TypeError"),
        (b'{"query": [{"code": "Tid"}]}', "KeyError: 'selection'"),
        (b'{"query": [{"code": "Tid", "selection": {"filter": "item", "values": []}}]}', "not an empty one"),
        (b'{"query": [{"code": "Tid", "selection": {"filter": "item", "values": [2025]}}]}', "a list of texts"),
        (b'{"query": [{"code": "Tid", "selection": {"filter": "top", "values": ["many"]}}]}', "ValueError"),
        (b'{"query": [{"code": "Tid", "selection": {"filter": "range", "values": ["1"]}}]}', "has the filter 'range'"),
        (b'{"selection": [{"variableCode": "Tid"}]}', "KeyError: 'valueCodes'"),
        (b'{"selection": ["Tid"]}', "TypeError"),
        (b'{"queryObj": 7}', "TypeError"),
    ],
)
def test_what_is_no_query_is_refused_with_what_is_wrong(content: bytes, why: str):
    with pytest.raises(NotAQuery, match="cannot be read") as refused:
        read_query(content)
    assert why in str(refused.value)


def test_the_same_wishes_are_written_down_alike():
    first = Wishes(regions=("b", "a", "b"), since="2015", select={"B": ("2", "1"), "A": ("x",)})
    second = Wishes(select={"A": ("x", "x"), "B": ("1", "2")}, since="2015", regions=("a", "b"))
    assert (
        first.said == second.said == {"regions": ["a", "b"], "since": "2015", "select": {"A": ["x"], "B": ["1", "2"]}}
    )
    assert list(first.said) == list(second.said)
    assert Wishes().said == {}
