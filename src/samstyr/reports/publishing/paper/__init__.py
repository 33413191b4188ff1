"""On paper: from blocks to Typst, and from that to a PDF that can be read aloud (PDF/UA-1)."""
