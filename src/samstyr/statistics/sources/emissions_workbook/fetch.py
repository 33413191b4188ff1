"""The workbook of municipalities' greenhouse gas emissions: one file, fetched whole."""

from typing import Final

from samstyr.statistics.fetching.cards import Card
from samstyr.statistics.fetching.client import Client, Tell
from samstyr.statistics.fetching.contents import workbook
from samstyr.statistics.fetching.outcomes import Fetched, Part
from samstyr.statistics.fetching.requests import Request
from samstyr.statistics.sources.emissions_workbook.parse import parse
from samstyr.statistics.values import Wishes

TABLE: Final = "all"
XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class OnlyWhole(ValueError):
    """Asked for a part of what comes as one file."""

    def __init__(self) -> None:
        super().__init__(
            f"The workbook has every municipality and year and comes whole: `samstyr stats fetch emissions_workbook "
            f"{TABLE}`, without --region, --since or any other choice."
        )


def fetch(*, card: Card, table: str, wishes: Wishes, client: Client, tell: Tell) -> Fetched:
    """Fetch the workbook. Raises OnlyWhole and SourceTrouble."""
    if table != TABLE or wishes.said:
        raise OnlyWhole
    tell("Fetching the workbook")
    answer = client.ask_anew(Request(card.address, accept=XLSX), workbook)
    return Fetched(card=card, table=table, asked={}, read=parse, parts=(Part(answer),))
