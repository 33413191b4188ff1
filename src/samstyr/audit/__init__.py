"""The event log: who changed what and when, in a chain that shows every later change to it.

Owns: events and their actors, the chain, its head (the product's data version), the removal of a name.
Not here: the rules of the chain (kernels), what an event means (the room that records it).
Asks: database.
"""
