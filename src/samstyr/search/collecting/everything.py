"""All of it, in the order in which equal hits are shown."""

from collections.abc import Iterator

from samstyr.exchange.queries.values import Package
from samstyr.search.collecting import aims, register, reports, tables
from samstyr.search.values import Draft


def everything(package: Package) -> Iterator[Draft]:
    """Yield everything that can be found in the package in force."""
    yield from aims.aims(package)
    yield from aims.kept_promises()
    yield from register.plans()
    yield from reports.reports()
    yield from tables.published(package)
    yield from tables.further(package)
    yield from register.organisation()
    yield from register.places()
    yield from register.pages()
