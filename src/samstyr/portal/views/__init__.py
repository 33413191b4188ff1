"""The views: find, ask once for the page, render."""
