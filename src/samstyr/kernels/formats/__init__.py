"""How figures are written as files: comma-separated, workbook, Parquet, JSON-stat. Values in, bytes out."""
