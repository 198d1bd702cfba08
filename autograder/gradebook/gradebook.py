"""The gradebook: every verdict of a course in one SQLite file.

The schema is gradebook.sql; docs/gradebook.md explains it. Three rules hold it together:

- a verdict is only ever added; which one counts is a pointer in `submissions`, moved in the same transaction;
- what a person decided (`overrides`) stands beside the verdicts, so that no regrade can touch it;
- one process at a time: the lock is the operating system's, held by the open file, and dies with its holder.

`synchronous` is FULL: a row waits for the disk, which costs a fraction of what grading it did, and then
neither a killed process nor a power cut takes it back.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from ..errors import GradebookError
from ..grading.results import Result, from_json

#: What the header of the file must say; gradebook.sql puts it there.
APPLICATION_ID = 1313752642
VERSION = 1
SCHEMA = Path(__file__).with_name("gradebook.sql")

Facts = Mapping[str, str]

#: What SQLite says, and what it means to the person who reads it.
_MEANINGS = {
    "locked": "is in use by another grader. Wait until it has finished, or choose another output folder",
    "is full": "cannot grow: the disk is full. Make room and run the same command again; nothing is lost",
    "not a database": "is not a gradebook. Move it away, or choose another output folder",
    "malformed": "is damaged. Restore a copy, or move it away and grade again",
    "readonly": "may not be written. Check the permissions of the file and its folder",
    "unable to open": "cannot be opened. Check that the folder exists and may be written",
}


class Override(NamedTuple):
    """A score that a person decided."""

    score: int
    who: str
    why: str
    made_at: str


class Row(NamedTuple):
    """What counts now for one submission."""

    submission: str
    assignment: str
    where: str
    graded_at: str
    key: str
    student: dict[str, str]
    result: Result
    override: Override | None

    def score(self) -> int | None:
        """The score with the override applied; None where nobody has judged it."""
        return self.result.score if self.override is None else self.override.score


class Note(NamedTuple):
    """Something that the instructor should know; `kind` is missing, doubled, could not judge, …."""

    kind: str
    submission: str
    text: str


def key(source: bytes | str, suite_hash: str, environment: str) -> str:
    """The content key of a verdict: it changes when submission, suite or environment do, and only then."""
    digest = hashlib.sha256()
    for part in (source, suite_hash, environment):
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:%b" % (len(data), data))
    return digest.hexdigest()


class Gradebook:
    """The gradebook at `path`, for one process at a time; use it with `with`.

    Args:
        path: the SQLite file; it is made when it is not there.
        create: False to refuse a file that is not there.

    Raises:
        GradebookError: from every method, as a sentence, when the file cannot be used.
    """

    def __init__(self, path: str | Path, *, create: bool = True) -> None:
        self.path = Path(path)
        if not create and not self.path.exists():
            raise GradebookError(f"There is no gradebook at {self.path}. Grade first: autograder grade.")
        with self._told(), ExitStack() as undo:
            self._db = sqlite3.connect(self.path, timeout=0, isolation_level=None)
            undo.callback(self._db.close)
            self._open()
            undo.pop_all()

    def __enter__(self) -> Gradebook:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; the log is folded in, so that one file can be handed over."""
        with self._told(), closing(self._db):
            self._db.execute("PRAGMA journal_mode = DELETE")

    def has(self, submission: str, key: str) -> Result | None:
        """The current verdict, if it is of this content. What could not be judged is none: try again."""
        query = "SELECT result FROM grades WHERE submission = ? AND key = ? AND status = 'graded'"
        with self._told():
            found = self._db.execute(query, (_plain(submission), key)).fetchone()
            return from_json(found[0].encode()) if found else None

    def put(self, submission: str, key: str, result: Result, student: Facts, where: str, graded_at: str) -> None:
        """Make `result` the current verdict, in one transaction; the older ones stay as history."""
        name = _plain(submission)
        text = msgspec.json.encode(msgspec.structs.replace(result, submission=name)).decode()
        insert = "INSERT INTO results (submission, key, graded_at, result) VALUES (?, ?, ?, ?)"
        point = "INSERT OR REPLACE INTO submissions VALUES (?, ?, ?, ?, ?)"
        with self._transaction() as db:
            number = db.execute(insert, (name, key, graded_at, text)).lastrowid
            db.execute(point, (name, result.assignment, number, _facts(student), _plain(where)))

    def seen(self, submission: str, assignment: str, student: Facts, where: str) -> None:
        """Renew whose a submission is and where it was found, when there is nothing to grade."""
        change = "UPDATE submissions SET student = ?, found = ? WHERE submission = ? AND assignment = ?"
        with self._transaction() as db:
            db.execute(change, (_facts(student), _plain(where), _plain(submission), assignment))

    def current(self, assignment: str | None = None) -> Iterator[Row]:
        """What counts now, one row at a time, in the order of their names."""
        query = "SELECT * FROM grades WHERE assignment = coalesce(?, assignment)"
        with self._told():
            for row in self._db.execute(query, (assignment,)):
                override = Override(*row[7:11]) if row[7] is not None else None
                yield Row._make((*row[:5], json.loads(row[5]), from_json(row[6].encode()), override))

    def override(self, submission: str, assignment: str, score: int | None, who: str, why: str) -> None:
        """Let a person's decision count in place of the verdict, now and after every regrade.

        Args:
            score: None takes the earlier override back.
        """
        name = _plain(submission)
        query = "SELECT max_score FROM grades WHERE submission = ? AND assignment = ?"
        found = self._rows(query, name, assignment)
        if not found:
            raise GradebookError(f"{self.path} has no submission {name!r} of {assignment}: see grades.csv.")
        if score is not None and not 0 <= score <= found[0][0]:
            raise GradebookError(f"{score} is no score of {assignment}: scores go from 0 to {found[0][0]}.")
        if not who.strip() or not why.strip():
            raise GradebookError("An override needs who made it and why, for those who ask later.")
        insert = "INSERT INTO overrides (submission, assignment, score, who, why) VALUES (?, ?, ?, ?, ?)"
        with self._transaction() as db:
            db.execute(insert, (name, assignment, score, _plain(who), _plain(why)))

    def set_notes(self, assignment: str, notes: Iterable[Note]) -> None:
        """Replace the notes on an assignment by those of this run."""
        values = [(assignment, *map(_plain, note)) for note in notes]
        with self._transaction() as db:
            db.execute("DELETE FROM notes WHERE assignment = ?", (assignment,))
            db.executemany("INSERT OR IGNORE INTO notes VALUES (?, ?, ?, ?)", values)

    def notes(self, assignment: str) -> list[Note]:
        """The notes on an assignment, in order."""
        query = "SELECT kind, submission, text FROM notes WHERE assignment = ? ORDER BY 1, 2, 3"
        return [Note(*found) for found in self._rows(query, assignment)]

    def _open(self) -> None:
        """Take the file for this process alone, and look before anything is written into it."""
        with self._db as db:
            db.execute("PRAGMA locking_mode = EXCLUSIVE")
            db.execute("BEGIN EXCLUSIVE")
            self._check()
        for setting in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
            db.execute(f"PRAGMA {setting}")

    def _check(self) -> None:
        """Make the tables in a new file; refuse one that is not ours, of another version, or damaged."""
        ((application,),), ((version,),) = map(self._rows, ("PRAGMA application_id", "PRAGMA user_version"))
        if not application and not self._rows("SELECT 1 FROM sqlite_master"):
            self._db.executescript("BEGIN;" + SCHEMA.read_text(encoding="utf-8"))
        elif application != APPLICATION_ID:
            raise sqlite3.DatabaseError("not a database")
        elif version != VERSION:
            other = f"was written by another version of autograder (schema {version}, not {VERSION})"
            raise GradebookError(f"{self.path} {other}. Update autograder, or choose another output folder.")
        elif self._rows("PRAGMA quick_check(1)") != [("ok",)]:
            raise sqlite3.DatabaseError("malformed")

    def _rows(self, query: str, *values: object) -> list[Any]:
        with self._told():
            return self._db.execute(query, values).fetchall()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._told(), self._db as db:
            db.execute("BEGIN IMMEDIATE")
            yield db

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn what SQLite says into a sentence about this file."""
        try:
            yield
        except (sqlite3.Error, msgspec.DecodeError) as error:
            meaning = next((m for said, m in _MEANINGS.items() if said in str(error)), None)
            raise GradebookError(f"{self.path} {meaning or f'cannot be used ({error})'}.") from error


def _facts(student: Facts) -> str:
    return json.dumps({_plain(name): _plain(value) for name, value in student.items()}, ensure_ascii=False)


def _plain(text: str) -> str:
    """Text that SQLite can hold: names of files may carry bytes that are no Unicode."""
    return text.encode("utf-8", "backslashreplace").decode()
