"""Canvas: fill in the gradebook CSV that the instructor exported, to be imported again."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..errors import UsageError
from ..gradebook.rows import Row
from ..messages import printable
from .matching import Filled, Person, exact, fill_rows, names, one_assignment
from .sheet import Sheet


def fill(data: bytes, rows: Iterable[Row], column: str) -> Filled:
    """Fill one column; students are matched by SIS id, then Canvas's number, then login, then name.

    Args:
        data: the downloaded file.
        rows: of one assignment.
        column: the assignment's name in Canvas, with or without its number in brackets.

    Raises:
        UsageError: the file is not from Canvas, or not exactly one column has this name.
    """
    sheet = Sheet(data)
    number = _column(sheet, column)
    points = _row_of_points(sheet)
    people = {}
    for row in sheet.body:
        # a row without any key is Canvas's own, not a student's
        person = _person(sheet, row)
        if row != points and any(person.keys):
            people[row] = person

    def write(row: int, student: Person) -> str:
        present = sheet.get(row, number)
        # excused students, and rows that end before the column
        if present in ("EX", "N/A") or number >= len(sheet.rows[row]):
            return f"Canvas has {present or 'no cell'} there and takes no score"
        sheet.set(row, number, str(student.score))
        return ""

    students = [_student(row) for row in one_assignment(rows)]
    filled = fill_rows(sheet, people, students, write)
    if points:
        filled.notes.extend(_different_maximum(column, sheet.get(points, number), students))
    return filled


def _different_maximum(column: str, possible: str, students: Iterable[Person]) -> list[str]:
    """A note if Canvas's maximum is not the suite's; nothing is converted."""
    without_zeros = re.sub(r"\.0+$", "", possible)
    others = {str(student.max_score) for student in students} - {without_zeros}
    if not others:
        return []
    ours = ", ".join(sorted(others))
    return [f"Canvas counts {column} out of {possible}, the suite out of {ours}: the scores are written as they are."]


def _row_of_points(sheet: Sheet) -> int:
    """The row with the possible points; 0, the header, if there is none."""
    for row in sheet.body:
        if sheet.get(row, 0).lower().startswith("points possible"):
            return row
    return 0


def _column(sheet: Sheet, wanted: str) -> int:
    """The number of the column with this title."""
    if not {"id", "section"} <= set(sheet.header):
        raise UsageError("This is not Canvas's gradebook. In Canvas: Grades, Export, Export Entire Gradebook.")
    titles = {}
    for number in range(sheet.column("section") + 1, len(sheet.header)):
        # Canvas marks its own totals, which it does not import
        read_only = any(sheet.get(row, number) == "(read only)" for row in sheet.body)
        if not read_only:
            titles[number] = sheet.get(0, number)
    fits = []
    for number, title in titles.items():
        without_number = re.sub(r" \(\d+\)$", "", title)
        if wanted in (title, without_number):
            fits.append(number)
    if len(fits) != 1:
        choice = "; ".join(printable(title) for title in titles.values())
        raise UsageError(
            f"{len(fits) or 'No'} columns of the file are called {wanted!r}. Choose one with --column: {choice}."
        )
    return fits[0]


def _person(sheet: Sheet, row: int) -> Person:
    def get(title: str) -> str:
        return sheet.get(row, sheet.column(title))

    number, sis, login = get("id"), get("sis user id"), get("sis login id")
    name = get("student") or f"{get('lastname')}, {get('firstname')}".strip(", ")
    # Canvas writes ="…" around a name that begins with =
    name = re.sub(r'^="(.*)"$', r"\1", name)
    return Person(printable(name or number), sis, (exact(sis), exact(number), exact(login), names(name)))


def _student(row: Row) -> Person:
    get = row.student.get
    login = exact(get("login", "")) | exact(get("email", ""))
    keys = (exact(get("id", "")), exact(get("lms", "")), login, names(get("name", "")))
    return Person(printable(row.submission), get("id", ""), keys, row.score(), row.result.max_score)
