"""Texts in sentences, in Norwegian and English: where each begins and ends."""
