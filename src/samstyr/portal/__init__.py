"""The public pages: what a person reads about how the municipality is doing.

Owns: the pages' addresses, what stands on each page and in which order, the words between the figures.
Not here: how it looks (look), what a figure means and how it is said (kernels), open data answers (api).
Asks: exchange, reports, goals, statistics, plans, places, organisation, audit, search.
"""
