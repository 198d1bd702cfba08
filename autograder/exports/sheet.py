"""A CSV file that a learning platform wrote, filled in place: all but the filled cells stays as it is.

Who in the file is who in the gradebook is told by equal ids, logins or names; what is not certain is
listed, never guessed.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ..errors import UsageError
from ..gradebook import Row

Keys = Sequence[frozenset[str]]


class Person(NamedTuple):
    """Somebody in the file or in the gradebook, with what is to be written.

    Args:
        label: what to call them in a list.
        id: where two persons have one, and not the same, they are not one.
        keys: to match by, the surest first.
    """

    label: str
    id: str
    keys: Keys
    score: int | None = None
    max_score: int = 0
    feedback: str = ""


class Filled(NamedTuple):
    """A filled file, and lines on what a person has to look at."""

    data: bytes
    unmatched_rows: list[str]
    unmatched_students: list[str]
    notes: list[str]


class Cell(NamedTuple):
    """The text of a cell, and where it stands in the file with its quotation marks."""

    text: str
    start: int
    end: int


class Sheet:
    """The cells of a CSV file; keeps encoding, byte order mark, separator, quoting and line ends.

    Raises:
        UsageError: when the bytes are no CSV file that could be written back unchanged.
    """

    def __init__(self, data: bytes) -> None:
        self.encoding = _encoding(data)
        self.text = data.decode(self.encoding)
        self.delimiter = max(",;\t", key=self.text.partition("\n")[0].count)
        self.rows = self._parsed()
        self.header = [cell.text.strip().casefold() for cell in self.rows[0]]
        self.body = [n for n, cells in enumerate(self.rows) if n and any(cell.text.strip() for cell in cells)]
        self._edits: list[tuple[Cell, str]] = []

    def column(self, *names: str) -> int:
        """The number of the column with one of these names; past the end where there is none."""
        return next((self.header.index(name) for name in names if name in self.header), len(self.header))

    def get(self, row: int, column: int) -> str:
        """The text of a cell; empty where there is none."""
        return self.rows[row][column].text.strip() if column < len(self.rows[row]) else ""

    def set(self, row: int, column: int, value: str) -> None:
        """Replace a cell, quoted if it was or if it must be."""
        cell = self.rows[row][column]
        if self.text[cell.start : cell.start + 1] == '"' or re.search(rf'[{self.delimiter}"\r\n]', value):
            value = '"' + value.replace('"', '""') + '"'
        self._edits.append((cell, value))

    def data(self) -> bytes:
        """The file with what was set."""
        parts, place = [], 0
        for cell, value in sorted(self._edits, key=lambda edit: edit[0].start):
            parts += [self.text[place : cell.start], value]
            place = cell.end
        # What the encoding lacks can only stand in Moodle's feedback, which is HTML.
        return "".join([*parts, self.text[place:]]).encode(self.encoding, "xmlcharrefreplace")

    def fill(self, people: Mapping[int, Person], students: Sequence[Person], write: Write) -> Filled:
        """Write each student into the row of the same person.

        Args:
            people: whose the rows are.
            students: one for each submission.
            write: fills a row, or returns why it stays as it is.
        """
        taken, doubts = pair(people, students)
        why = dict.fromkeys(people, "no submission is certain to be theirs")
        for row, student in taken.items():
            why[row] = "could not be judged" if student.score is None else write(row, student)
        left = [f"row {row + 1}, {people[row].label}: {reason}" for row, reason in why.items() if reason]
        return Filled(self.data(), left, doubts, [])

    def _parsed(self) -> list[list[Cell]]:
        field = re.compile(rf'"([^"]*(?:""[^"]*)*)"|([^{self.delimiter}\r\n]*)')
        rows: list[list[Cell]] = [[]]
        place = int(self.text.startswith("\ufeff"))
        while match := field.match(self.text, place):
            quoted, plain = match.groups("")
            after = self.text[match.end() : match.end() + 1]
            if plain.startswith('"') or after not in (self.delimiter, "\r", "\n", ""):
                raise UsageError(f"The file is no proper CSV: see the quotation marks in row {len(rows)}.")
            rows[-1].append(Cell(quoted.replace('""', '"') or plain, *match.span()))
            place = match.end() + 1 + self.text.startswith("\r\n", match.end())
            if after != self.delimiter and place >= len(self.text):
                break
            rows += [] if after == self.delimiter else [[]]
        return rows


Write = Callable[[int, Person], str]


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


def _encoding(data: bytes) -> str:
    """The encoding in which the file reads and writes back the same; Excel in Korea saves CP949."""
    for encoding in ("utf-8", "cp949"):
        try:
            if data.decode(encoding).encode(encoding) == data:
                return encoding
        except UnicodeError:
            continue
    raise UsageError("The file is no text in UTF-8 or CP949. Download it again, and save it as CSV UTF-8.")
