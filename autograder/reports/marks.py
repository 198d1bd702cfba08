"""The mark of pages that are for staff only."""

#: Every staff page contains it. A file that contains it is never sent to students.
STAFF_MARK = "autograder-staff-only"
