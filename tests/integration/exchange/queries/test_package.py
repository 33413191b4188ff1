from datetime import date
from pathlib import Path

import pytest

from samstyr.exchange.queries.loads import loads
from samstyr.exchange.queries.package import NothingLoaded, package
from tests.integration.reloading import CONTROLLER, cells, reload


def test_what_the_package_says_about_itself(demo: object):
    found = package()
    assert (found.reference_date, found.municipality, found.municipality_name.nb) == (
        date(2023, 8, 31),
        "asker",
        "Asker",
    )
    assert found.demo
    assert found.resources["facts"].title.en == "Single facts"


@pytest.mark.django_db
def test_without_a_package_it_says_what_to_do():
    with pytest.raises(NothingLoaded, match="samstyr load PATH"):
        package()


def test_the_loads_have_the_newest_first_and_say_who(demo: object, tmp_path: Path):
    reload(
        tmp_path,
        why="Nytt tall",
        observations=cells({"indicator_id": "by_svevestov_pm25", "year": "2021"}, value="8.0"),
    )
    newest, first = loads()
    assert (newest.by, newest.why, newest.counts["changed"]) == (CONTROLLER, "Nytt tall", 1)
    assert (first.by, first.counts["added"]) == ("samstyr demo", 1706)
