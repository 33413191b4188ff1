"""JSON-stat 1.x and 2.0 (https://json-stat.org/full/): bytes in, datasets out, and back again."""
