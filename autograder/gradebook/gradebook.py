"""The gradebook: people, attempts, verdicts and decisions of a course in one SQLite file.

The schema is gradebook.sql; docs/gradebook.md explains it. It follows four rules:

- students, attempts and verdicts have a table each, and verdicts are only added, never changed;
- decisions of people have a table of their own and belong to a student, so that no regrade can change them;
- what counts (`standings`) is computed from these tables, in the same transaction as each change;
- one process at a time uses the file. The lock is the operating system's, so it ends with its process.

`synchronous` is FULL: a commit waits for the disk. This takes a fraction of the time for grading, and then neither a
killed process nor a power cut can undo it.
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
    fcntl = None  # type: ignore[assignment]  # `_locks` tests for it

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

#: The values in the header of the file; gradebook.sql writes them.
APPLICATION_ID = 1313752642
VERSION = 2
SCHEMA = Path(__file__).with_name("gradebook.sql")
MIGRATION = Path(__file__).with_name("from_version_1.sql")

Facts = Mapping[str, str]

_REFUSED = (
    "cannot be locked: this drive refuses locks. Keep the folder on a drive of this machine, and copy it afterwards"
)
#: Parts of SQLite's messages, and what to tell the user instead.
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
    """A submission of a student, as it was found.

    Args:
        content: a hash of the text, or of the reason that there is none.
        source: the text; None if there is none.
        where: the path where it was found.
        facts: what the platform says about the student in this assignment only.
        handed_in: the time, in UTC; empty if the platform does not say.
        marked_late: the platform says late, but not by how much.
        notes: remarks on the submission.
    """

    content: str
    source: str | None
    where: str
    facts: Facts = {}
    handed_in: str = ""
    marked_late: bool = False
    notes: tuple[Remark, ...] = ()


class Counted(NamedTuple):
    """What counts for a student in an assignment.

    Args:
        name: of the student's row and folder.
        score: what counts.
        standing: the standing as JSON and the verdict's number; it changes when the student's page must change.
    """

    name: str
    score: int | None
    standing: str


Snapshot = Mapping[tuple[int, str], Counted]


def key(source: bytes | str, suite_hash: str, environment: str) -> str:
    """The key of a verdict: a hash of the submission, the suite and the environment."""
    digest = hashlib.sha256()
    for part in (source, suite_hash, environment):
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        # With the length, or text of a student could look like the end of one part and the beginning of the next.
        digest.update(b"%d:%b" % (len(data), data))
    return digest.hexdigest()


class Gradebook:
    """The gradebook at `path`, for one process at a time; use it with `with`.

    Args:
        path: the SQLite file; it is created if it does not exist.
        settings: the course's; they decide what counts.
        create: False to refuse a file that does not exist.

    Attributes:
        messages: what opening the file did, such as a migration, as sentences.

    Raises:
        GradebookError: from every method, with a sentence for the user, if the file cannot be used.
    """

    def __init__(self, path: str | Path, settings: Settings | None = None, *, create: bool = True) -> None:
        self.path = Path(path)
        self.settings = settings or Settings()
        self.messages: list[str] = []
        if not create and not self.path.exists():
            raise GradebookError(f"There is no gradebook at {self.path}. Grade first: autograder grade.")
        with self._errors_as_sentences(), ExitStack() as undo:
            # transactions are explicit, and a locked file is reported at once
            self._db = sqlite3.connect(self.path, timeout=0, isolation_level=None)
            undo.callback(self._db.close)
            self._open()
            undo.pop_all()  # opened: `close` closes it from here on

    def __enter__(self) -> Gradebook:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file and merge the write-ahead log into it, so that there is one file to copy."""
        with self._errors_as_sentences(), closing(self._db):
            # this mode has no write-ahead log, so SQLite merges it
            self._db.execute("PRAGMA journal_mode = DELETE")

    @cached_property
    def run(self) -> int:
        """The number of this run; attempts of a later run are newer."""
        return int(self.rows("SELECT coalesce(max(run), 0) + 1 FROM attempts")[0][0])

    def attempt(self, student: int, assignment: str, found: Found) -> int:
        """Record an attempt as the student's newest and return its number; the same content has one number."""
        notes = [(remark.key, remark.facts) for remark in found.notes]
        packed = None
        if found.source is not None:
            packed = zlib.compress(found.source.encode("utf-8", "surrogatepass"))
        values = (
            student,
            assignment,
            found.content,
            packed,
            _plain(found.where),
            facts_json(found.facts),
            _plain(json.dumps(notes, ensure_ascii=False)),
            found.handed_in or None,
            found.marked_late,
            self.run,
        )
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
        """The attempt's newest verdict, if it has this key; None if there is none or it could not be judged."""
        # only the newest verdict counts, so an older key is a miss
        query = "SELECT key, status, result FROM verdicts WHERE attempt = ? ORDER BY id DESC LIMIT 1"
        for known, status, result in self.rows(query, attempt):
            if known == key and status == "graded":  # what could not be judged is tried again by the next run
                with self._errors_as_sentences():
                    return from_json(result.encode())
        return None

    def put(self, attempt: int, key: str, result: Result, graded_at: str) -> None:
        """Add a verdict and recompute what counts, in one transaction."""
        result = msgspec.structs.replace(result, submission=_plain(result.submission))
        text = msgspec.json.encode(result).decode()
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
        """What counts now, one row at a time, ordered by name."""
        query = """
            SELECT submission, assignment, found, graded_at, key, student, result, standing,
                student_id, place, first_graded_at
            FROM grades WHERE assignment = coalesce(?, assignment) AND student_id = coalesce(?, student_id)
        """
        with self._errors_as_sentences():
            found = self._db.execute(query, (assignment, student))
            for *texts, facts, result, standing, number, place, first in found:
                row = _row(texts, json.loads(facts), result, standing)
                yield row._replace(student_id=number, place=place, first_graded_at=first)

    def snapshot(self) -> Snapshot:
        """What counts now, by student and assignment; to find out later what changed."""
        query = """
            SELECT g.student_id, g.assignment, g.submission, g.final_score, g.standing || n.verdict
            FROM grades g JOIN standings n ON n.student = g.student_id AND n.assignment = g.assignment
        """
        counted = {}
        for student, assignment, *values in self.rows(query):
            counted[student, assignment] = Counted(*values)
        return counted

    def moved(self, before: Snapshot) -> list[Change]:
        """The scores that changed since `before`; a first score is not a change."""
        after = self.snapshot()
        changes = []
        for place, was in before.items():
            now = after.get(place)
            if now is None or now.score == was.score:
                continue
            assignment = place[1]
            changes.append(Change(now.name, assignment, was.score, now.score))
        return sorted(changes, key=lambda change: (change.assignment, change.submission))

    def get(self, key: str) -> str:
        """A stored value of the course, such as its language; empty if there is none."""
        for (value,) in self.rows("SELECT value FROM course WHERE key = ?", key):
            return str(value)
        return ""

    def keep(self, key: str, value: str) -> None:
        """Store a value of the course."""
        with self.transaction() as db:
            db.execute("INSERT OR REPLACE INTO course VALUES (?, ?)", (key, value))

    def source(self, student: int, assignment: str) -> str | None:
        """The text of the attempt that counts; None if none is stored."""
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
        """Store a decision of a person and recompute what counts.

        Raises:
            GradebookError: `who` or `why` is empty.
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
        """Make a score count for a student, now and after every regrade.

        Args:
            row: the student's row.
            score: None withdraws an earlier override.
            who: decided it.
            why: the reason.
        """
        most = row.standing.max_score if row.standing else row.result.max_score
        # after a void, the maximum may be lower than the suite's
        if score is not None and not 0 <= score <= most:
            raise GradebookError(f"{score} is no score of {row.assignment}: scores go from 0 to {most}.")
        value = None if score is None else str(score)
        self.decide("override", who, why, assignment=row.assignment, student=row.student_id, value=value)

    def settle(self) -> None:
        """Recompute what counts for all students, for the settings may have changed."""
        with self.transaction():
            self._settle(None, None)

    def set_notes(self, assignment: str, notes: Iterable[Note]) -> None:
        """Replace the notes on an assignment with those of this run."""
        values = []
        for note in notes:
            values.append((assignment, _plain(note.kind), _plain(note.submission), _plain(note.text)))
        with self.transaction() as db:
            db.execute("DELETE FROM notes WHERE assignment = ?", (assignment,))
            db.executemany("INSERT OR IGNORE INTO notes VALUES (?, ?, ?, ?)", values)

    def notes(self, assignment: str) -> list[Note]:
        """The notes on an assignment, in order."""
        query = "SELECT kind, submission, text FROM notes WHERE assignment = ? ORDER BY 1, 2, 3"
        return [Note(*found) for found in self.rows(query, assignment)]

    def _settle(self, assignment: str | None, student: int | None) -> None:
        """Recompute what counts for one student or all, inside the transaction of the change."""
        # standings are derived data, so they are deleted and computed again
        delete = "DELETE FROM standings WHERE assignment = coalesce(?, assignment) AND student = coalesce(?, student)"
        self._db.execute(delete, (assignment, student))
        decided = self._decided(assignment)
        people = {}
        query = "SELECT id, name, facts, forgotten FROM students WHERE id = coalesce(?, id)"
        for number, name, facts, forgotten in self._db.execute(query, (student,)):
            if not forgotten:
                people[number] = (name, json.loads(facts))
        for (owner, of), attempts in self._attempts(assignment, student).items():
            if owner not in people:
                continue
            name, facts = people[owner]
            for_class = decided.get((0, of), Decided())
            own = decided.get((owner, of), Decided())._replace(voided=for_class.voided)
            verdict, standing = self._standing(attempts, own, of, facts, name)
            text = msgspec.json.encode(standing).decode()
            self._db.execute("INSERT INTO standings VALUES (?, ?, ?, ?)", (owner, of, verdict, text))

    def _attempts(self, assignment: str | None, student: int | None) -> dict[tuple[int, str], list[Attempt]]:
        """The judged attempts, by student and assignment."""
        if student is None:
            found = self._db.execute(_ATTEMPTS.format(""), (assignment,))
        else:
            found = self._db.execute(_ATTEMPTS.format(_OF_ONE), (assignment, student))
        attempts: dict[tuple[int, str], list[Attempt]] = {}
        for *values, newest, graded in found.fetchall():
            owner, of = values[7:9]
            attempts.setdefault((owner, of), []).append(self._attempt(values, newest, graded))
        return attempts

    def _attempt(self, values: list[Any], newest: int, graded: int | None) -> Attempt:
        # the newest verdict with a score; if there is none, the newest one
        query = "SELECT score, max_score FROM verdicts WHERE id = ?"
        ((score, most),) = self._db.execute(query, (graded or newest,)).fetchall()
        number, content, found, handed_in, marked_late, run, remarks = values[:7]
        return Attempt(
            id=number,
            content=content,
            found=found,
            handed_in=handed_in,
            marked_late=bool(marked_late),
            run=run,
            notes=tuple(Remark(*remark) for remark in json.loads(remarks)),
            verdict=newest,
            graded=graded,
            score=score,
            max_score=most,
        )

    def _decided(self, assignment: str | None) -> dict[tuple[int, str], Decided]:
        """The newest decisions, by student (0 is the class) and assignment."""
        found: dict[tuple[int, str], Decided] = {}
        voids: dict[tuple[str, str], Void | None] = {}
        # in the order in which they were made, so a later one replaces an earlier one
        for kind, of, student, subject, value, who, why, at in self._db.execute(_DECISIONS, (assignment,)):
            place = (student or 0, of)
            known = found.get(place, Decided())
            if kind == "override":
                override = None if value is None else Override(int(value), who, why, at)
                found[place] = known._replace(override=override)
            elif kind == "file":
                found[place] = known._replace(content=value)
            else:
                void = None if value is None else Void(subject, value == "points", who, why, at)
                voids[of, subject] = void
        for (of, _), void in voids.items():
            if void is None:  # it was withdrawn
                continue
            for_class = found.get((0, of), Decided())
            found[0, of] = for_class._replace(voided=(*for_class.voided, void))
        return found

    def _standing(
        self, attempts: list[Attempt], decided: Decided, assignment: str, facts: dict[str, str], name: str
    ) -> tuple[int, Standing]:
        """The verdict that counts, and what it is worth."""
        # extensions are by any fact of the student
        deadline = self.settings.deadline(assignment, facts, name)
        counted, why = chosen(attempts, decided, self.settings.counts, deadline)
        verdict = counted.graded or counted.verdict
        raw = counted.score if counted.graded else None
        most = counted.max_score
        if decided.voided:
            result = without(from_json(self._result(verdict)), decided.voided)
            raw, most = result.score, result.max_score
        late = lateness(counted, self.settings, assignment, deadline)
        waiting = "" if why == "decided" else self._waiting(attempts, counted, raw)
        return verdict, standing(attempts, counted, why, raw, most, late, decided, waiting)

    def _waiting(self, attempts: list[Attempt], counted: Attempt, raw: int | None) -> str:
        """Why the newest attempt could not be judged, if an older verdict counts; else empty."""
        newest = max(attempts, key=lambda attempt: (attempt.run, attempt.id))
        if raw is None or newest.graded == newest.verdict:
            return ""
        warnings = from_json(self._result(newest.verdict)).warnings
        reason = warnings[0].en if warnings else "could not be judged"
        return f"{newest.found}: {reason}"

    def _result(self, verdict: int) -> bytes:
        ((text,),) = self._db.execute("SELECT result FROM verdicts WHERE id = ?", (verdict,)).fetchall()
        return bytes(text.encode())

    def _open(self) -> None:
        """Lock the file for this process, and check it before anything is written."""
        with self._db as db:
            db.execute("PRAGMA locking_mode = EXCLUSIVE")
            # an exclusive lock is taken by the first access and kept until the file is closed
            db.execute("BEGIN EXCLUSIVE")
            self._check()
        for setting in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
            db.execute(f"PRAGMA {setting}")

    def _check(self) -> None:
        """Create the tables of a new file; refuse one that is not ours, has another version, or is damaged."""
        ((application,),) = self.rows("PRAGMA application_id")
        ((version,),) = self.rows("PRAGMA user_version")
        if not application and not self.rows("SELECT 1 FROM sqlite_master"):
            self._script(SCHEMA.read_text(encoding="utf-8"))
        elif application != APPLICATION_ID:
            raise sqlite3.DatabaseError("not a database")
        # the check stops at the first error
        elif self.rows("PRAGMA quick_check(1)") != [("ok",)]:
            raise sqlite3.DatabaseError("malformed")
        elif version == 1:
            self._migrate()
        elif version != VERSION:
            other = f"was written by another version of autograder (schema {version}, not {VERSION})"
            raise GradebookError(f"{self.path} {other}. Update autograder, or choose another output folder.")

    def _migrate(self) -> None:
        """Migrate a gradebook from version 1, in one transaction; a copy of the old file is kept."""
        kept = self.path.with_name(f"{self.path.name}.v1")
        if not kept.exists():
            # a copy that was interrupted must not look complete
            draft = kept.with_name(f".{kept.name}.part")
            draft.write_bytes(self.path.read_bytes())
            draft.replace(kept)
        old, new = MIGRATION.read_text(encoding="utf-8").split("-- new tables --")
        self._script(old + SCHEMA.read_text(encoding="utf-8") + new)
        self._settle(None, None)
        self.messages.append(
            f"{self.path} was migrated from version 1 to {VERSION}; the old file is {kept}. "
            "Pages are now in a folder for each assignment; the old ones may be deleted."
        )

    def _script(self, text: str) -> None:
        """Run statements in a new transaction and leave it open; `executescript` commits the one before."""
        self._db.executescript("BEGIN EXCLUSIVE;" + text)

    def rows(self, query: str, *values: object) -> list[Any]:
        """The rows of a query."""
        with self._errors_as_sentences():
            return self._db.execute(query, values).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """A transaction; one inside another is part of the outer one."""
        if self._db.in_transaction:
            yield self._db
            return
        with self._errors_as_sentences(), self._db as db:
            db.execute("BEGIN IMMEDIATE")
            yield db

    @contextmanager
    def _errors_as_sentences(self) -> Iterator[None]:
        """Raise SQLite's errors as sentences about this file."""
        try:
            yield
        except (sqlite3.Error, msgspec.DecodeError) as error:
            raise GradebookError(f"{self.path} {self._meaning(str(error))}.") from error

    def _meaning(self, message: str) -> str:
        """What to tell the user about a message of SQLite."""
        if "locked" in message and not _locks(self.path.parent):
            return _REFUSED
        for part, meaning in _MEANINGS.items():
            if part in message:
                return meaning
        return f"cannot be used ({message})"


def _row(texts: list[str], student: dict[str, str], result: str, standing: str) -> Row:
    """A row of the view `grades`, with the result as it is without voided cases."""
    name, assignment, where, graded_at, mark = texts
    counts = msgspec.json.decode(standing, type=Standing)
    shown = without(from_json(result.encode()), counts.voided)
    shown = msgspec.structs.replace(shown, submission=name)
    return Row(name, assignment, where, graded_at, mark, student, shown, counts.override, counts)


def _locks(folder: Path) -> bool:
    """Whether the drive of `folder` supports locks. It locks a new file, which no other process can have locked."""
    if fcntl is None:
        return True
    with suppress(OSError), tempfile.TemporaryFile(dir=folder) as file:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False


def facts_json(student: Facts) -> str:
    """The facts of a student as stored."""
    plain = {_plain(name): _plain(value) for name, value in student.items()}
    return json.dumps(plain, ensure_ascii=False)


def _plain(text: str) -> str:
    """Text that SQLite can store: a file name may contain bytes that are not Unicode."""
    return text.encode("utf-8", "backslashreplace").decode()
