"""How everything looks: templates to build pages from, styles, icons, and charts.

Owns: the page frame and the components, the palette and the typeface, chart specifications and their drawing.
Not here: what a page says (portal), what a figure means (kernels), addresses of pages (portal, site).
Asks: kernels.
"""
