"""The gradebook: what was put stays, whatever kills the process; people's decisions outlive regrades."""

from __future__ import annotations

import errno
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pytest

from autograder.collect.names import row_name
from autograder.errors import GradebookError
from autograder.gradebook.gradebook import APPLICATION_ID, VERSION, Found, Gradebook, Note, Row, key

from .factories import make_case, make_result, put_result

ROOT = Path(__file__).parent.parent
KEY = key("def f(): ...", "suite", "environment")
AT = "2026-11-23T09:00:00+00:00"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "gradebook.sqlite"


def put(book: Gradebook, submission: str = "kim", content: str = KEY, score: int = 8, **student: str) -> int:
    result = make_result(submission=submission, score=score, max_score=10)
    return put_result(book, result, content, student)


def override(book: Gradebook, score: int | None, who: str = "lee", why: str = "because") -> None:
    book.override(only(book), score, who, why)


def only(book: Gradebook) -> Row:
    (row,) = book.current()
    return row


def said(path: Path) -> str:
    with pytest.raises(GradebookError) as raised:
        Gradebook(path)
    return str(raised.value)


def test_what_was_put_is_there_after_reopening(path: Path) -> None:
    result = make_result(submission="kim")
    with Gradebook(path) as book:
        attempt = put_result(book, result, KEY, {"name": "김민준", "id": "007"})
    with Gradebook(path) as book:
        row = only(book)
        assert book.has(attempt, KEY) == result
    assert row[:8] == ("kim", "activations", "/class/kim", AT, KEY, {"name": "김민준", "id": "007"}, result, None)
    assert row.score() == 8


def test_has_tells_contents_and_submissions_apart(path: Path) -> None:
    with Gradebook(path) as book:
        attempt = put(book)
        assert book.has(attempt, key("other", "suite", "environment")) is None
        other = put(book, "lee", "other content")
        assert other != attempt and book.has(other, KEY) is None
        assert [row.submission for row in book.current()] == ["kim", "lee"]


def test_the_key_changes_with_each_part_and_parts_cannot_run_together() -> None:
    parts = [
        ("a", "b", "c"),
        ("x", "b", "c"),
        ("a", "x", "c"),
        ("a", "b", "x"),
        ("ab", "", "c"),
        ("a", "bc", ""),
    ]
    assert len({key(*part) for part in parts}) == len(parts)
    assert key("한", "b", "c") == key("한".encode(), "b", "c")
    assert key("\udcff", "b", "c") != key("?", "b", "c"), "bytes that are no Unicode are told apart too"


BROKEN = make_result(cases=[make_case(status="not_judged")])


def test_could_not_judge_is_tried_again_and_has_no_score(path: Path) -> None:
    with Gradebook(path) as book:
        attempt = put_result(book, BROKEN, KEY)
        assert book.has(attempt, KEY) is None
        assert only(book).score() is None


def test_an_attempt_never_displaces_a_verdict_by_an_error(path: Path) -> None:
    with Gradebook(path) as book:
        put(book, score=7)
        put_result(book, BROKEN, "newer")
        row = only(book)
        assert row.score() == 7 and row.standing is not None
        assert "/class/kim" in row.standing.waiting, "what could not be judged is told beside the verdict"
        put(book, content="repaired", score=9)
        row = only(book)
        assert row.score() == 9 and row.standing is not None and not row.standing.waiting


def test_a_regrade_that_fails_on_our_side_leaves_the_older_verdict(path: Path) -> None:
    with Gradebook(path) as book:
        attempt = put(book, score=7)
        book.put(attempt, "another suite", BROKEN, AT)
        assert only(book).score() == 7
        assert book.has(attempt, "another suite") is None


def test_a_regrade_counts_and_the_older_verdict_is_kept(path: Path) -> None:
    with Gradebook(path) as book:
        attempt = put(book, score=3)
    with Gradebook(path) as book:
        put(book, content="changed", score=9)
        assert only(book).score() == 9
    with Gradebook(path) as book:
        assert book.attempt(only(book).student_id, "activations", Found(KEY, None, "/class/kim")) == attempt
        assert only(book).score() == 3, "the first text was handed in again, and need not be judged again"
        assert book.has(attempt, KEY) is not None
    with sqlite3.connect(path) as db:
        assert db.execute("SELECT score FROM verdicts ORDER BY id").fetchall() == [(3,), (9,)]


def test_current_of_one_assignment(path: Path) -> None:
    with Gradebook(path) as book:
        put(book)
        put_result(book, make_result(assignment="metrics", score=1), "other")
        assert [row.assignment for row in book.current()] == ["activations", "metrics"]
        assert [row.score() for row in book.current("metrics")] == [1]
        assert list(book.current("optimizers")) == []


def test_an_override_survives_every_regrade(path: Path) -> None:
    with Gradebook(path) as book:
        put(book, score=3)
        override(book, 7, "Prof. Lee", "right under another convention")
        put(book, content="changed", score=2)
    with Gradebook(path) as book:
        put(book, content="changed again", score=4)
        row = only(book)
    assert (row.score(), row.result.score) == (7, 4)
    assert row.override is not None
    assert (row.override.who, row.override.why) == ("Prof. Lee", "right under another convention")
    assert row.override.made_at.endswith("+00:00")


def test_the_latest_override_counts_and_none_takes_it_back(path: Path) -> None:
    with Gradebook(path) as book:
        put(book, score=3)
        override(book, 7, "lee", "first")
        override(book, 0, "park", "copied")
        assert only(book).score() == 0
        override(book, None, "park", "it was not copied")
        assert (only(book).score(), only(book).override) == (3, None)
    with sqlite3.connect(path) as db:
        assert db.execute("SELECT value, who FROM decisions").fetchall() == [
            ("7", "lee"),
            ("0", "park"),
            (None, "park"),
        ]


def test_an_override_gives_a_score_to_what_could_not_be_judged(path: Path) -> None:
    with Gradebook(path) as book:
        put_result(book, BROKEN, KEY)
        override(book, 2, "lee", "graded on paper")
        assert only(book).score() == 2


@pytest.mark.parametrize(
    ("score", "who", "why", "sentence"),
    [
        (11, "me", "because", "scores go from 0 to 10"),
        (-1, "me", "because", "scores go from 0 to 10"),
        (1, " ", "because", "who made it and why"),
        (1, "me", "", "who made it and why"),
    ],
)
def test_an_override_that_cannot_be_meant_is_refused(path: Path, score: int, who: str, why: str, sentence: str) -> None:
    with Gradebook(path) as book:
        put(book)
        with pytest.raises(GradebookError, match=sentence):
            override(book, score, who, why)
        assert only(book).override is None


@pytest.mark.parametrize("table", ["verdicts", "decisions"])
@pytest.mark.parametrize("change", ["DELETE FROM {}", "UPDATE {} SET id = id + 1"])
def test_nobody_changes_the_past_by_accident(path: Path, table: str, change: str) -> None:
    with Gradebook(path) as book:
        put(book)
        override(book, 7)
    with pytest.raises(sqlite3.IntegrityError, match="are kept"), sqlite3.connect(path) as db:
        db.execute(change.format(table))


def test_notes_are_those_of_the_last_run(path: Path) -> None:
    missing, doubled = Note("missing", "park", "nothing handed in"), Note("doubled", "kim", "two files")
    with Gradebook(path) as book:
        book.set_notes("activations", [missing, doubled, missing])
        assert book.notes("activations") == [doubled, missing]
        book.set_notes("metrics", [missing])
        book.set_notes("activations", [])
        assert (book.notes("activations"), book.notes("metrics")) == ([], [missing])


def test_hostile_names_become_names_of_folders_and_stay_apart(path: Path) -> None:
    names = ["'; DROP TABLE students; --", "=1+1", "a\nb", "nul\0nul", "\u202egnp.exe", "김민준", "", "\u0000"]
    with Gradebook(path) as book:
        for name in names:
            put(book, name, name=name)
        rows = list(book.current())
    assert len({row.submission for row in rows}) == len(names)
    assert {row.student["name"] for row in rows} == set(names)
    assert all(row_name(row.submission) == row.submission for row in rows)


def test_names_that_are_no_unicode_are_told_apart(path: Path) -> None:
    with Gradebook(path) as book:
        for name in (os.fsdecode(b"\xb1\xe8"), os.fsdecode(b"\xb1\xe9")):
            put(book, name)
        assert len(list(book.current())) == 2


def test_one_file_is_left_and_says_what_it_is(path: Path) -> None:
    with Gradebook(path) as book:
        put(book)
        override(book, 5)
        assert len(list(path.parent.iterdir())) > 1, "while it is open there is a log beside it"
    assert [p.name for p in path.parent.iterdir()] == [path.name]
    with sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True) as db:
        assert db.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert db.execute("PRAGMA user_version").fetchone() == (VERSION,)
        view = db.execute("SELECT submission, final_score, score, who FROM grades").fetchall()
        facts = db.execute("SELECT status, score, max_score, jail, seed FROM verdicts").fetchall()
    assert view == [("kim", 5, 8, "lee")]
    assert facts == [("graded", 8, 10, "A", 7)]


def test_a_reader_asks_for_a_gradebook_that_is_there(path: Path) -> None:
    with pytest.raises(GradebookError, match="There is no gradebook at"):
        Gradebook(path, create=False)
    assert not path.exists()


def test_a_newer_version_is_refused_and_left_alone(path: Path) -> None:
    with Gradebook(path) as book:
        put(book)
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA user_version = {VERSION + 1}")
    before = path.read_bytes()
    assert f"schema {VERSION + 1}, not {VERSION}" in said(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"student,score\nkim,8\n" * 200, b"PK\x03\x04" + bytes(4096)])
def test_a_file_that_is_no_database_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert "is not a gradebook" in said(path)
    assert path.read_bytes() == content


def test_somebody_elses_database_is_refused_and_left_alone(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE moz_places (id INTEGER)")
    before = path.read_bytes()
    assert "is not a gradebook" in said(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("cut", [5000, 9000])
def test_a_damaged_file_is_refused(path: Path, cut: int) -> None:
    with Gradebook(path) as book:
        for number in range(30):
            put(book, f"student{number}")
    data = path.read_bytes()
    path.write_bytes(data[:cut] + b"\x99" * 4096 + data[cut + 4096 :])
    assert "is damaged" in said(path)


def test_a_truncated_file_is_refused(path: Path) -> None:
    with Gradebook(path) as book:
        for number in range(30):
            put(book, f"student{number}")
    path.write_bytes(path.read_bytes()[:-6000])
    assert "is damaged" in said(path)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert "cannot be opened" in said(tmp_path / "no" / "gradebook.sqlite")


def test_a_full_disk_loses_only_what_did_not_fit(path: Path) -> None:
    with Gradebook(path) as book:
        put(book)
        pages = book._db.execute("PRAGMA page_count").fetchone()[0]  # no public way to fill a disk
        book._db.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(GradebookError, match="the disk is full"):
            for number in range(20):
                put(book, f"student{number}")
        kept = [row.submission for row in book.current()]
        assert "kim" in kept
    with Gradebook(path) as book:
        assert [row.submission for row in book.current()] == kept
        put(book, "later")


WRITER = """
import sys, time
from autograder.gradebook.gradebook import Gradebook
from tests.factories import make_result, put_result
book = Gradebook(sys.argv[1])
print("open", flush=True)
for number in range(int(sys.argv[2]), 100000):
    put_result(book, make_result(submission=f"s{number}"))
    print(number, flush=True)
"""


def writer(path: Path, first: int = 0) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(path), str(first)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)


def killed_after(path: Path, lines: int, first: int) -> list[str]:
    """What a writer said before it was killed, at no particular point of its work."""
    process = writer(path, first)
    assert process.stdout is not None
    heard = [process.stdout.readline().strip() for _ in range(lines)]
    process.send_signal(signal.SIGKILL)
    heard += process.stdout.read().split()
    process.stdout.close()
    process.wait()
    return heard


def test_killed_at_any_moment_nothing_is_lost_or_doubled(path: Path) -> None:
    done = 0
    for lines in (1, 2, 7, 30):
        heard = killed_after(path, lines, done)
        assert heard[0] == "open"
        with Gradebook(path) as book:
            names = [row.submission for row in book.current()]
        with sqlite3.connect(path) as db:
            assert db.execute("SELECT count(*) FROM verdicts").fetchone() == (len(names),)
        told = done + len(heard) - 1
        # Killed between the commit and the word about it, there may be one more.
        assert sorted(names) in (
            sorted(f"s{n}" for n in range(told)),
            sorted(f"s{n}" for n in range(told + 1)),
        )
        done = len(names)
    assert done >= 36


KILLED_INSIDE = """
import os, signal, sys
from autograder.gradebook.gradebook import Gradebook
from tests.factories import make_result, put_result

book = Gradebook(sys.argv[1])
put_result(book, make_result(score=3), "old", {"id": "007"})
book._settle, settle = lambda *_: os.kill(os.getpid(), signal.SIGKILL), book._settle
put_result(book, make_result(score=9), "new", {"id": "007"})
"""


def test_killed_inside_a_put_the_older_verdict_counts(path: Path) -> None:
    process = subprocess.run([sys.executable, "-c", KILLED_INSIDE, str(path)], cwd=ROOT)
    assert process.returncode == -signal.SIGKILL
    with Gradebook(path) as book:
        assert (only(book).score(), only(book).key, only(book).student) == (3, "old", {"id": "007"})
    with sqlite3.connect(path) as db:
        assert db.execute("SELECT key FROM verdicts").fetchall() == [("old",)]


def test_killed_while_it_is_made(path: Path) -> None:
    process = writer(path)
    while not path.exists():
        time.sleep(0.0001)
    process.kill()
    process.communicate()
    with Gradebook(path) as book:
        assert book.has(put(book), KEY)


def test_a_second_grader_is_refused_while_the_first_lives_and_only_then(path: Path) -> None:
    process = writer(path)
    assert process.stdout is not None
    process.stdout.readline()
    try:
        assert "is in use by another grader" in said(path)
    finally:
        process.kill()
        process.communicate()
    with Gradebook(path) as book, pytest.raises(GradebookError, match="in use by another grader"):
        assert book is not None
        Gradebook(path, create=False)
    Gradebook(path).close()


def test_another_thread_of_this_process_is_refused_too(path: Path) -> None:
    heard: list[str] = []
    with Gradebook(path):
        thread = threading.Thread(target=lambda: heard.append(said(path)))
        thread.start()
        thread.join()
    assert "in use" in heard[0]


def test_a_file_that_may_not_be_written() -> None:
    open_it = "import os, sys; from autograder.gradebook.gradebook import Gradebook; os.geteuid() or os.setuid(65534)"
    with tempfile.TemporaryDirectory() as folder:  # pytest's own folders are closed to other users
        path = Path(folder, "gradebook.sqlite")
        Gradebook(path).close()
        path.chmod(0o444)
        Path(folder).chmod(0o555)
        command = [sys.executable, "-c", f"{open_it}; Gradebook(sys.argv[1])", str(path)]
        process = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
        Path(folder).chmod(0o755)
    assert "may not be written" in process.stderr


def test_a_drive_that_refuses_locks_is_not_in_use_by_another_grader(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    with Gradebook(path):
        assert "in use by another grader" in said(path), "where locks work"
        monkeypatch.setattr("autograder.gradebook.gradebook.fcntl.lockf", refused)
        assert "this drive refuses locks" in said(path)
