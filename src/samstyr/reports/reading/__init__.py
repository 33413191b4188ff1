"""A report's folder, read without trusting anything in it."""
