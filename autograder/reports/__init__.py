"""What people see: feedback, the class report, progress."""
