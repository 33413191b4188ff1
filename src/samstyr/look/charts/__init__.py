"""Charts: from what is to be shown (`inputs`) to a specification, and from that to a drawing that is kept.

inputs → trend · path · bars · then_now → drawing → store → warming
"""
