"""Three editions of one report: an adopted one, one that corrects it and is adopted too, and a proposal."""

from datetime import date, timedelta
from pathlib import Path

from django.test import override_settings

from samstyr.reports.changes.adopting import adopt
from samstyr.search import changes as search
from tests.proposed_editions import NOON, propose_debt, write_debt

ADOPTED_ON = date(2026, 4, 14)


def propose_three(folder: Path) -> None:
    """Propose `gjeld/1`, `/2` and `/3` in the database that Django asks; their files lie in the folder's `home`."""
    home = folder / "home"
    home.mkdir()
    written = write_debt(folder / "gjeld")
    for number in (1, 2, 3):
        corrects = 1 if number == 2 else None
        edition = propose_debt(written, home, at=NOON + timedelta(days=number), corrects=corrects)
        if number < 3:
            adopt(
                edition=edition,
                body="kommunestyret",
                date=ADOPTED_ON + timedelta(days=number),
                case_number=f"{44 + number}/26",
                home=home,
                by="Kari",
                at=NOON + timedelta(days=60),
            )
    with override_settings(HOME=home):
        search.rebuild()
