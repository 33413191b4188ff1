"""The room's rows as a load changes them."""

import polars as pl
import pytest

from samstyr.exchange.rooms import room_of
from samstyr.kernels.packages.columns import Column, Kind
from samstyr.kernels.packages.resources import Resource
from samstyr.kernels.texts import Text
from samstyr.statistics.models import Record
from samstyr.statistics.queries.rows import MODELS, resources
from tests.integration.room_rows import asker_rows, check_coming_back, check_retiring, comes_back, in_asker, put

pytestmark = pytest.mark.usefixtures("demo")
IN_ASKER = pytest.mark.parametrize("resource", in_asker(resources()), ids=lambda resource: resource.name)


@IN_ASKER
def test_rows_come_back_as_they_were_put_in(resource: Resource):
    check_coming_back(resource)


@IN_ASKER
def test_a_row_taken_out_is_retired_and_can_come_back(resource: Resource):
    check_retiring(resource, MODELS[resource.name])


def test_a_table_that_the_format_does_not_have_is_kept_as_records():
    columns = tuple(Column(name=name, kind=Kind.TEXT, title=Text(name)) for name in ("key", "resource", "more"))
    resource = Resource(name="own", title=Text("Egen"), key=("key", "resource"), columns=columns, known=False)
    rows = pl.DataFrame({"key": ["a", "a"], "resource": ["x", "y"], "more": ['{"q": "æ"}', ""]})
    room = room_of(resource)
    put(room, resource, rows, number=1)
    assert comes_back(room, resource, rows)
    assert set(Record.objects.filter(resource="own").values_list("key", flat=True)) == {"a\x1fx", "a\x1fy"}
    put(room, resource, rows.slice(1), number=2)
    assert comes_back(room, resource, rows.slice(1))
    assert Record.objects.get(resource="own", key="a\x1fx").retired == 2


def test_numbers_keep_their_written_decimals():
    resource = next(resource for resource in resources() if resource.name == "tables")
    rows = asker_rows(resource).with_columns(value=pl.lit("18.0"))
    put(room_of(resource), resource, rows, number=1)
    assert set(room_of(resource).rows(resource)["value"]) == {"18.0"}
