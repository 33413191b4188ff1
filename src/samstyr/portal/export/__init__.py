"""The whole public site as static files, so that any web server, a content network or a folder can carry it."""
