"""What is exported: every page in both languages, what they point to, and the API's answers that need no parameter."""

from collections.abc import Iterator

from samstyr.goals.queries import peers, register
from samstyr.portal import links, outline
from samstyr.portal.views.outline import SPOKEN
from samstyr.statistics.queries import tables

LISTS = (
    "focus-areas", "goals", "indicators", "tables", "resources", "plans", "promises", "reports", "areas", "sources",
    "units",
)  # fmt: skip
MOST = 10_000


def pages() -> Iterator[str]:
    """Yield the paths of the pages to begin with; whatever they point to follows."""
    for language in SPOKEN:
        for place in outline.pages():
            yield links.in_language(language, place.name, *place.ids)
        for indicator in register.register().indicators:
            yield links.in_language(language, "embed", indicator.id)


def interface() -> Iterator[tuple[str, str]]:
    """Yield the API's answers as files: what to ask for, and the file it becomes."""
    yield "/api/v1/openapi.json", "api/v1/openapi.json"
    yield "/api/v1/version", "api/v1/version.json"
    for name in LISTS:
        yield f"/api/v1/{name}?limit={MOST}", f"api/v1/{name}.json"
    for indicator in register.register().indicators:
        asked = f"/api/v1/series?indicator={indicator.id}&limit={MOST}"
        yield f"/api/v1/indicators/{indicator.id}", f"api/v1/indicators/{indicator.id}.json"
        yield asked, f"api/v1/series/{indicator.id}.json"
        yield f"{asked}&format=csv", f"api/v1/series/{indicator.id}.csv"
    for id in peers.compared():
        yield f"/api/v1/indicators/{id}/peers", f"api/v1/indicators/{id}/peers.json"
    for table in tables.summaries():
        yield f"/api/v1/tables/{table.id}", f"api/v1/tables/{table.id}.json"
