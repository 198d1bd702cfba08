"""The students of a course: whose a submission is, what a roster adds, and how a person corrects it.

A submission is matched by, the most reliable first: a student number, login or address from the platform; the
platform's number of a person; the label under which the student's files were found before; a known student number
in this label; a name in the roster. A submission that fits nobody becomes a provisional student.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol
from unicodedata import normalize

from ..collect.names import row_name
from ..collect.roster import Roster, Row
from ..errors import UsageError
from .gradebook import Gradebook, facts_json

#: The facts that identify a student in the whole course. `lms` is not among them: only Canvas keeps the same number
#: in all assignments.
KEYS = ("id", "login", "email")


class Student(NamedTuple):
    """A student; `place` is the row of the roster, None for a provisional student."""

    id: int
    name: str
    facts: dict[str, str]
    place: int | None
    labels: tuple[str, ...]
    forgotten: bool

    def called(self) -> str:
        """The name in the gradebook, with the student number and the full name."""
        more = []
        for key in ("id", "name"):
            if self.facts.get(key, self.name) != self.name:
                more.append(self.facts[key])
        if not more:
            return self.name
        return f"{self.name} ({' '.join(more)})"


class Handed(Protocol):
    """The part of a submission that says whose it is."""

    @property
    def label(self) -> str: ...
    @property
    def student(self) -> dict[str, str]: ...
    @property
    def place(self) -> str: ...


@dataclass
class People:
    """The people of a course in `book`.

    Attributes:
        messages: what was changed and what is uncertain, as sentences.
    """

    book: Gradebook
    messages: list[str] = field(default_factory=list)

    def all(self) -> list[Student]:
        """All students: those in the roster in its order, then provisional ones by name."""
        labels: dict[int, dict[str, None]] = {}
        for label, number in self.book.rows("SELECT label, student FROM labels ORDER BY 1"):
            labels.setdefault(number, {})[label] = None  # several assignments may have the same label
        query = """
            SELECT id, name, facts, place, forgotten FROM students WHERE merged_into IS NULL
            ORDER BY place IS NULL, place, name
        """
        students = []
        for number, name, facts, place, forgotten in self.book.rows(query):
            own_labels = tuple(labels.get(number, ()))
            students.append(Student(number, name, json.loads(facts), place, own_labels, bool(forgotten)))
        return students

    def find(self, called: str) -> Student:
        """The student with this name, student number, login, address or full name.

        Raises:
            UsageError: there is none, or more than one.
        """
        found = self._found(called)
        if len(found) == 1:
            return found[0]
        if found:
            many = "; ".join(student.called() for student in found)
            reason = f"{len(found)} students are called {called!r}: {many}"
        else:
            reason = f"Nobody is called {called!r}"
        raise UsageError(f"{reason}. `autograder people {self.book.path.parent}` lists everybody.")

    def _found(self, called: str) -> list[Student]:
        """The students with a name or a fact; the first kind that fits anybody decides, and the others are not tried.

        So a name in the gradebook, which is unique, reaches its student even if it is another one's full name.
        """
        everybody = self.all()
        found = [student for student in everybody if student.name == called]
        if found:
            return found
        wanted = _folded(called)
        if not wanted:  # it would be equal to every fact that is not known
            return []
        for key in (*KEYS, "name"):
            found = [student for student in everybody if _folded(student.facts.get(key, "")) == wanted]
            if found:
                return found
        return []

    def enroll(self, roster: Roster) -> None:
        """Enter a roster: provisional students get their row, duplicates are merged, decisions stay."""
        with self.book.transaction():
            known = self.all()
            claims = _claims(known, roster)
            # a student who left the roster is kept, without a place in it
            self.book.rows("UPDATE students SET place = NULL")
            for place, row in enumerate(roster.rows, 1):
                fitting = claims.get(id(row), [])
                enrolled = [student for student in fitting if student.place is not None]
                if len(enrolled) > 1:
                    names = ", ".join(student.called() for student in enrolled)
                    reason = "who were different people before: not merged"
                    self.messages.append(f"row {place} of the roster fits {names}, {reason}")
                    continue
                # the first one keeps its name and its folder
                enrolled_first = sorted(fitting, key=lambda student: (student.place is None, student.id))
                self._join(row, place, enrolled_first, roster)
            self._say_who_left(known, claims)
        self.book.settle()

    def _say_who_left(self, known: list[Student], claims: dict[int, list[Student]]) -> None:
        still_there: set[int] = set()
        for fitting in claims.values():
            still_there.update(student.id for student in fitting)
        for student in known:
            was_enrolled = student.place is not None
            if was_enrolled and student.id not in still_there and not student.forgotten:
                self.messages.append(f"{student.called()} is no longer in the roster, and is kept")

    def _join(self, row: Row, place: int, fitting: list[Student], roster: Roster) -> None:
        """Give a row of the roster to the first of these students and merge the others; add a student if none fits."""
        facts = _lasting_facts(row, roster)
        if not fitting:
            self._add(row_name(_called(row)), facts, place)
            return
        first, *others = fitting
        update = "UPDATE students SET facts = ?, place = ?, forgotten = 0 WHERE id = ?"
        self.book.rows(update, facts_json(first.facts | facts), place, first.id)
        if first.place is None:
            about = " ".join(row[key] for key in ("id", "name", "login", "email") if row.get(key))
            self.messages.append(f"{first.name} is {about} of the roster")
        for other in others:
            self._merge(first, other)
            self.messages.append(f"{other.called()} is the same person as {first.name}: merged, and nothing is lost")

    def resolve(self, submissions: Sequence[Handed], assignment: str, roster: Roster | None = None) -> list[Student]:
        """The student of each submission; a new student is added.

        Args:
            submissions: of one assignment.
            assignment: its name.
            roster: of this run. If a platform numbers students anew in each assignment, its numbers are used for this
                assignment only.
        """
        # with the labels of this assignment and those of the whole course
        matcher = _Matcher(self.all(), roster, self._labels(assignment))
        name_counts = Counter(submission.student.get("name", "") for submission in submissions)
        people: list[Student] = []
        with self.book.transaction():
            for submission in submissions:
                name = submission.student.get("name", "")
                student = matcher.match(submission, only_one_of_the_name=name_counts[name] == 1)
                if student is None:
                    student = self._add(row_name(submission.label), _lasting(submission), None)
                    matcher.add(student)
                elif student.forgotten:
                    self.book.rows("UPDATE students SET forgotten = 0 WHERE id = ?", student.id)
                    self.messages.append(f"{student.called()} was forgotten, and is back: a submission was found")
                self._remember_label(submission, assignment, student)
                people.append(student)
        self.messages += matcher.messages
        return people

    def _remember_label(self, submission: Handed, assignment: str, student: Student) -> None:
        """Store a label, so that the student's next submission is found by it."""
        # these platforms write a number into the label that is another one in each assignment
        for_one_assignment = submission.place in ("moodle", "gradescope")
        where = assignment if for_one_assignment else ""
        insert = "INSERT OR IGNORE INTO labels VALUES (?, ?, ?)"
        self.book.rows(insert, where, _text(submission.label), student.id)

    def merge(self, first: Student, other: Student, who: str, why: str) -> None:
        """Merge `other` into `first`."""
        if first.id == other.id:
            raise UsageError(f"{first.called()} and {other.called()} are the same student.")
        with self.book.transaction():
            self._merge(first, other)
            self.book.decide("merge", who, why, student=first.id, subject=other.name)
        self.book.settle()

    def rename(self, student: Student, name: str, who: str, why: str) -> None:
        """Give a student another name in rows and folders."""
        if row_name(name) != name:
            raise UsageError(f"{name!r} cannot be the name of a folder: use letters, digits, `_`, `.` and `-`.")
        if self._free(name) != name:
            raise UsageError(f"{name!r} is another student's name.")
        with self.book.transaction():
            self.book.rows("UPDATE students SET name = ? WHERE id = ?", name, student.id)
            self.book.decide("rename", who, why, student=student.id, subject=student.name, value=name)

    def forget(self, student: Student, who: str, why: str) -> None:
        """Hide a student until another submission is found; nothing is deleted."""
        with self.book.transaction():
            self.book.rows("UPDATE students SET forgotten = 1 WHERE id = ?", student.id)
            self.book.decide("forget", who, why, student=student.id, subject=student.name)
        self.book.settle()

    def _merge(self, first: Student, other: Student) -> None:
        """Mark `other` as merged; its attempts and decisions stay as they are and count for `first`."""
        ((kept,),) = self.book.rows("SELECT facts FROM students WHERE id = ?", first.id)
        facts = facts_json(other.facts | json.loads(kept))
        self.book.rows("UPDATE students SET facts = ? WHERE id = ?", facts, first.id)
        update = "UPDATE students SET merged_into = ?, place = NULL WHERE ? IN (id, merged_into)"
        self.book.rows(update, first.id, other.id)
        self.book.rows("UPDATE labels SET student = ? WHERE student = ?", first.id, other.id)

    def _labels(self, assignment: str) -> dict[str, int]:
        """The students by label; a label of this assignment replaces one of the course."""
        query = "SELECT label, student FROM labels WHERE assignment IN ('', ?) ORDER BY assignment"
        return dict(self.book.rows(query, assignment))

    def _add(self, name: str, facts: dict[str, str], place: int | None) -> Student:
        name = self._free(_text(name))
        query = "INSERT INTO students (name, facts, place) VALUES (?, ?, ?) RETURNING id"
        ((number,),) = self.book.rows(query, name, facts_json(facts), place)
        return Student(number, name, facts, place, (), False)

    def _free(self, name: str) -> str:
        """`name`, with a suffix if it is taken; some file systems ignore case, so case is ignored."""
        taken = {known.casefold() for (known,) in self.book.rows("SELECT name FROM students")}
        free, count = name, 0
        # the hash depends on the name and a count only, so the result is reproducible
        while free.casefold() in taken:
            count += 1
            digest = hashlib.sha256(f"{name} {count}".encode()).hexdigest()
            free = f"{name[:70]}-{digest[:8]}"
        return free


class _Matcher:
    """Finds the student of a submission among the known ones."""

    def __init__(self, known: list[Student], roster: Roster | None, labels: dict[str, int]) -> None:
        self.known = {student.id: student for student in known}
        self.labels = labels
        self.messages: list[str] = []
        # several students may have the same value, so each key has a set
        self.by_key: dict[tuple[str, str], set[int]] = {}
        for student in known:
            self.add(student)
        enrolled = [student for student in known if student.place is not None]
        # `Roster.match` returns the very dict that it was given
        self.enrolled = {id(student.facts): student for student in enrolled}
        self.names = Roster([student.facts for student in enrolled])
        self.participants: dict[str, int] = {}
        if roster and roster.of_one_assignment:
            self.participants = _participants(roster, known)

    def add(self, student: Student) -> None:
        """Add a known student."""
        self.known[student.id] = student
        for key in (*KEYS, "lms", "name"):
            value = _folded(student.facts.get(key, ""))
            if value:
                self.by_key.setdefault((key, value), set()).add(student.id)

    def match(self, submission: Handed, only_one_of_the_name: bool) -> Student | None:
        """The student, or None if none is certain."""
        for number in self._candidates(submission, only_one_of_the_name):
            if number is not None:
                return self.known.get(number)
        return None

    def _candidates(self, submission: Handed, only_one_of_the_name: bool) -> Iterable[int | None]:
        """The student's number by each kind of evidence, the most reliable first; None if one does not decide."""
        facts, label = submission.student, normalize("NFC", submission.label)
        for key in KEYS:
            yield self._with(key, facts, label)
        if submission.place == "canvas":
            yield self._with("lms", facts, label)
        if submission.place == "moodle":
            yield self.participants.get(facts.get("lms", ""))
        yield self.labels.get(_text(submission.label))
        yield self._one(self._numbers(label), label)
        row = self.names.match({"name": facts.get("name", "")}, label)
        yield self.enrolled[id(row)].id if row is not None else None
        # Moodle gives provisional students a new number in each assignment, so only the name is left
        if submission.place == "moodle" and only_one_of_the_name:
            yield self._with("name", facts, label)

    def _with(self, key: str, facts: dict[str, str], label: str) -> int | None:
        """The student with the same value of a fact."""
        value = _folded(facts.get(key, ""))
        return self._one(self.by_key.get((key, value), set()), label)

    def _numbers(self, label: str) -> set[int]:
        """The students whose student number is in a label, as a whole run of digits."""
        found: set[int] = set()
        for run in re.findall(r"\d{4,}", label):
            found |= self.by_key.get(("id", run), set())
        return found

    def _one(self, found: set[int], label: str) -> int | None:
        """The student, if there is exactly one; several are reported."""
        if len(found) == 1:
            return next(iter(found))
        if found:
            names = ", ".join(sorted(self.known[number].called() for number in found))
            self.messages.append(f"{label} may be {names}: not merged. `autograder people` can merge them")
        return None


def _claims(known: list[Student], roster: Roster) -> dict[int, list[Student]]:
    """The students whom each row of a roster fits, by the row's `id()`."""
    claims: dict[int, list[Student]] = {}
    by_number = {row["id"]: row for row in roster.rows if row.get("id", "").isdigit()}
    for student in known:
        row = _claimed(student, roster, by_number)
        if row is not None:
            claims.setdefault(id(row), []).append(student)
    return claims


def _claimed(student: Student, roster: Roster, by_number: dict[str, Row]) -> Row | None:
    """The row that fits a student: by facts, else by a number in a label, else by a label as a whole."""
    row = roster.match(_lasting_facts(student.facts, roster))
    if row is not None:
        return row
    for label in (*student.labels, student.name):
        # `2026001_kim` and `hw1-2026001` have a number; with two of the roster, nothing is certain
        numbers = {run for run in re.findall(r"\d{4,}", label) if run in by_number}
        row = by_number[numbers.pop()] if len(numbers) == 1 else roster.match({}, label)
        if row is not None:
            return row
    return None


def _lasting_facts(facts: dict[str, str], roster: Roster) -> dict[str, str]:
    """The facts, without the number of a platform that has another one in each assignment."""
    if not roster.of_one_assignment:
        return dict(facts)
    return _without_lms(facts)


def _without_lms(facts: dict[str, str]) -> dict[str, str]:
    return {key: value for key, value in facts.items() if key != "lms"}


def _participants(roster: Roster, known: list[Student]) -> dict[str, int]:
    """The students by Moodle's numbers in a roster of one assignment."""
    people = Roster([student.facts for student in known])
    number = {id(student.facts): student.id for student in known}
    found = {}
    for row in roster.rows:
        match = people.match(_without_lms(row))
        if match is not None and "lms" in row:
            found[row["lms"]] = number[id(match)]
    return found


def _lasting(submission: Handed) -> dict[str, str]:
    """The facts that are true of the student in every assignment."""
    if submission.place == "canvas":
        return dict(submission.student)
    return _without_lms(submission.student)


def _called(row: Row) -> str:
    """The name of a new student from a row of the roster."""
    known = [row[key] for key in ("id", "login", "email", "name", "lms") if row.get(key)]
    return known[0]  # a roster has no empty rows


def _folded(text: str) -> str:
    """Text for comparing: without case and outer spaces, in one Unicode form."""
    return normalize("NFC", text).strip().casefold()


def _text(label: str) -> str:
    """A label as stored: a file name may contain bytes that are not Unicode."""
    return normalize("NFC", label).encode("utf-8", "backslashreplace").decode()
