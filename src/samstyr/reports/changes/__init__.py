"""Writes of reports: an edition is proposed, and adopted. Nothing of one is ever changed."""
