"""A Word file that people went on writing in, read back into a report's folder: references and panels as written."""
