"""How a package is written: as files in canonical form, in a folder, a zip or a workbook."""
