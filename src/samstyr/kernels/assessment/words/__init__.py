"""An assessment in words, in both languages: labels, sentences, and steps that a reader can redo by hand."""
