"""Open data: the figures for those who compute with them, and as files to take away.

Owns: the answers under `/api/v1/`, their formats, paging and problem documents; downloads of figures and tables.
Not here: how a file is written (kernels), what a figure means (kernels), pages for people (portal).
Asks: goals, statistics, plans, places, reports, exchange, audit, look (charts).
"""
