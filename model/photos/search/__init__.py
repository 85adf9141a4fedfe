"""Which files are meant when files, folders, archives or tables are dropped, and their labels."""
