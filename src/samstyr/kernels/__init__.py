"""Owns: the values and rules that everything shares; values in, values out.

Not here: Django, network, clock, settings, files. Asks: nobody.
"""
