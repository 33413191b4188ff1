"""The engine for all of Norway: every municipality beside every group of its own; says what `compare` says."""
