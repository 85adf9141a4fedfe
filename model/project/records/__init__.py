"""What a project's file says of each thing in it: JSON and arrays, read field by field."""
