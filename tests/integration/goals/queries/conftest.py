import pytest

from samstyr.goals.queries.overview import overview
from samstyr.goals.queries.values import Overview
from tests.kernel_values import AS_OF


@pytest.fixture
def asker(demo: object) -> Overview:
    """How Asker stands on the demo's reference date."""
    return overview(as_of=AS_OF, area="asker")
