"""Codes, their changes and correspondences from KLASS: one question, one answer."""

import re
from typing import Final
from urllib.parse import quote, urlencode

from samstyr.statistics.fetching.cards import Card
from samstyr.statistics.fetching.client import Client, Tell
from samstyr.statistics.fetching.contents import json_object
from samstyr.statistics.fetching.outcomes import Fetched, Part
from samstyr.statistics.fetching.requests import Request
from samstyr.statistics.sources.klass.parse import parse
from samstyr.statistics.values import Wishes

# `131/codes`, `131/codesAt`, `131/changes`, `131/corresponds/112`, `131/correspondsAt/112`.
_TABLE: Final = re.compile(r"(\d+)/(codes|codesAt|changes|corresponds|correspondsAt)(?:/(\d+))?", re.ASCII)
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


class NotInKlass(ValueError):
    """A question that KLASS has no answer to."""

    def __init__(self, table: str, why: str) -> None:
        super().__init__(
            f"KLASS cannot be asked for {table}: {why}. For instance: 131/changes --since 2013-01-01 (municipalities "
            "that merged and split), 131/codesAt --since 2026-01-01 (those there are on a day), 131/codes, "
            "131/correspondsAt/112 --since 2026-01-01."
        )


def fetch(*, card: Card, table: str, wishes: Wishes, client: Client, tell: Tell) -> Fetched:
    """Fetch one of KLASS's answers. Raises NotInKlass and SourceTrouble."""
    found = _TABLE.fullmatch(table)
    if found is None or bool(found[3]) != found[2].startswith("corresponds"):
        raise NotInKlass(table, "it should be the number of a classification and what is wanted of it")
    if wishes.regions or wishes.select or wishes.codelists:
        raise NotInKlass(table, "it takes --since and --until, and nothing else")
    days = {**_days(table, found[2], wishes), "language": card.language}
    further = {"targetClassificationId": found[3]} if found[3] else {}
    url = f"{card.address}/classifications/{quote(found[1])}/{found[2]}?{urlencode({**days, **further})}"
    tell(f"Asking KLASS for {table}")
    # KLASS says nothing of when it was changed, so the answer of the day before is no answer for today.
    answer = client.ask_anew(Request(url), json_object)
    return Fetched(card=card, table=table, asked=wishes.said, read=parse, parts=(Part(answer),))


def _days(table: str, what: str, wishes: Wishes) -> dict[str, str]:
    for day in filter(None, (wishes.since, wishes.until)):
        if not _DAY.fullmatch(day):
            raise NotInKlass(table, f"{day} is no day; write it as 2026-01-01")
    if not wishes.since:
        raise NotInKlass(table, "it needs --since")
    if what.endswith("At"):
        if wishes.until:
            raise NotInKlass(table, "it is about one day, and takes no --until")
        return {"date": wishes.since}
    return {"from": wishes.since, **({"to": wishes.until} if wishes.until else {})}
