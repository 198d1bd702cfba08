"""Who in the platform's file is who in the gradebook; what is not certain is listed, never guessed."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from ..errors import UsageError
from ..gradebook import Row
from ..messages import printable
from .sheet import Sheet


class Person(NamedTuple):
    """Somebody in the file or in the gradebook: `keys` to match by, the surest first.

    Two with different `id`s are two people, whatever else is the same.
    """

    label: str
    id: str
    keys: tuple[frozenset[str], ...]


class Entry(NamedTuple):
    """What is to be written for one submission."""

    person: Person
    score: int | None
    max_score: int
    feedback: str


class Filled(NamedTuple):
    """A filled file, and lines on what a person has to look at."""

    data: bytes
    filled: int
    unmatched_rows: list[str]
    unmatched_students: list[str]
    notes: list[str]


def entry(row: Row, keys: tuple[frozenset[str], ...], feedback: str = "") -> Entry:
    """What the gradebook says of a submission, without the bulk of its result."""
    who = Person(printable(row.submission), row.student.get("id", "").strip(), keys)
    return Entry(who, row.score(), row.result.max_score, feedback)


def exact(*values: str) -> frozenset[str]:
    """Ids, logins or addresses to match by."""
    return frozenset(unicodedata.normalize("NFC", v).strip().casefold() for v in values if v.strip())


def names(name: str) -> frozenset[str]:
    """A name as it may be written: `Last, First` also the other way round, Korean also without a space."""
    text = " ".join(unicodedata.normalize("NFC", name).casefold().split())
    words = [w for w in re.split(r" ?, ?" if "," in text else " ", text) if w]
    korean = bool(re.search("[가-힣]", text))
    turned = [words, words[::-1]] if "," in text or korean else [words]
    return frozenset(("" if korean else " ").join(order).replace(" " if korean else "", "") for order in turned if order)


def fill(
    sheet: Sheet, people: Mapping[int, Person], entries: Sequence[Entry], write: Callable[[int, Entry], str]
) -> Filled:
    """Write each entry into its row of the sheet.

    Args:
        sheet: the platform's file.
        people: whose the rows are, by row.
        entries: one for each submission of one assignment.
        write: fills a row, or returns why it must stay as it is.
    """
    taken, doubts = pair(people, [e.person for e in entries])
    kept = {row: "no submission fits it" for row in people.keys() - taken.keys()}
    for row, number in taken.items():
        which = entries[number]
        kept[row] = "the submission could not be judged" if which.score is None else write(row, which)
    left = [f"{people[row].label} (row {row + 1}): {why}" for row, why in sorted(kept.items()) if why]
    doubtful = [f"{entries[number].person.label}: {why}" for number, why in sorted(doubts.items())]
    return Filled(sheet.data(), sum(not why for why in kept.values()), left, doubtful, [])


def pair(people: Mapping[int, Person], students: Sequence[Person]) -> tuple[dict[int, int], dict[int, str]]:
    """The student of each row that is certain, and why others have none."""
    taken: dict[int, int] = {}
    doubts: dict[int, str] = {}
    ...
    return taken, doubts
