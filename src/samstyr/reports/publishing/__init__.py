"""From a report whose references are resolved to web pages, a PDF and a Word file.

values → reading (Markdown → checked blocks) → panels (blocks filled from goals) → web | print | word → building
"""
