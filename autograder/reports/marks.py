"""How a page says whom it is for."""

#: It stands in every page for staff alone; what holds it never goes to students.
STAFF_MARK = "autograder-staff-only"
