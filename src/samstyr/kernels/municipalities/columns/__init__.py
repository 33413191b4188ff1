"""The engine for all of Norway: figures by code in, figures by today's municipality out; says what `stitch` says."""
