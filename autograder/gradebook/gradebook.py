"""The gradebook: people, attempts, verdicts and decisions of a course in one SQLite file.

The schema is gradebook.sql; docs/gradebook.md explains it. Four rules hold it together:

- a student is not an attempt, and an attempt is not a verdict: each has a table, and verdicts are only ever added;
- what a person decided (`decisions`) stands beside the verdicts, bound to the student, so that no regrade can touch it;
- what counts (`standings`) is computed from these, in the transaction that changes one of them;
- one process at a time: the lock is the operating system's, held by the open file, and dies with its holder.

`synchronous` is FULL: a row waits for the disk, which costs a fraction of what grading it did, and then
neither a killed process nor a power cut takes it back.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import tempfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from ..collect.remarks import Remark
from ..errors import GradebookError
from ..grading.results import Result, from_json
from .rows import Change, Note, Override, Row, Standing, Void, without
from .settings import Settings
from .standings import Attempt, Decided, chosen, lateness, standing

try:
    import fcntl
except ImportError:  # not a Unix
    fcntl = None  # type: ignore[assignment]  # it is asked for before it is used

__all__ = [
    "Change",
    "Counted",
    "Found",
    "Gradebook",
    "Note",
    "Override",
    "Remark",
    "Row",
    "Snapshot",
    "Standing",
    "Void",
    "key",
]

#: What the header of the file must say; gradebook.sql puts it there.
APPLICATION_ID = 1313752642
VERSION = 2
SCHEMA = Path(__file__).with_name("gradebook.sql")
MIGRATION = Path(__file__).with_name("from_version_1.sql")

Facts = Mapping[str, str]

_REFUSED = (
    "cannot be locked: this drive refuses locks. Keep the folder on a drive of this machine, and copy it afterwards"
)
#: What SQLite says, and what it means to the person who reads it.
_MEANINGS = {
    "locked": "is in use by another grader. Wait until it has finished, or choose another output folder",
    "is full": "cannot grow: the disk is full. Make room and run the same command again; nothing is lost",
    "not a database": "is not a gradebook. Move it away, or choose another output folder",
    "malformed": "is damaged. Restore a copy, or move it away and grade again",
    "readonly": "may not be written. Check the permissions of the file and its folder",
    "unable to open": "cannot be opened. Check that the folder exists and may be written",
}

_ATTEMPTS = """
    SELECT a.id, a.content, a.found, coalesce(a.handed_in, ''), a.marked_late, a.run, a.notes,
        coalesce(s.merged_into, s.id) AS owner, a.assignment,
        (SELECT max(id) FROM verdicts WHERE attempt = a.id) AS newest,
        (SELECT max(id) FROM verdicts WHERE attempt = a.id AND status = 'graded') AS graded
    FROM attempts a JOIN students s ON s.id = a.student
    WHERE newest IS NOT NULL AND a.assignment = coalesce(?, a.assignment) {}
    ORDER BY owner, a.assignment, a.id
"""
_OF_ONE = "AND a.student IN (SELECT id FROM students WHERE ? IN (id, merged_into))"
_DECISIONS = """
    SELECT d.kind, d.assignment, coalesce(s.merged_into, d.student), d.subject, d.value, d.who, d.why, d.made_at
    FROM decisions d LEFT JOIN students s ON s.id = d.student
    WHERE d.kind IN ('override', 'void', 'file') AND d.assignment = coalesce(?, d.assignment) ORDER BY d.id
"""


class Found(NamedTuple):
    """What was found of a student.

    Args:
        content: a hash of the text, or of why there is none.
        source: the text; None where there is none.
        where: it was found.
        facts: what the place says of the student in this assignment alone.
        handed_in: when, in UTC; empty where the place does not say.
        marked_late: the place says late, and not by how much.
        notes: remarks on what was found.
    """

    content: str
    source: str | None
    where: str
    facts: Facts = {}
    handed_in: str = ""
    marked_late: bool = False
    notes: tuple[Remark, ...] = ()


class Counted(NamedTuple):
    """What counted for a student in an assignment: under which name, and in short all that a page shows of it."""

    name: str
    score: int | None
    standing: str


Snapshot = Mapping[tuple[int, str], Counted]


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
        settings: the course's; they decide what counts.
        create: False to refuse a file that is not there.

    Attributes:
        messages: sentences on what opening it did, such as bringing it to a new version.

    Raises:
        GradebookError: from every method, as a sentence, when the file cannot be used.
    """

    def __init__(self, path: str | Path, settings: Settings | None = None, *, create: bool = True) -> None:
        self.path = Path(path)
        self.settings = settings or Settings()
        self.messages: list[str] = []
        if not create and not self.path.exists():
            raise GradebookError(f"There is no gradebook at {self.path}. Grade first: autograder grade.")
        with self._errors_as_sentences(), ExitStack() as undo:
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
        with self._errors_as_sentences(), closing(self._db):
            self._db.execute("PRAGMA journal_mode = DELETE")

    @cached_property
    def run(self) -> int:
        """The number of this run: what is found in it is newer than all before."""
        return int(self.rows("SELECT coalesce(max(run), 0) + 1 FROM attempts")[0][0])

    def attempt(self, student: int, assignment: str, found: Found) -> int:
        """The attempt with this content; it is the student's newest from now on."""
        about = [(remark.key, remark.facts) for remark in found.notes]
        packed = None if found.source is None else zlib.compress(found.source.encode("utf-8", "surrogatepass"))
        values = (
            student, assignment, found.content, packed, _plain(found.where), facts_json(found.facts),
            _plain(json.dumps(about, ensure_ascii=False)), found.handed_in or None, found.marked_late, self.run,
        )  # fmt: skip
        insert = """
            INSERT INTO attempts
                (student, assignment, content, source, found, facts, notes, handed_in, marked_late, run)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET run = excluded.run, found = excluded.found, facts = excluded.facts,
                notes = excluded.notes, marked_late = excluded.marked_late,
                handed_in = coalesce(excluded.handed_in, handed_in), source = excluded.source
            RETURNING id
        """
        with self.transaction() as db:
            ((number,),) = db.execute(insert, values).fetchall()
            self._settle(assignment, student)
        return int(number)

    def has(self, attempt: int, key: str) -> Result | None:
        """The attempt's newest verdict, if it has this key; None if it could not be judged: it is tried again."""
        query = "SELECT key, status, result FROM verdicts WHERE attempt = ? ORDER BY id DESC LIMIT 1"
        for known, status, result in self.rows(query, attempt):
            if known == key and status == "graded":
                with self._errors_as_sentences():
                    return from_json(result.encode())
        return None

    def put(self, attempt: int, key: str, result: Result, graded_at: str) -> None:
        """Add a verdict, and let count what now counts, in one transaction."""
        text = msgspec.json.encode(msgspec.structs.replace(result, submission=_plain(result.submission))).decode()
        insert = "INSERT INTO verdicts (attempt, key, graded_at, result) VALUES (?, ?, ?, ?)"
        with self.transaction() as db:
            db.execute(insert, (attempt, key, graded_at, text))
            ((student, assignment),) = db.execute(
                "SELECT coalesce(s.merged_into, s.id), a.assignment FROM attempts a "
                "JOIN students s ON s.id = a.student WHERE a.id = ?",
                (attempt,),
            ).fetchall()
            self._settle(assignment, student)

    def current(self, assignment: str | None = None, student: int | None = None) -> Iterator[Row]:
        """What counts now, one row at a time, in the order of their names."""
        query = """
            SELECT submission, assignment, found, graded_at, key, student, result, standing,
                student_id, place, first_graded_at
            FROM grades WHERE assignment = coalesce(?, assignment) AND student_id = coalesce(?, student_id)
        """
        with self._errors_as_sentences():
            for *texts, facts, result, counts, number, place, first in self._db.execute(query, (assignment, student)):
                yield _row(texts, json.loads(facts), result, counts)._replace(
                    student_id=number, place=place, first_graded_at=first
                )

    def snapshot(self) -> Snapshot:
        """What counts now, by student and assignment; to tell later what moved."""
        query = """
            SELECT g.student_id, g.assignment, g.submission, g.final_score, g.standing || n.verdict
            FROM grades g JOIN standings n ON n.student = g.student_id AND n.assignment = g.assignment
        """
        return {(student, assignment): Counted(*counts) for student, assignment, *counts in self.rows(query)}

    def moved(self, before: Snapshot) -> list[Change]:
        """Every score that is another than `before`; who has one for the first time has not moved."""
        after = self.snapshot()
        changes = [
            Change(after[place].name, place[1], was.score, after[place].score)
            for place, was in before.items()
            if place in after and after[place].score != was.score
        ]
        return sorted(changes, key=lambda change: (change.assignment, change.submission))

    def get(self, key: str) -> str:
        """What is kept of the course under `key`, such as its language; empty where nothing is."""
        return next((value for (value,) in self.rows("SELECT value FROM course WHERE key = ?", key)), "")

    def keep(self, key: str, value: str) -> None:
        """Keep something of the course."""
        with self.transaction() as db:
            db.execute("INSERT OR REPLACE INTO course VALUES (?, ?)", (key, value))

    def source(self, student: int, assignment: str) -> str | None:
        """The text of the attempt that counts; None where none was kept."""
        query = """
            SELECT a.source FROM grades g JOIN attempts a ON a.id = g.attempt_id
            WHERE g.student_id = ? AND g.assignment = ?
        """
        for (packed,) in self.rows(query, student, assignment):
            return None if packed is None else zlib.decompress(packed).decode("utf-8", "surrogatepass")
        return None

    def decide(
        self,
        kind: str,
        who: str,
        why: str,
        *,
        assignment: str = "",
        student: int | None = None,
        subject: str = "",
        value: str | None = None,
    ) -> None:
        """Keep what a person decided, and let count what now counts.

        Raises:
            GradebookError: it does not say who decided, or why.
        """
        if not who.strip() or not why.strip():
            raise GradebookError("A decision needs who made it and why, for those who ask later.")
        insert = """
            INSERT INTO decisions (kind, assignment, student, subject, value, who, why) VALUES (?, ?, ?, ?, ?, ?, ?)
        """
        with self.transaction() as db:
            db.execute(insert, (kind, assignment, student, _plain(subject), value, _plain(who), _plain(why)))
            self._settle(assignment or None, None)

    def override(self, row: Row, score: int | None, who: str, why: str) -> None:
        """Let a person's decision count for a student, now and after every regrade.

        Args:
            score: None takes the earlier override back.
        """
        most = row.standing.max_score if row.standing else row.result.max_score
        if score is not None and not 0 <= score <= most:
            raise GradebookError(f"{score} is no score of {row.assignment}: scores go from 0 to {most}.")
        value = None if score is None else str(score)
        self.decide("override", who, why, assignment=row.assignment, student=row.student_id, value=value)

    def settle(self) -> None:
        """Recompute what counts, for all students: the settings may have changed."""
        with self.transaction():
            self._settle(None, None)

    def set_notes(self, assignment: str, notes: Iterable[Note]) -> None:
        """Replace the notes on an assignment by those of this run."""
        values = [(assignment, *map(_plain, note)) for note in notes]
        with self.transaction() as db:
            db.execute("DELETE FROM notes WHERE assignment = ?", (assignment,))
            db.executemany("INSERT OR IGNORE INTO notes VALUES (?, ?, ?, ?)", values)

    def notes(self, assignment: str) -> list[Note]:
        """The notes on an assignment, in order."""
        query = "SELECT kind, submission, text FROM notes WHERE assignment = ? ORDER BY 1, 2, 3"
        return [Note(*found) for found in self.rows(query, assignment)]

    def _settle(self, assignment: str | None, student: int | None) -> None:
        """Write what counts for one student or all, inside the transaction of the change."""
        old = "DELETE FROM standings WHERE assignment = coalesce(?, assignment) AND student = coalesce(?, student)"
        self._db.execute(old, (assignment, student))
        decided = self._decided(assignment)
        query = "SELECT id, name, facts, forgotten FROM students WHERE id = coalesce(?, id)"
        people = {number: (name, json.loads(facts), gone) for number, name, facts, gone in
                  self._db.execute(query, (student,))}  # fmt: skip
        attempts: dict[tuple[int, str], list[Attempt]] = {}
        found = (
            self._db.execute(_ATTEMPTS.format(""), (assignment,))
            if student is None
            else self._db.execute(_ATTEMPTS.format(_OF_ONE), (assignment, student))
        )
        for *values, newest, graded in found.fetchall():
            one = self._attempt(values, newest, graded)
            attempts.setdefault((values[7], values[8]), []).append(one)
        for (who, what), own in attempts.items():
            name, facts, forgotten = people[who]
            if not forgotten:
                voided = decided.get((0, what), Decided()).voided
                mine = decided.get((who, what), Decided())._replace(voided=voided)
                verdict, standing = self._standing(own, mine, what, facts, name)
                text = msgspec.json.encode(standing).decode()
                self._db.execute("INSERT INTO standings VALUES (?, ?, ?, ?)", (who, what, verdict, text))

    def _attempt(self, values: list[Any], newest: int, graded: int | None) -> Attempt:
        query = "SELECT score, max_score FROM verdicts WHERE id = ?"
        ((score, most),) = self._db.execute(query, (graded or newest,)).fetchall()
        notes = tuple(Remark(*remark) for remark in json.loads(values[6]))
        number, content, found, handed_in, marked_late, run = values[:6]
        late = bool(marked_late)
        return Attempt(number, content, found, handed_in, late, run, notes, newest, graded, score, most)

    def _decided(self, assignment: str | None) -> dict[tuple[int, str], Decided]:
        """The newest decisions, by student (0 is the class) and assignment."""
        found: dict[tuple[int, str], Decided] = {}
        voids: dict[tuple[str, str], Void | None] = {}
        for kind, what, student, subject, value, who, why, at in self._db.execute(_DECISIONS, (assignment,)):
            place = (student or 0, what)
            known = found.get(place, Decided())
            if kind == "override":
                override = None if value is None else Override(int(value), who, why, at)
                found[place] = known._replace(override=override)
            elif kind == "file":
                found[place] = known._replace(content=value)
            else:
                voids[what, subject] = None if value is None else Void(subject, value == "points", who, why, at)
        for (what, _), void in voids.items():
            if void:
                known = found.get((0, what), Decided())
                found[0, what] = known._replace(voided=(*known.voided, void))
        return found

    def _standing(
        self, attempts: list[Attempt], decided: Decided, assignment: str, facts: dict[str, str], name: str
    ) -> tuple[int, Standing]:
        """The verdict that counts, and what it is worth."""
        deadline = self.settings.deadline(assignment, facts, name)
        counted, why = chosen(attempts, decided, self.settings.counts, deadline)
        verdict = counted.graded or counted.verdict
        raw, most = counted.score if counted.graded else None, counted.max_score
        if decided.voided:
            result = without(from_json(self._result(verdict)), decided.voided)
            raw, most = result.score, result.max_score
        late = lateness(counted, self.settings, assignment, deadline)
        waiting = "" if why == "decided" else self._waiting(attempts, counted, raw)
        return verdict, standing(attempts, counted, why, raw, most, late, decided, waiting)

    def _waiting(self, attempts: list[Attempt], counted: Attempt, raw: int | None) -> str:
        """Why the newest attempt could not be judged, where an older verdict counts."""
        newest = max(attempts, key=lambda attempt: (attempt.run, attempt.id))
        if raw is None or newest.graded == newest.verdict:
            return ""
        warnings = from_json(self._result(newest.verdict)).warnings
        return f"{newest.found}: {warnings[0].en if warnings else 'could not be judged'}"

    def _result(self, verdict: int) -> bytes:
        ((text,),) = self._db.execute("SELECT result FROM verdicts WHERE id = ?", (verdict,)).fetchall()
        return bytes(text.encode())

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
        ((application,),), ((version,),) = map(self.rows, ("PRAGMA application_id", "PRAGMA user_version"))
        if not application and not self.rows("SELECT 1 FROM sqlite_master"):
            self._script(SCHEMA.read_text(encoding="utf-8"))
        elif application != APPLICATION_ID:
            raise sqlite3.DatabaseError("not a database")
        elif self.rows("PRAGMA quick_check(1)") != [("ok",)]:
            raise sqlite3.DatabaseError("malformed")
        elif version == 1:
            self._migrate()
        elif version != VERSION:
            other = f"was written by another version of autograder (schema {version}, not {VERSION})"
            raise GradebookError(f"{self.path} {other}. Update autograder, or choose another output folder.")

    def _migrate(self) -> None:
        """Bring a gradebook of version 1 to this one, in one transaction; a copy of it is kept."""
        kept = self.path.with_name(f"{self.path.name}.v1")
        if not kept.exists():
            draft = kept.with_name(f".{kept.name}.part")
            draft.write_bytes(self.path.read_bytes())
            draft.replace(kept)
        old, new = MIGRATION.read_text(encoding="utf-8").split("-- new tables --")
        self._script(old + SCHEMA.read_text(encoding="utf-8") + new)
        self._settle(None, None)
        self.messages.append(
            f"{self.path} was brought from version 1 to {VERSION}; the old file is {kept}. "
            "Pages are in a folder for each assignment now; those of before may be deleted."
        )

    def _script(self, text: str) -> None:
        """Run statements as one transaction, which stays open; `executescript` has ended the one before."""
        self._db.executescript("BEGIN EXCLUSIVE;" + text)

    def rows(self, query: str, *values: object) -> list[Any]:
        """What a query gives."""
        with self._errors_as_sentences():
            return self._db.execute(query, values).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing; one inside another is part of it."""
        if self._db.in_transaction:
            yield self._db
            return
        with self._errors_as_sentences(), self._db as db:
            db.execute("BEGIN IMMEDIATE")
            yield db

    @contextmanager
    def _errors_as_sentences(self) -> Iterator[None]:
        """Turn what SQLite says into a sentence about this file."""
        try:
            yield
        except (sqlite3.Error, msgspec.DecodeError) as error:
            meaning = next((m for said, m in _MEANINGS.items() if said in str(error)), None)
            if "locked" in str(error) and not _locks(self.path.parent):
                meaning = _REFUSED
            raise GradebookError(f"{self.path} {meaning or f'cannot be used ({error})'}.") from error


def _row(texts: list[str], student: dict[str, str], result: str, standing: str) -> Row:
    counts = msgspec.json.decode(standing, type=Standing)
    shown = without(from_json(result.encode()), counts.voided)
    shown = msgspec.structs.replace(shown, submission=texts[0])
    name, assignment, where, graded_at, mark = texts
    return Row(name, assignment, where, graded_at, mark, student, shown, counts.override, counts)


def _locks(folder: Path) -> bool:
    """Whether the drive of `folder` supports locks; a new file cannot be locked by another process."""
    if fcntl is None:
        return True
    with suppress(OSError), tempfile.TemporaryFile(dir=folder) as file:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False


def facts_json(student: Facts) -> str:
    """Facts of a student as they are kept."""
    return json.dumps({_plain(name): _plain(value) for name, value in student.items()}, ensure_ascii=False)


def _plain(text: str) -> str:
    """Text that SQLite can hold: names of files may carry bytes that are no Unicode."""
    return text.encode("utf-8", "backslashreplace").decode()
