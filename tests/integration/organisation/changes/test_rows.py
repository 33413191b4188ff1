"""The room's rows as a load changes them."""

import pytest

from samstyr.kernels.packages.resources import Resource
from samstyr.organisation.queries.rows import MODELS, resources
from tests.integration.room_rows import check_coming_back, check_retiring, in_asker

pytestmark = pytest.mark.usefixtures("demo")
IN_ASKER = pytest.mark.parametrize("resource", in_asker(resources()), ids=lambda resource: resource.name)


@IN_ASKER
def test_rows_come_back_as_they_were_put_in(resource: Resource):
    check_coming_back(resource)


@IN_ASKER
def test_a_row_taken_out_is_retired_and_can_come_back(resource: Resource):
    check_retiring(resource, MODELS[resource.name])
