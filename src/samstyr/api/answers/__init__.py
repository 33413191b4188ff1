"""What the API answers with: one schema a kind of thing, and how it is made from the rooms' values."""
