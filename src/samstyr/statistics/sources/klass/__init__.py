"""KLASS, Statistics Norway's classifications: codes, what changed, and how classifications correspond."""
