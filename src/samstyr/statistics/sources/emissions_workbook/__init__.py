"""The Norwegian Environment Agency's workbook with greenhouse gas emissions of all municipalities."""
