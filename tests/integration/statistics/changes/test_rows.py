"""The room's rows as a load changes them."""

import polars as pl
import pytest

from samstyr.exchange.rooms import room_of
from samstyr.kernels.packages.columns import Column, Kind
from samstyr.kernels.packages.resources import Resource
from samstyr.kernels.texts import Text
from samstyr.statistics.models import Record
from samstyr.statistics.queries.rows import MODELS, resources
from tests.integration.room_rows import asker_rows, comes_back, put
from tests.package_files import ASKER

pytestmark = pytest.mark.usefixtures("demo")
IN_ASKER = [resource for resource in resources() if (ASKER / f"{resource.name}.csv").exists()]


@pytest.mark.parametrize("resource", IN_ASKER, ids=lambda resource: resource.name)
def test_rows_come_back_as_they_were_put_in(resource: Resource):
    assert comes_back(room_of(resource), resource, asker_rows(resource))


@pytest.mark.parametrize("resource", IN_ASKER, ids=lambda resource: resource.name)
def test_a_row_taken_out_is_retired_and_can_come_back(resource: Resource):
    rows, room = asker_rows(resource), room_of(resource)
    put(room, resource, rows.slice(1), number=2)
    assert comes_back(room, resource, rows.slice(1))
    model = MODELS[resource.name]
    assert list(model.objects.exclude(retired=None).values_list("retired", flat=True)) == [2]
    put(room, resource, rows, number=3)
    assert comes_back(room, resource, rows)
    assert model.objects.filter(retired=None).count() == rows.height


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
