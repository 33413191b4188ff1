"""What a file says, apart from its bytes: for editions that other tools made again."""
