"""What every table of package rows has in common. No tables of its own."""

from decimal import Decimal
from typing import Any

from django.db import models


class NumericField(models.DecimalField):  # type: ignore[type-arg]  # only the stubs are generic
    """A number that keeps its written decimals: `18.0` stays `18.0`, since precision is part of a published figure."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_digits", 40)
        kwargs.setdefault("decimal_places", 12)
        super().__init__(*args, **kwargs)

    def db_type(self, connection: Any) -> str:
        return "numeric"

    def get_db_converters(self, connection: Any) -> list[Any]:
        return []

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        # Django's own would quantize to `decimal_places` and so invent decimals.
        return value if prepared else self.to_python(value)

    def to_python(self, value: Any) -> Decimal | None:
        return None if value is None else Decimal(value)


class PackageRow(models.Model):
    """A row that came with a data package.

    `more` holds the columns that the package declares beyond the format; `retired` is the number of the load
    that took the row out, NULL while the row is live.
    """

    more = models.JSONField(default=dict)
    retired = models.BigIntegerField(null=True, db_index=True)

    class Meta:
        abstract = True


class Cited(models.Model):
    """A row that says where it stands: the source's id and the place in it (a line, a page, a cell)."""

    source = models.TextField(default="")
    line = models.TextField(default="")

    class Meta:
        abstract = True
