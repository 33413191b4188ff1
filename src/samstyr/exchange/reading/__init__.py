"""How a package is read: folder, zip or workbook, into tables as they stand in the files. Nothing is trusted."""
