"""The package in force."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from samstyr.exchange.models import Package as PackageRow
from samstyr.exchange.queries.values import Column, Package, Resource
from samstyr.kernels.refusals.catalogue import Refusal
from samstyr.kernels.texts import Text


class NothingLoaded(Refusal, LookupError):
    """Said when figures are asked for before any package is loaded."""

    def __init__(self) -> None:
        super().__init__("nothing-loaded")


def package() -> Package:
    """Return the package in force, in one query; raises NothingLoaded."""
    row = PackageRow.objects.select_related("municipality").first()
    if row is None:
        raise NothingLoaded
    return Package(
        name=row.name,
        title=Text(row.title_nb, row.title_en),
        reference_date=row.reference_date,
        municipality=row.municipality_id,
        municipality_name=Text(row.municipality.name_nb, row.municipality.name_en),
        resources=_Described(row.descriptor.get("resources", [])),
        homepage=row.descriptor.get("homepage", ""),
        demo=bool(row.descriptor.get("demo", False)),
    )


class _Described(Mapping[str, Resource]):
    """Tables by name, each made when it is asked for: the package is read for every page, and most ask for no table."""

    def __init__(self, written: Sequence[Mapping[str, Any]]) -> None:
        self._written = {one["name"]: one for one in written}

    def __getitem__(self, name: str) -> Resource:
        return _resource(self._written[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._written)

    def __len__(self) -> int:
        return len(self._written)


def _resource(written: Mapping[str, Any]) -> Resource:
    fields = written.get("schema", {}).get("fields", [])
    return Resource(written["name"], _label(written), tuple(_column(field) for field in fields))


def _column(written: Mapping[str, Any]) -> Column:
    return Column(written["name"], _label(written), written.get("type", "string"))


def _label(written: Mapping[str, Any]) -> Text:
    """Return a title in both languages; without one, the name."""
    return Text(written.get("title") or written["name"], written.get("title_en", ""))
