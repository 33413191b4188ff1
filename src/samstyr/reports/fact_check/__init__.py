"""The fact checker: what a document states, held against all known figures and against the document itself."""
