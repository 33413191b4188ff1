"""Where figures come from: a folder for each kind of source, with its card, how it is asked and how it is read."""
