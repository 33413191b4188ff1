"""On the web: a page for each chapter, with the sources of figures as notes."""
