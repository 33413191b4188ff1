"""What the room is asked for."""
