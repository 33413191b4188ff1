"""Owns: reports whose figures are references: reading a report's folder, checking it, publishing it, and
reading a Word file back.

Not here: the rules of references and claims (kernels), the figures themselves (goals), charts (look).
Asks: goals, plans, statistics, look.
"""
