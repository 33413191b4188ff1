from pathlib import Path

from samstyr.goals.queries.coverage import coverage
from samstyr.goals.queries.overview import overview
from samstyr.goals.queries.values import Overview
from samstyr.kernels.missing import MissingReason
from tests.integration.reloading import reload
from tests.kernel_values import AS_OF


def test_what_is_measured_and_why_the_rest_is_not(asker: Overview):
    found = coverage(overview=asker)
    assert (found.observations, found.measured) == (364, 234)
    assert found.missing[MissingReason.NOT_MEASURED] == 95
    assert found.missing[MissingReason.PENDING] == 35
    assert found.missing[MissingReason.SUPPRESSED] == 0


def test_the_four_indicators_without_any_value(asker: Overview):
    assert coverage(overview=asker).without_any_value == (
        "kli_sykkelreiser",
        "kli_anskaffelser_miljo",
        "hel_hoftebrudd_75",
        "utd_skolebidrag_8_10",
    )


def test_what_is_older_than_two_years(asker: Overview):
    assert "hel_muskel_skjelett" in coverage(overview=asker).outdated
    assert "oko_netto_laanegjeld" not in coverage(overview=asker).outdated


def test_what_is_due_next(demo: object, tmp_path: Path):
    due = {"oko_netto_laanegjeld": "2024-04-15", "by_svevestov_pm25": "2024-02-01"}
    reload(tmp_path, indicators=lambda row: row | {"next_due": due.get(row["id"], "")})
    found = coverage(overview=overview(as_of=AS_OF, area="asker"))
    assert [(id, day.isoformat()) for id, day in found.next_due] == [
        ("by_svevestov_pm25", "2024-02-01"),
        ("oko_netto_laanegjeld", "2024-04-15"),
    ]
