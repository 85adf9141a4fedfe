"""The lesson in the left column: one beat at a time, with what it asks and what comes next."""
