"""JSON-stat files of any publisher."""
