"""What nobody thought of: caught, noted down without names, and shown once."""
