"""Moodle: fill the offline grading worksheet that the instructor downloaded, to be uploaded again."""

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

#: Moodle's headers in English and in Korean, as its language packs have had them.
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

#: So our feedback begins; what does not is a teacher's own comment, which stays.
_OURS = "[autograder]"


def fill(data: bytes, rows: Iterable[Row], language: Language = "en") -> Filled:
    """Fill grades and short feedback; students are matched by Moodle's number, id, login, email, then name.

    Args:
        data: the file as it was downloaded.
        rows: of one assignment.
        language: of the feedback.

    Raises:
        UsageError: when the file is no such worksheet.
    """
    sheet = Sheet(data)
    columns = [sheet.column(*known) for known in _HEADERS]
    identifier, *_, grade, most, changeable, comment = columns
    if max(identifier, grade, most) == len(sheet.header):
        raise UsageError("This is no grading worksheet of Moodle for points: see the assignment, Submissions.")
    people = {row: _person([sheet.get(row, column) for column in columns[:5]]) for row in sheet.body}
    notes = []

    def locked(row: int) -> bool:
        return sheet.get(row, changeable).lower() in ("no", "아니오", "아니요")

    def write(row: int, student: Person) -> str:
        if locked(row):
            return "Moodle says that the grade cannot be changed"
        limit = re.match(r"\d+", sheet.get(row, most))
        if limit is None or student.score is None or student.score > int(limit[0]):
            return f"Moodle takes no {student.score} there: its maximum is {sheet.get(row, most)!r}"
        sheet.set(row, grade, str(student.score))
        tell(row, student)
        return ""

    def tell(row: int, student: Person) -> None:
        if locked(row) or not student.feedback:
            return
        if not sheet.get(row, comment).startswith(_OURS) and sheet.get(row, comment):
            notes.append(f"{people[row].label}: the comment that was there is kept.")
        elif comment < len(sheet.header):
            sheet.set(row, comment, student.feedback)

    students = [_student(row, language) for row in one_assignment(rows)]
    return fill_rows(sheet, people, students, write, tell)._replace(notes=notes)


def _person(said: list[str]) -> Person:
    identifier, number, login, email, name = said
    own = exact(re.sub(r"^\D+", "", identifier))
    keys = (own, exact(number), exact(login), exact(email), names(name))
    return Person(printable(name or identifier), number, keys)


def _student(row: Row, language: Language) -> Person:
    own, number, login, email = (row.student.get(fact, "") for fact in ("lms", "id", "login", "email"))
    keys = (exact(own), exact(number), exact(login), exact(email), names(row.student.get("name", "")))
    text = _feedback(row, language)
    return Person(printable(row.submission), number, keys, row.score(), row.result.max_score, text)


def _what_to_do(row: Row, language: Language) -> list[str]:
    """Why there is no score, where the student can do something about it; faults of the grader are not mentioned."""
    if not nothing_found(row.result, row.standing):
        return []
    said = [" ".join(remark[language].split()) for remark in remarks(row.result)]
    return [*said, sentence("page_file_do", language, expected=f"{row.assignment}.py")]


def _feedback(row: Row, language: Language) -> str:
    """Score, points of each question and what to look at again, as the HTML that Moodle takes it for."""
    if row.score() is None:
        text = " ".join(_what_to_do(row, language))
        return f"{_OURS} {html.escape(text, quote=False)}" if text else ""
    lines = [sentence("export_score", language, score=row.score(), max_score=row.result.max_score)]
    lines += beside(row, language)
    for question, cases in row.result.questions().items():
        lines.append(f"{question}: {points_of(cases)}/{sum(c.max_points for c in cases)}".replace("None", "?"))
    lines += [sentence("export_idea", language, title=m.title[language]) for m in row.result.misconceptions]
    return f"{_OURS} " + "<br>".join(html.escape(" ".join(line.split()), quote=False) for line in lines)
