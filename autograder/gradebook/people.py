"""Who is who: whose a submission is, what a roster adds, and how a person mends it.

What decides, the surest first: a student number, login or address that the place gives; the number that the place
keeps for a person; the name under which files of the student were found before; a known student number inside
that name; a name that the roster has. What fits nobody becomes a provisional student under its own name.
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

#: What tells two people apart for good; `lms` is Canvas's number, for others have one for each assignment.
KEYS = ("id", "login", "email")


class Student(NamedTuple):
    """Somebody of the course; `place` is the line of the roster, empty for who is provisional."""

    id: int
    name: str
    facts: dict[str, str]
    place: int | None
    labels: tuple[str, ...]
    forgotten: bool

    def called(self) -> str:
        """The name in the gradebook, with what else is known."""
        more = [self.facts[key] for key in ("id", "name") if self.facts.get(key, self.name) != self.name]
        return f"{self.name} ({' '.join(more)})" if more else self.name


class Handed(Protocol):
    """What there must be of a submission to tell whose it is."""

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
        messages: what was done and what is doubtful, as sentences.
    """

    book: Gradebook
    messages: list[str] = field(default_factory=list)

    def all(self) -> list[Student]:
        """Everybody, in the roster's order, then who is provisional, by name."""
        labels: dict[int, list[str]] = {}
        for label, number in self.book.rows("SELECT label, student FROM labels ORDER BY 1"):
            labels.setdefault(number, []).append(label)
        query = """
            SELECT id, name, facts, place, forgotten FROM students WHERE merged_into IS NULL
            ORDER BY place IS NULL, place, name
        """
        return [
            Student(number, name, json.loads(facts), place, tuple(dict.fromkeys(labels.get(number, []))), bool(gone))
            for number, name, facts, place, gone in self.book.rows(query)
        ]

    def find(self, called: str) -> Student:
        """The student with this name, student number, login, address or full name.

        Raises:
            UsageError: there is none, or more than one.
        """
        everybody = self.all()
        found = [student for student in everybody if student.name == called]
        wanted = _folded(called)
        for key in (*KEYS, "name"):
            if found:
                break
            found = [student for student in everybody if _folded(student.facts.get(key, "")) == wanted != ""]
        if len(found) != 1:
            many = "; ".join(student.called() for student in found)
            reason = f"{len(found)} students are called {called!r}: {many}" if found else f"Nobody is called {called!r}"
            raise UsageError(f"{reason}. `autograder people {self.book.path.parent}` lists everybody.")
        return found[0]

    def enroll(self, roster: Roster) -> None:
        """Take a roster's people up: who was provisional is joined, doubles are merged, decisions stay."""
        with self.book.transaction():
            known = self.all()
            claims = _claims(known, roster)
            self.book.rows("UPDATE students SET place = NULL")
            for place, row in enumerate(roster.rows, 1):
                fitting = claims.get(id(row), [])
                enrolled = [student for student in fitting if student.place is not None]
                if len(enrolled) > 1:
                    names = ", ".join(student.called() for student in enrolled)
                    reason = "who were different people: not joined"
                    self.messages.append(f"row {place} of the roster fits {names}, {reason}")
                    continue
                enrolled_first = sorted(fitting, key=lambda student: (student.place is None, student.id))
                self._join(row, place, enrolled_first, roster)
            self._say_who_left(known, claims)
        self.book.settle()

    def _say_who_left(self, known: list[Student], claims: dict[int, list[Student]]) -> None:
        still_there = {student.id for fitting in claims.values() for student in fitting}
        for student in known:
            was_enrolled = student.place is not None
            if was_enrolled and student.id not in still_there and not student.forgotten:
                self.messages.append(f"{student.called()} is no longer in the roster, and is kept")

    def _join(self, row: Row, place: int, mine: list[Student], roster: Roster) -> None:
        facts = _lasting_facts(row, roster)
        if not mine:
            self._add(row_name(_called(row)), facts, place)
            return
        first, *others = mine
        facts = first.facts | facts
        change = "UPDATE students SET facts = ?, place = ?, forgotten = 0 WHERE id = ?"
        self.book.rows(change, facts_json(facts), place, first.id)
        if first.place is None:
            about = " ".join(row[key] for key in ("id", "name", "login", "email") if row.get(key))
            self.messages.append(f"{first.name} is {about} of the roster")
        for other in others:
            self._merge(first, other)
            self.messages.append(f"{other.called()} is the same person as {first.name}: merged, and nothing is lost")

    def resolve(self, submissions: Sequence[Handed], assignment: str, roster: Roster | None = None) -> list[Student]:
        """The student of each submission; who is new is added.

        Args:
            roster: of this run; the numbers in it that a place gives for one assignment hold for this one alone.
        """
        matcher = _Matcher(self.all(), roster, self._labels(assignment))
        often = Counter(s.student.get("name", "") for s in submissions)
        people: list[Student] = []
        with self.book.transaction():
            for submission in submissions:
                student = matcher.match(submission, often[submission.student.get("name", "")] == 1)
                if student is None:
                    student = self._add(row_name(submission.label), _lasting(submission), None)
                    matcher.add(student)
                elif student.forgotten:
                    self.book.rows("UPDATE students SET forgotten = 0 WHERE id = ?", student.id)
                    self.messages.append(f"{student.called()} was forgotten, and is back: a submission was found")
                where = "" if submission.place not in ("moodle", "gradescope") else assignment
                keep = "INSERT OR IGNORE INTO labels VALUES (?, ?, ?)"
                self.book.rows(keep, where, _text(submission.label), student.id)
                people.append(student)
        self.messages += matcher.messages
        return people

    def merge(self, first: Student, other: Student, who: str, why: str) -> None:
        """Let `other` be `first` from now on."""
        if first.id == other.id:
            raise UsageError(f"{first.called()} and {other.called()} are one already.")
        with self.book.transaction():
            self._merge(first, other)
            self.book.decide("merge", who, why, student=first.id, subject=other.name)
        self.book.settle()

    def rename(self, student: Student, name: str, who: str, why: str) -> None:
        """Give a student another name in rows and folders."""
        if row_name(name) != name:
            raise UsageError(f"{name!r} cannot be the name of a folder: use letters, digits, `_`, `.` and `-`.")
        if self._free(name) != name:
            raise UsageError(f"{name!r} is somebody else's name.")
        with self.book.transaction():
            self.book.rows("UPDATE students SET name = ? WHERE id = ?", name, student.id)
            self.book.decide("rename", who, why, student=student.id, subject=student.name, value=name)

    def forget(self, student: Student, who: str, why: str) -> None:
        """Leave a student out of everything, until a submission is found again; nothing is deleted."""
        with self.book.transaction():
            self.book.rows("UPDATE students SET forgotten = 1 WHERE id = ?", student.id)
            self.book.decide("forget", who, why, student=student.id, subject=student.name)
        self.book.settle()

    def _merge(self, first: Student, other: Student) -> None:
        """Attempts and decisions keep their owner; whoever is merged is read as the first."""
        ((kept,),) = self.book.rows("SELECT facts FROM students WHERE id = ?", first.id)
        facts = facts_json(other.facts | json.loads(kept))
        self.book.rows("UPDATE students SET facts = ? WHERE id = ?", facts, first.id)
        joined = "UPDATE students SET merged_into = ?, place = NULL WHERE ? IN (id, merged_into)"
        self.book.rows(joined, first.id, other.id)
        self.book.rows("UPDATE labels SET student = ? WHERE student = ?", first.id, other.id)

    def _labels(self, assignment: str) -> dict[str, int]:
        query = "SELECT label, student FROM labels WHERE assignment IN ('', ?) ORDER BY assignment"
        return dict(self.book.rows(query, assignment))

    def _add(self, name: str, facts: dict[str, str], place: int | None) -> Student:
        name = self._free(_text(name))
        query = "INSERT INTO students (name, facts, place) VALUES (?, ?, ?) RETURNING id"
        ((number,),) = self.book.rows(query, name, facts_json(facts), place)
        return Student(number, name, facts, place, (), False)

    def _free(self, name: str) -> str:
        """`name`, or with something behind it where a file system that ignores case would take two for one."""
        taken = {known.casefold() for (known,) in self.book.rows("SELECT name FROM students")}
        free, count = name, 0
        while free.casefold() in taken:
            count += 1
            free = f"{name[:70]}-{hashlib.sha256(f'{name} {count}'.encode()).hexdigest()[:8]}"
        return free


class _Matcher:
    """Finds the student of a submission among those who are known."""

    def __init__(self, known: list[Student], roster: Roster | None, labels: dict[str, int]) -> None:
        self.known = {student.id: student for student in known}
        self.labels = labels
        self.messages: list[str] = []
        self.by_key: dict[tuple[str, str], set[int]] = {}
        for student in known:
            self.add(student)
        enrolled = [student for student in known if student.place is not None]
        self.enrolled = {id(student.facts): student for student in enrolled}
        self.names = Roster([student.facts for student in enrolled])
        self.participants = _participants(roster, known) if roster and roster.of_one_assignment else {}

    def add(self, student: Student) -> None:
        """One more who is known."""
        self.known[student.id] = student
        for key in (*KEYS, "lms", "name"):
            if value := _folded(student.facts.get(key, "")):
                self.by_key.setdefault((key, value), set()).add(student.id)

    def match(self, submission: Handed, only_one_of_the_name: bool) -> Student | None:
        """The student, or nobody where none is certain."""
        for number in self._candidates(submission, only_one_of_the_name):
            if number is not None:
                return self.known.get(number)
        return None

    def _candidates(self, submission: Handed, only_one_of_the_name: bool) -> Iterable[int | None]:
        facts, label = submission.student, normalize("NFC", submission.label)
        for key in KEYS:
            yield self._one(self.by_key.get((key, _folded(facts.get(key, ""))), set()), label)
        if submission.place == "canvas":
            yield self._one(self.by_key.get(("lms", _folded(facts.get("lms", ""))), set()), label)
        if submission.place == "moodle":
            yield self.participants.get(facts.get("lms", ""))
        yield self.labels.get(_text(submission.label))
        yield self._one(self._numbers(label), label)
        row = self.names.match({"name": facts.get("name", "")}, label)
        yield self.enrolled[id(row)].id if row is not None else None
        if submission.place == "moodle" and only_one_of_the_name:  # its number is another one in each assignment
            yield self._one(self.by_key.get(("name", _folded(facts.get("name", ""))), set()), label)

    def _numbers(self, label: str) -> set[int]:
        """Who has a student number that stands in a label as a whole."""
        runs = set(re.findall(r"\d{4,}", label))
        return {number for run in runs for number in self.by_key.get(("id", run), ())}

    def _one(self, found: set[int], label: str) -> int | None:
        if len(found) > 1:
            names = ", ".join(sorted(self.known[number].called() for number in found))
            self.messages.append(f"{label} may be {names}: not joined. `autograder people` can merge them")
        return next(iter(found)) if len(found) == 1 else None


def _claims(known: list[Student], roster: Roster) -> dict[int, list[Student]]:
    """Who each row of a roster is, by the row's `id()`."""
    claims: dict[int, list[Student]] = {}
    numbers = {row["id"]: row for row in roster.rows if row.get("id", "").isdigit()}
    for student in known:
        row = roster.match(_lasting_facts(student.facts, roster))
        for label in (*student.labels, student.name):
            if row is not None:
                break
            inside = {run for run in re.findall(r"\d{4,}", label) if run in numbers}
            row = numbers[inside.pop()] if len(inside) == 1 else roster.match({}, label)
        if row is not None:
            claims.setdefault(id(row), []).append(student)
    return claims


def _lasting_facts(facts: dict[str, str], roster: Roster) -> dict[str, str]:
    """The facts without Moodle's number, which is another one in each assignment."""
    return {key: value for key, value in facts.items() if key != "lms" or not roster.of_one_assignment}


def _participants(roster: Roster, known: list[Student]) -> dict[str, int]:
    """Moodle's numbers, which hold for one assignment, by the roster that has them."""
    people = Roster([student.facts for student in known])
    number = {id(student.facts): student.id for student in known}
    found = {}
    for row in roster.rows:
        match = people.match({key: value for key, value in row.items() if key != "lms"})
        if match is not None and "lms" in row:
            found[row["lms"]] = number[id(match)]
    return found


def _lasting(submission: Handed) -> dict[str, str]:
    """What of a submission's facts holds for the student in every assignment."""
    return {k: v for k, v in submission.student.items() if k != "lms" or submission.place == "canvas"}


def _called(row: Row) -> str:
    return next(row[key] for key in ("id", "login", "email", "name", "lms") if row.get(key))


def _folded(text: str) -> str:
    return normalize("NFC", text).strip().casefold()


def _text(label: str) -> str:
    return normalize("NFC", label).encode("utf-8", "backslashreplace").decode()
