"""Owns: focus areas, goals, indicators, targets, observations and their revisions, promises.

Not here: the rules of assessment (kernels), tables (statistics), plans (plans). Asks: statistics, places, audit.
"""
