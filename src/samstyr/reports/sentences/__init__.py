"""The sentences of a report as a reader sees them, each with the figures that it rests on."""
