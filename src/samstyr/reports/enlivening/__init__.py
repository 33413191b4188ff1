"""A checked document made a report: figures that agree become references, and what does not agree stays as typed."""
