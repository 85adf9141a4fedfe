"""What is opened from files and saved to them, and the one dialog that asks for a place."""
