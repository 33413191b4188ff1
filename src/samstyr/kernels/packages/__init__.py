"""Owns: what a data package is: columns, resources, their checks, canonical form and differences; all over text.

Not here: files and zips (exchange), tables in a database (the rooms). Asks: the kernels' texts.
"""
