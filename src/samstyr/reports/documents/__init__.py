"""Documents of any origin, read: Word, OpenDocument, PDF, web pages, Markdown and plain text become pieces in place."""
