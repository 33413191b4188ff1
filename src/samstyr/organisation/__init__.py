"""Owns: political bodies and service areas: who decides and who delivers.

Not here: their decisions (council, later), their figures over time (statistics). Asks: nobody.
"""
