"""Writes of reports: an edition is proposed, and adopted, and never changed; words are taught the fact checker."""
