"""The room's rows as a load changes them."""

import polars as pl
import pytest

from samstyr.exchange.rooms import room_of
from samstyr.goals.models import Revision
from samstyr.goals.queries.rows import MODELS, resources
from samstyr.kernels.packages.resources import Resource
from tests.integration.room_rows import AT, asker_rows, check_coming_back, check_retiring, in_asker, put

pytestmark = pytest.mark.usefixtures("demo")
IN_ASKER = pytest.mark.parametrize("resource", in_asker(resources()), ids=lambda resource: resource.name)


@IN_ASKER
def test_rows_come_back_as_they_were_put_in(resource: Resource):
    check_coming_back(resource)


@IN_ASKER
def test_a_row_taken_out_is_retired_and_can_come_back(resource: Resource):
    check_retiring(resource, MODELS[resource.name])


def test_old_values_of_observations_are_kept_when_they_change_or_go():
    resource = next(resource for resource in resources() if resource.name == "observations")
    rows, room = asker_rows(resource), room_of(resource)
    assert not Revision.objects.exists()
    first = pl.col("indicator_id") == "oko_netto_laanegjeld"
    is_2022 = first & (pl.col("year") == "2022")
    edited = rows.with_columns(value=pl.when(is_2022).then(pl.lit("97.5")).otherwise("value"))
    put(room, resource, edited.filter(~(first & (pl.col("year") == "2019"))), number=2)
    kept = Revision.objects.order_by("year")
    assert [(old.year, old.area_id, old.load, old.by, old.why) for old in kept] == [
        (2019, "asker", 2, "Kari", "Prøve"),
        (2022, "asker", 2, "Kari", "Prøve"),
    ]
    assert kept[1].before["value"] == "97.4"
    assert kept[1].at == AT


def test_other_rows_leave_no_revision():
    resource = next(resource for resource in resources() if resource.name == "targets")
    rows, room = asker_rows(resource), room_of(resource)
    put(room, resource, rows.with_columns(note_nb=pl.lit("ny")), number=2)
    assert not Revision.objects.exists()
