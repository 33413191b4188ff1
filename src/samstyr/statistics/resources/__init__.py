"""The tables of statistics in a data package: sources, units, published tables, and series of snapshots."""
