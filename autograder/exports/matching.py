"""Who in a platform's file is who in the gradebook: equal ids, logins or names; what is not certain is listed."""

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
    """Somebody in the file or in the gradebook, with what is to be written.

    Args:
        label: what to call them in a list.
        id: where two persons have one, and not the same, they are not one.
        keys: to match by, the surest first.
    """

    label: str
    id: str
    keys: Sequence[frozenset[str]]
    score: int | None = None
    max_score: int = 0
    feedback: str = ""


class Filled(NamedTuple):
    """A filled file, and lines on what a person has to look at."""

    data: bytes
    unmatched_rows: list[str]
    unmatched_students: list[str]
    notes: list[str]


#: Fills the row of a person, or returns why it stays as it is.
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
        people: whose the rows are.
        students: one for each submission.
        write: fills a row, or returns why it stays as it is.
        tell: says in a row why it has no score.
    """
    taken, doubts = pair(people, students)
    why = dict.fromkeys(people, "no submission is certain to be theirs")
    for row, student in taken.items():
        why[row] = "could not be judged" if student.score is None else write(row, student)
        if student.score is None and tell is not None:
            tell(row, student)
    left = [f"row {row + 1}, {people[row].label}: {reason}" for row, reason in why.items() if reason]
    return Filled(sheet.data(), left, doubts, [])


def pair(people: Mapping[int, Person], students: Sequence[Person]) -> tuple[dict[int, Person], list[str]]:
    """The student of each row where that is certain, and a line for each student without a row."""
    rows_of = defaultdict(set)
    for row, person in people.items():
        for step, values in enumerate(person.keys):
            for value in values:
                rows_of[step, value].add(row)
    claims, doubts = defaultdict[int, list[tuple[int, Person]]](list), []
    for student in students:
        # The surest key that fits anybody decides; a weaker one could only fit somebody else.
        steps = [{r for v in values for r in rows_of[step, v]} for step, values in enumerate(student.keys)]
        step, rows = next(((n, rows) for n, rows in enumerate(steps) if rows), (0, set[int]()))
        same = [r for r in rows if "" in (student.id, people[r].id) or student.id == people[r].id]
        if len(same) == 1:
            claims[same[0]].append((step, student))
        else:
            reason = "several rows fit" if same else "the row that fits has another id" if rows else "no row fits"
            doubts.append(f"{student.label}: {reason}")
    taken = {}
    for row, claim in claims.items():
        surest = [student for step, student in claim if step == min(claim)[0]]
        if len(surest) == 1:
            taken[row] = surest[0]
        doubts += [f"{s.label}: others fit its row too" for _, s in claim if len(surest) > 1 or s is not surest[0]]
    return taken, doubts


def one_assignment(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows, as long as they are of one assignment: a column takes the scores of one.

    Raises:
        UsageError: at the first row of another.
    """
    first = None
    for row in rows:
        first = first or row.assignment
        if row.assignment != first:
            raise UsageError(f"A file takes one assignment at a time: choose {first} or {row.assignment}.")
        yield row


def exact(value: str) -> frozenset[str]:
    """An id, a login or an address to match by."""
    return frozenset({unicodedata.normalize("NFC", value).strip().casefold()} - {""})


def names(name: str) -> frozenset[str]:
    """A name as it may be written: `Last, First` also the other way round, Korean also without a space."""
    words = unicodedata.normalize("NFC", name).casefold().replace(",", " , ").split()
    comma = words.index(",") if "," in words else 0
    korean = re.search("[가-힣]", name)
    forms = {
        " ".join(w for w in words[comma:] + words[:comma] if w != ","),
        " ".join(w for w in words if w != ","),
    }
    if korean:
        forms |= {form.replace(" ", "") for form in forms} | {"".join(reversed(form.split())) for form in forms}
    return frozenset(forms - {""})
