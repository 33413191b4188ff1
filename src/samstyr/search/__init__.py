"""Finds anything: by the word, by what people call it, by a part of it, also when it is misspelled.

Owns: the index of everything that can be found, how hits are ordered, the register from A to Å.
Not here: the words themselves and how they are compared (kernels), what is found (the rooms), how hits look (portal).
Asks: goals, plans, reports, statistics, organisation, places, exchange.
"""
