"""Owns: areas (municipalities, counties, districts, settlements), their codes over time, and groups to compare with.

Not here: figures about areas (statistics, goals), maps. Asks: nobody.
"""
