"""Miljødirektoratet's workbook of emissions, made up, at an address of its own."""

import io
from collections.abc import Iterator
from contextlib import contextmanager

import openpyxl

from samstyr.statistics.sources.emissions_workbook.fetch import XLSX
from tests.servers.loopback import Loopback, Reply, serving

HEADINGS = ["Fylke", "Kommunenummer", "Kommune", "År", "Sektor", "Utslippskilde", "Klimagass",
            "Utslipp (tonn CO2-ekvivalenter)"]  # fmt: skip
ROWS = [
    ["Akershus", "3203", "Asker", year, "Veitrafikk", "Personbiler", "CO2", 1000.5 + year]
    for year in (2009, 2011, 2024)
]


def made(rows: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Oversikt - detaljert"
    for row in (HEADINGS, *rows):
        sheet.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


@contextmanager
def emissions(content: bytes) -> Iterator[tuple[Loopback, str]]:
    with serving(lambda _: Reply(body=content, content_type=XLSX)) as server:
        yield server, f"{server.address}/globalassets/utslippsstatistikk_alle_kommuner.xlsx"
