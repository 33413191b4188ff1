"""Owns: reports whose figures are references: reading a report's folder, checking it, following it while it is
written, publishing it, keeping it as editions, telling which sentences figures touch, and reading a Word file back.
And documents of others: what they state, held against the figures.

Not here: the rules of references and claims (kernels), the figures themselves (goals), charts (look), pages (portal).
Asks: goals, plans, statistics, places, organisation, audit, look, database.
"""
