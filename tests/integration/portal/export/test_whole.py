"""The whole of Asker's site as files, by the command and with several processes."""

import pytest

from tests.exported_site import ExportedSite
from tests.integration.programs import samstyr

pytestmark = pytest.mark.soak


@pytest.fixture(scope="module")
def exports(demo_database, tmp_path_factory):
    folder = tmp_path_factory.mktemp("whole")
    for workers in (1, 2):
        said = samstyr(demo_database, "export", folder / str(workers), "--workers", workers)
        assert said.returncode == 0, said.stderr
    return [ExportedSite(folder / str(workers)) for workers in (1, 2)]


def test_no_pointer_leads_nowhere_and_nothing_is_asked_of_anybody_else(exports):
    site, _other = exports
    assert len(site.pages) > 800
    assert site.dead() == []
    assert site.elsewhere() == []


def test_the_number_of_processes_does_not_show(exports):
    one, other = exports
    assert one.files == other.files
    for name in one.files:
        assert (one.folder / name).read_bytes() == (other.folder / name).read_bytes(), name
