"""An independent judge of our packages."""

from pathlib import Path

import pytest
from frictionless import validate

from samstyr.exchange.packages import read_package
from samstyr.exchange.rooms import KNOWN
from tests.package_files import ASKER, TEMPLATE


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
@pytest.mark.parametrize("package", [ASKER, TEMPLATE], ids=["asker", "template"])
def test_our_packages_are_good_data_packages(package: Path):
    report = validate(str(package / "datapackage.json"))
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "type", "note"])
    assert report.stats["tasks"] == len(list(package.glob("*.csv")))


def test_what_ships_has_every_table_of_the_format():
    assert set(read_package(TEMPLATE).tables) == set(KNOWN)
    assert set(KNOWN) - set(read_package(ASKER).tables) == {"assessments"}


def test_the_demo_is_as_large_as_it_should_be():
    sizes = {name: table.height for name, table in read_package(ASKER).tables.items()}
    assert (sizes["focus_areas"], sizes["goals"], sizes["indicators"], sizes["observations"]) == (8, 36, 91, 364)
    assert (sizes["targets"], sizes["promises"], sizes["plans"], sizes["tables"], sizes["areas"]) == (
        13,
        38,
        78,
        456,
        30,
    )
    tables = read_package(ASKER).tables
    assert tables["tables"]["table_id"].n_unique() == 54
    assert tables["plans"]["plan_id"].n_unique() == 49
    statuses = dict(tables["observations"]["status"].value_counts().rows())
    assert statuses == {"measured": 234, "not_measured": 95, "pending": 35}
    assert set(tables["areas"]["code_to_2019"]) >= {"0220", "0627", "0628"}
