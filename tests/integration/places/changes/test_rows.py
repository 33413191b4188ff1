"""The room's rows as a load changes them."""

import pytest

from samstyr.exchange.rooms import room_of
from samstyr.kernels.packages.resources import Resource
from samstyr.places.queries.rows import MODELS, resources
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
