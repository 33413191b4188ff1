"""What can be wrong with a text that has figures in it: the classes of findings, in both languages."""
