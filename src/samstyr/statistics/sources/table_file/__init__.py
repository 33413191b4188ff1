"""Tables in files of any maker: CSV, Excel and Parquet, read by a mapping that says which column is what."""
