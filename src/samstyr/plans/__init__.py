"""Owns: the plan register: what is said about each plan, when, by whom, also where sources disagree.

Not here: what plans promise to do (measures, later), goals (goals). Asks: organisation, statistics.
"""
