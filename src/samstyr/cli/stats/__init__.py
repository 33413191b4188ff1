"""`samstyr stats …`: figures from statistics offices and from files."""
