"""Pages about the site itself and its figures."""
