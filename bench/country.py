"""A data package as large as Norway: 91 indicators, 357 areas, 12 years, every cell filled."""

import json
import random
from pathlib import Path

import polars as pl

from samstyr.exchange.rooms import KNOWN
from tests.package_files import ASKER, read_table

AREAS, FIRST_YEAR, YEARS = 357, 2012, 12


def write_country(folder: Path, *, observations: bool = True) -> int:
    """Write the package, and return the number of its observations."""
    folder.mkdir()
    for name in KNOWN:
        source = ASKER / f"{name}.csv"
        if source.exists() and name not in ("areas", "observations", "targets"):
            source_text = read_table(source).select(set(KNOWN[name].names) & set(read_table(source).columns))
            source_text.write_csv(folder / f"{name}.csv")
    areas = read_table(ASKER / "areas.csv")
    more = [f"area_{number:04}" for number in range(AREAS - 1)]
    added = pl.DataFrame({"id": more, "name_nb": more, "type": ["municipality"] * len(more)})
    pl.concat([areas, added], how="diagonal").with_columns(pl.all().fill_null("")).write_csv(folder / "areas.csv")
    rows = _observations(["asker", *more]) if observations else _observations([])
    rows.write_csv(folder / "observations.csv")
    tables = [{"name": path.stem} for path in sorted(folder.glob("*.csv"))]
    about = {"name": "country", "title": "Hele landet", "reference_date": "2023-08-31", "municipality": "asker"}
    (folder / "datapackage.json").write_text(json.dumps(about | {"resources": tables}), encoding="utf-8")
    return rows.height


def _observations(areas: list[str]) -> pl.DataFrame:
    indicators = read_table(ASKER / "indicators.csv").select(indicator_id="id", low="scale_min", high="scale_max")
    years = pl.DataFrame({"year": [str(year) for year in range(FIRST_YEAR, FIRST_YEAR + YEARS)]})
    cells = indicators.join(pl.DataFrame({"area_id": areas}, schema={"area_id": pl.String}), how="cross")
    cells = cells.join(years, how="cross")
    source = random.Random(1)  # noqa: S311  # figures, not secrets
    shares = pl.Series("share", [source.random() for _ in range(cells.height)], dtype=pl.Float64)
    low = pl.col("low").cast(pl.Float64, strict=False).fill_null(0)
    high = pl.col("high").cast(pl.Float64, strict=False).fill_null(100)
    tenths = ((low + (high - low) * shares) * 10).floor().cast(pl.Int64)
    value = pl.concat_str([(tenths // 10).cast(pl.String), pl.lit("."), (tenths % 10).cast(pl.String)])
    raw = pl.concat_str([value.str.replace(".", ",", literal=True), pl.lit(" %")])
    return cells.select(
        "indicator_id",
        "area_id",
        "year",
        value.alias("value"),
        status=pl.lit("measured"),
        comparable_with=pl.lit(""),
        caveat_nb=pl.lit(""),
        caveat_en=pl.lit(""),
        raw=raw,
        source=pl.lit("001"),
        line=(pl.int_range(pl.len()) % 9999).cast(pl.String),
    )
