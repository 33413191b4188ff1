"""Texts in sentences, in Norwegian and English: where each begins and ends, also in Markdown with references in it."""
