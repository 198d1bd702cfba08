"""Moodle: fill in the offline grading worksheet that the instructor downloaded, to be uploaded again."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from ..errors import UsageError
from ..gradebook.rows import Row
from ..grading.results import Language
from ..messages import printable, sentence
from ..reports.feedback import nothing_found, points_of, remarks
from . import beside
from .matching import Filled, Person, exact, fill_rows, names, one_assignment
from .sheet import Sheet

#: Moodle's headers in English and in the versions of its Korean language pack.
_HEADERS = (
    ("identifier", "식별자"),
    ("id number", "id 번호", "식별 번호", "학번"),
    ("username", "사용자 아이디", "아이디"),
    ("email address", "이메일 주소", "이메일"),
    ("full name", "전체 이름", "성명", "이름"),
    ("grade", "성적"),
    ("maximum grade", "최대 성적", "최고 성적"),
    ("grade can be changed", "성적을 변경할 수 있음", "성적 변경 가능"),
    ("feedback comments", "피드백 코멘트", "피드백 댓글", "피드백 의견", "피드백"),
)

#: Our feedback begins with it. Any other comment is a teacher's and is kept.
_OURS = "[autograder]"


def fill(data: bytes, rows: Iterable[Row], language: Language = "en") -> Filled:
    """Fill grades and short feedback; students are matched by Moodle's number, id, login, e-mail, then name.

    Args:
        data: the downloaded file.
        rows: of one assignment.
        language: of the feedback.

    Raises:
        UsageError: the file is not such a worksheet.
    """
    worksheet = _Worksheet(Sheet(data))
    students = [_student(row, language) for row in one_assignment(rows)]
    filled = fill_rows(worksheet.sheet, worksheet.people, students, worksheet.write, worksheet.tell)
    return filled._replace(notes=worksheet.notes)


class _Worksheet:
    """A grading worksheet, its columns and its people.

    Attributes:
        people: the person of each row.
        notes: lines for the instructor.

    Raises:
        UsageError: the file is not such a worksheet.
    """

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        columns = [sheet.column(*titles) for titles in _HEADERS]
        identifier, *_, self.grade, self.most, self.changeable, self.comment = columns
        # A missing column has the number past the end.
        if max(identifier, self.grade, self.most) == len(sheet.header):
            raise UsageError("This is not a grading worksheet of Moodle with points: see the assignment, Submissions.")
        self.people = {}
        for row in sheet.body:
            self.people[row] = _person([sheet.get(row, column) for column in columns[:5]])
        self.notes: list[str] = []

    def write(self, row: int, student: Person) -> str:
        """Fill the row of a student, or return the reason for leaving it unchanged."""
        if self._is_locked(row):
            return "Moodle says that the grade cannot be changed"
        maximum = self.sheet.get(row, self.most)
        limit = re.match(r"\d+", maximum)
        if limit is None or student.score is None or student.score > int(limit[0]):
            return f"Moodle takes no {student.score} there: its maximum is {maximum!r}"
        self.sheet.set(row, self.grade, str(student.score))
        self.tell(row, student)
        return ""

    def tell(self, row: int, student: Person) -> None:
        """Write the feedback into the row of a student, unless a teacher has written there."""
        if self._is_locked(row) or not student.feedback:
            return
        present = self.sheet.get(row, self.comment)
        has_column = self.comment < len(self.sheet.header)
        if present and not present.startswith(_OURS):
            self.notes.append(f"{self.people[row].label}: the comment that was there is kept.")
        elif has_column:
            self.sheet.set(row, self.comment, student.feedback)

    def _is_locked(self, row: int) -> bool:
        return self.sheet.get(row, self.changeable).lower() in ("no", "아니오", "아니요")


def _person(cells: list[str]) -> Person:
    """The person of a row, from its first five columns."""
    identifier, number, login, email, name = cells
    moodle_number = re.sub(r"^\D+", "", identifier)  # "Participant 12", in any language
    keys = (exact(moodle_number), exact(number), exact(login), exact(email), names(name))
    return Person(printable(name or identifier), number, keys)


def _student(row: Row, language: Language) -> Person:
    get = row.student.get
    number = get("id", "")
    keys = (
        exact(get("lms", "")),
        exact(number),
        exact(get("login", "")),
        exact(get("email", "")),
        names(get("name", "")),
    )
    return Person(
        printable(row.submission),
        number,
        keys,
        score=row.score(),
        max_score=row.result.max_score,
        feedback=_feedback(row, language),
    )


def _what_to_do(row: Row, language: Language) -> list[str]:
    """Why there is no score, if the student can do something about it; errors of the grader are not mentioned."""
    if not nothing_found(row.result, row.standing):
        return []
    lines = [_one_line(remark[language]) for remark in remarks(row.result)]
    lines.append(sentence("page_file_do", language, expected=f"{row.assignment}.py"))
    return lines


def _feedback(row: Row, language: Language) -> str:
    """Score, points of each question and misconceptions, as HTML: Moodle shows the comment as HTML."""
    if row.score() is None:
        text = " ".join(_what_to_do(row, language))
        return f"{_OURS} {html.escape(text, quote=False)}" if text else ""
    lines = [sentence("export_score", language, score=row.score(), max_score=row.result.max_score)]
    lines += beside(row, language)
    for question, cases in row.result.questions().items():
        points = points_of(cases)
        most = sum(case.max_points for case in cases)
        lines.append(f"{question}: {'?' if points is None else points}/{most}")
    for misconception in row.result.misconceptions:
        lines.append(sentence("export_idea", language, title=misconception.title[language]))
    escaped = [html.escape(_one_line(line), quote=False) for line in lines]
    return f"{_OURS} {'<br>'.join(escaped)}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
