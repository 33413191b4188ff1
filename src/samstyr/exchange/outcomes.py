"""What a load came to, and how two packages differ."""

from collections.abc import Mapping
from dataclasses import replace

import polars as pl

from samstyr.exchange.packages import DataPackage
from samstyr.exchange.values import Outcome, TableCount
from samstyr.kernels.packages.differences import Changes, differences
from samstyr.kernels.packages.resources import Resource


def resources_of(before: DataPackage | None, after: DataPackage | None) -> dict[str, Resource]:
    """Return the tables of two states, each with the columns that either of them declares; the later one decides."""
    found: dict[str, Resource] = {}
    for package in (after, before):
        for table in package.description.tables if package else ():
            known = found.get(table.name)
            found[table.name] = known.with_declared(table.columns) if known else table
    return found


def between(before: DataPackage | None, after: DataPackage | None) -> Changes:
    """Return what leads from one state to the next; None is the state before anything was loaded."""
    tables = tuple(
        differences(_rows(before, resource), _rows(after, resource), resource=name, key=resource.key)
        for name, resource in resources_of(before, after).items()
    )
    described = (before.descriptor if before else "", after.descriptor if after else "")
    return Changes(tables, described if described[0] != described[1] else None)


def outcome_of(changes: Changes, resources: Mapping[str, Resource]) -> Outcome:
    """Return what changes come to, before they are made."""
    counts = tuple(
        TableCount(
            name=table.resource,
            title=resources[table.resource].title,
            added=table.added.height,
            changed=table.after.height,
            removed=table.removed.height,
            unchanged=table.unchanged,
        )
        for table in changes.tables
    )
    return Outcome(None, counts, changes.description is not None)


def numbered(outcome: Outcome, number: int) -> Outcome:
    """Return the outcome of a load that was made."""
    return replace(outcome, number=number)


def _rows(package: DataPackage | None, resource: Resource) -> pl.DataFrame:
    if package is None or resource.name not in package.tables:
        return pl.DataFrame(schema=dict.fromkeys(resource.names, pl.String))
    return package.tables[resource.name]
