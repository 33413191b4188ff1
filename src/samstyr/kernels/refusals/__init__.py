"""Errors that people read, said in both languages: the words are data, the errors stand beside what raises them."""
