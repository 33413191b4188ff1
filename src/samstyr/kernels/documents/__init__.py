"""What a document is once it is read, and the cleaning of text that was taken out of a PDF."""
