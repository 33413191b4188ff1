"""The tables of goals in a data package: what is aimed at, what is measured, what was promised."""
