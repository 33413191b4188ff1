"""Owns: areas (municipalities, counties, districts, settlements) and their codes over time.

Not here: figures about areas (statistics, goals), maps. Asks: nobody.
"""
