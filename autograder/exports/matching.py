"""Match the rows of a platform's file with students, by ids, logins or names. What is not certain is listed."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ..errors import UsageError
from ..gradebook.rows import Row
from .sheet import Sheet


class Person(NamedTuple):
    """A person in the file or in the gradebook, with the values to write.

    Args:
        label: the name in messages.
        id: two persons with different ids are never matched; empty if there is none.
        keys: the values to match by, the most reliable first.
        score: what counts.
        max_score: of the suite.
        feedback: a text for the row.
    """

    label: str
    id: str
    keys: Sequence[frozenset[str]]
    score: int | None = None
    max_score: int = 0
    feedback: str = ""


class Filled(NamedTuple):
    """A filled file, and lines that a person should read."""

    data: bytes
    unmatched_rows: list[str]
    unmatched_students: list[str]
    notes: list[str]


#: Fills the row of a person, or returns the reason for leaving it unchanged.
Write = Callable[[int, Person], str]


def fill_rows(
    sheet: Sheet,
    people: Mapping[int, Person],
    students: Sequence[Person],
    write: Write,
    tell: Callable[[int, Person], None] | None = None,
) -> Filled:
    """Write each student into the row of the same person.

    Args:
        sheet: the platform's file.
        people: the person of each row.
        students: one for each submission.
        write: fills a row, or returns the reason for leaving it unchanged.
        tell: writes into a row why it has no score.
    """
    matched, unmatched = pair(people, students)
    reasons = dict.fromkeys(people, "no submission certainly belongs to it")
    for row, student in matched.items():
        if student.score is not None:
            reasons[row] = write(row, student)
            continue
        reasons[row] = "could not be judged"
        if tell is not None:
            tell(row, student)
    left = [f"row {row + 1}, {people[row].label}: {reason}" for row, reason in reasons.items() if reason]
    return Filled(sheet.data(), left, unmatched, [])


class Claim(NamedTuple):
    """A student whom a row fits.

    Args:
        step: the index of the key that fits; a smaller one is more reliable.
        student: the student.
    """

    step: int
    student: Person


#: The rows with a value, by the index of the key and the value.
Index = Mapping[tuple[int, str], set[int]]


def pair(people: Mapping[int, Person], students: Sequence[Person]) -> tuple[dict[int, Person], list[str]]:
    """The student of each row that is certain, and a line for each student without a row."""
    index = _index(people)
    claims: dict[int, list[Claim]] = defaultdict(list)
    unmatched = []
    # First all claims, then the decisions: a student with a weaker claim must not take a row because of coming first.
    for student in students:
        step, rows = _fitting_rows(student, index)
        same = [row for row in rows if _may_be_one(student, people[row])]
        if len(same) == 1:
            claims[same[0]].append(Claim(step, student))
        elif same:
            unmatched.append(f"{student.label}: several rows fit")
        elif rows:
            unmatched.append(f"{student.label}: the row that fits has another id")
        else:
            unmatched.append(f"{student.label}: no row fits")
    matched = {}
    for row, of_row in claims.items():
        owner = _owner(of_row)
        if owner is not None:
            matched[row] = owner
        for claim in of_row:
            if claim.student is not owner:
                unmatched.append(f"{claim.student.label}: others fit its row too")
    return matched, unmatched


def _index(people: Mapping[int, Person]) -> Index:
    index: dict[tuple[int, str], set[int]] = defaultdict(set)
    for row, person in people.items():
        for step, values in enumerate(person.keys):
            for value in values:
                index[step, value].add(row)
    return index


def _fitting_rows(student: Person, index: Index) -> tuple[int, set[int]]:
    """The rows that fit the most reliable key that fits any row, and the index of this key.

    Less reliable keys are not tried: if the id fits one row, the name could only fit another person's.
    """
    for step, values in enumerate(student.keys):
        rows: set[int] = set()
        for value in values:
            rows |= index.get((step, value), set())
        if rows:
            return step, rows
    return 0, set()


def _may_be_one(student: Person, person: Person) -> bool:
    """Whether the ids do not differ."""
    return "" in (student.id, person.id) or student.id == person.id


def _owner(claims: Sequence[Claim]) -> Person | None:
    """The student with the most reliable claim to a row; None if several have it."""
    best = min(claim.step for claim in claims)
    surest = [claim.student for claim in claims if claim.step == best]
    return surest[0] if len(surest) == 1 else None


def one_assignment(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows, which must be of one assignment: a column has room for one.

    Raises:
        UsageError: a row is of another assignment than the first.
    """
    first = None
    for row in rows:
        first = first or row.assignment
        if row.assignment != first:
            raise UsageError(f"A file takes one assignment at a time: choose {first} or {row.assignment}.")
        yield row


def exact(value: str) -> frozenset[str]:
    """An id, a login or an address to match by; empty for an empty text."""
    plain = unicodedata.normalize("NFC", value).strip().casefold()
    return frozenset({plain} - {""})


def names(name: str) -> frozenset[str]:
    """The ways to write a name: `Last, First` also as `First Last`, a Korean name also without a space."""
    plain = unicodedata.normalize("NFC", name).casefold()
    last, _, first = plain.partition(",")
    as_written = plain.replace(",", " ").split()
    swapped = first.replace(",", " ").split() + last.split()
    is_korean = re.search("[가-힣]", name)
    forms = set()
    for words in (as_written, swapped):
        forms.add(" ".join(words))
        if is_korean:  # platforms write 김철수, 김 철수 or 철수 김
            forms.add("".join(words))
            forms.add("".join(reversed(words)))
    return frozenset(forms - {""})
