"""What a good cell of a column looks like, in words."""

from typing import Final

from samstyr.kernels.packages.columns import Column, Kind
from samstyr.kernels.texts import Text

OF_KIND: Final = {
    Kind.TEXT: Text("en tekst", "a text"),
    Kind.ID: Text(
        "en nøkkel med små bokstaver a–z, tall og _ . -, som klima_0",
        "a key of small letters a–z, digits and _ . -, as klima_0",
    ),
    Kind.CODE: Text(
        "en kode med bokstaver og tall uten mellomrom, som 0301", "a code of letters and digits without spaces, as 0301"
    ),
    Kind.INTEGER: Text("et helt tall, som 12", "a whole number, as 12"),
    Kind.NUMBER: Text(
        "et tall med punktum og høyst 12 desimaler, som 4.2", "a number with a point and at most 12 decimals, as 4.2"
    ),
    Kind.YEAR: Text("et årstall, som 2022", "a year, as 2022"),
    Kind.PERIOD: Text(
        "et år (2022), halvår (2022-H1), tertial (2022-T1), kvartal (2022-Q1), måned (2022-01) eller år (2021-2022)",
        "a year (2022), half-year (2022-H1), tertial (2022-T1), quarter (2022-Q1), month (2022-01), years (2021-2022)",
    ),
    Kind.DATE: Text("en dato som finnes, som 2023-08-31", "a day that exists, as 2023-08-31"),
    Kind.BOOLEAN: Text("yes eller no", "yes or no"),
    Kind.CHOICE: Text("et av valgene", "one of the choices"),
}


def expected(column: Column) -> Text:
    """Return what a good cell of a column looks like, in both languages.

    >>> from samstyr.kernels.packages.columns import Column
    >>> expected(Column(name="order", kind=Kind.INTEGER, title=Text(""), minimum=None)).en
    'a whole number, as 12'
    """
    if column.choices:
        return Text("; ".join(column.choices))
    plain = (
        Text(f"en tekst på formen {column.pattern}", f"a text of the form {column.pattern}")
        if column.pattern
        else OF_KIND[column.kind]
    )
    limits = _limits(column)
    return Text(plain.nb + limits.nb, plain.en + limits.en)


def _limits(column: Column) -> Text:
    low, high = column.minimum, column.maximum
    if low is not None and high is not None:
        return Text(f", fra {low} til {high}", f", from {low} to {high}")
    if low is not None:
        return Text(f", minst {low}", f", at least {low}")
    if high is not None:
        return Text(f", høyst {high}", f", at most {high}")
    return Text("")
