"""Canvas: fill the gradebook CSV that the instructor exported, to be imported again."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..errors import UsageError
from ..gradebook.rows import Row
from ..messages import printable
from .matching import Filled, Person, exact, fill_rows, names, one_assignment
from .sheet import Sheet


def fill(data: bytes, rows: Iterable[Row], column: str) -> Filled:
    """Fill one column; students are matched by SIS id, Canvas's own number, login, and last by name.

    Args:
        data: the file as it was downloaded.
        rows: of one assignment.
        column: the assignment's name in Canvas, with or without its number in brackets.

    Raises:
        UsageError: when the file is not Canvas's, or it is not clear which column is meant.
    """
    sheet = Sheet(data)
    number = _column(sheet, column)
    points = next((r for r in sheet.body if sheet.get(r, 0).lower().startswith("points possible")), 0)
    people = {row: _person(sheet, row) for row in sheet.body if row != points}

    def write(row: int, student: Person) -> str:
        there = sheet.get(row, number)
        if there in ("EX", "N/A") or number >= len(sheet.rows[row]):
            return f"Canvas says {there or 'nothing'} there, so it takes no score"
        sheet.set(row, number, str(student.score))
        return ""

    students = [_student(row) for row in one_assignment(rows)]
    filled = fill_rows(sheet, {row: who for row, who in people.items() if any(who.keys)}, students, write)
    most = {f"{s.max_score}" for s in students} - {re.sub(r"\.0+$", "", sheet.get(points, number))}
    if points and most:
        ours = f"the suite out of {', '.join(sorted(most))}: the scores are written as they are."
        filled.notes.append(f"Canvas counts {column} out of {sheet.get(points, number)}, {ours}")
    return filled


def _column(sheet: Sheet, wanted: str) -> int:
    if not {"id", "section"} <= set(sheet.header):
        raise UsageError("This is not Canvas's gradebook. In Canvas: Grades, Export, Export Entire Gradebook.")
    own = {n: sheet.get(0, n) for n in range(sheet.column("section") + 1, len(sheet.header))}
    own = {n: title for n, title in own.items() if all(sheet.get(r, n) != "(read only)" for r in sheet.body)}
    fits = [n for n, title in own.items() if wanted in (title, re.sub(r" \(\d+\)$", "", title))]
    if len(fits) != 1:
        raise UsageError(
            f"{len(fits) or 'No'} columns of the file are called {wanted!r}. Choose one with --column:"
            f" {'; '.join(map(printable, own.values()))}."
        )
    return fits[0]


def _person(sheet: Sheet, row: int) -> Person:
    number, sis, login, student, last, first = (
        sheet.get(row, sheet.column(name))
        for name in ("id", "sis user id", "sis login id", "student", "lastname", "firstname")
    )
    # Canvas itself writes ="…" around a name that begins with =.
    name = re.sub(r'^="(.*)"$', r"\1", student or f"{last}, {first}".strip(", "))
    return Person(printable(name or number), sis, (exact(sis), exact(number), exact(login), names(name)))


def _student(row: Row) -> Person:
    get = row.student.get
    login = exact(get("login", "")) | exact(get("email", ""))
    keys = (exact(get("id", "")), exact(get("lms", "")), login, names(get("name", "")))
    return Person(printable(row.submission), get("id", ""), keys, row.score(), row.result.max_score)
