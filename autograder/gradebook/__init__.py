"""Every verdict of a course in one SQLite file."""
