"""Fiscal key figures from KOSTRA accounts: account lists and definitions as data, sums by two engines."""
