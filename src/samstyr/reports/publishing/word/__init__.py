"""In Word: a file that people can go on writing in, with real styles, and figures that lead to their pages."""
