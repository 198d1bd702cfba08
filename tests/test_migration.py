"""A gradebook that version 1.0 wrote is brought to the schema of today, and nothing in it is lost."""

from __future__ import annotations

import gzip
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.cli import run
from autograder.gradebook.course import open_course
from autograder.gradebook.gradebook import VERSION, Gradebook
from autograder.grading.assignment import ROOT

#: Two assignments, three students, one regrade, one who could not be judged, one override; made by version 1.0.
OLD = Path(__file__).parent / "data" / "gradebook-1.0.sqlite.gz"
COUNTED = {
    ("hayun", "activations"): 77,
    ("minjun", "activations"): 100,
    ("minjun", "forward"): 100,
    ("nari", "activations"): None,
}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    (tmp_path / "gradebook.sqlite").write_bytes(gzip.decompress(OLD.read_bytes()))
    return tmp_path


def counted(folder: Path) -> dict[tuple[str, str], int | None]:
    with open_course(folder) as course:
        return {(row.submission, row.assignment): row.score() for row in course.book.current()}


def test_the_fixture_is_of_version_1(old: Path) -> None:
    with sqlite3.connect(old / "gradebook.sqlite") as db:
        assert db.execute("PRAGMA user_version").fetchone() == (1,)
        grades = db.execute("SELECT submission, assignment, final_score FROM grades").fetchall()
    assert {(name, assignment): score for name, assignment, score in grades} == COUNTED


def test_everything_that_counted_counts(old: Path) -> None:
    assert counted(old) == COUNTED
    with open_course(old) as course:
        rows = {(row.submission, row.assignment): row for row in course.book.current()}
    hayun = rows["hayun", "activations"]
    assert hayun.override is not None and hayun.override[:3] == (77, "Prof. Kim", "paper")
    assert hayun.standing is not None and hayun.standing.raw == 93 and hayun.standing.attempts == 2
    assert len({row.student_id for row in rows.values()}) == 3, "minjun of two assignments is one student"


def test_every_verdict_is_kept_and_so_is_the_old_file(old: Path) -> None:
    before = (old / "gradebook.sqlite").read_bytes()
    with sqlite3.connect(old / "gradebook.sqlite") as db:
        verdicts = db.execute("SELECT key, graded_at, result FROM results ORDER BY id").fetchall()
    with Gradebook(old / "gradebook.sqlite") as book:
        assert "version 1" in book.messages[0]
    assert (old / "gradebook.sqlite.v1").read_bytes() == before
    with sqlite3.connect(old / "gradebook.sqlite") as db:
        assert db.execute("SELECT key, graded_at, result FROM verdicts ORDER BY id").fetchall() == verdicts
        assert db.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    with Gradebook(old / "gradebook.sqlite") as book:
        assert book.messages == [], "a second opening finds nothing to do"


KILLED = """
import os, signal, sys
from autograder.gradebook.gradebook import Gradebook
Gradebook._settle = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
Gradebook(sys.argv[1])
"""


def test_killed_half_way_it_is_still_of_version_1_and_the_next_try_succeeds(old: Path) -> None:
    process = subprocess.run([sys.executable, "-c", KILLED, str(old / "gradebook.sqlite")], cwd=ROOT)
    assert process.returncode == -signal.SIGKILL
    assert counted(old) == COUNTED


def test_a_disk_without_room_for_the_copy_changes_nothing(old: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkdir(old / ".gradebook.sqlite.v1.part")  # where the copy would be written
    before = (old / "gradebook.sqlite").read_bytes()
    assert run(["report", str(old)]) == 1
    assert "Traceback" not in capsys.readouterr().err
    assert (old / "gradebook.sqlite").read_bytes() == before


def test_grading_goes_on_and_the_override_stands(old: Path, tmp_path: Path) -> None:
    students = tmp_path / "students"
    students.mkdir()
    text = (ROOT / "docs" / "example-class" / "activations" / "hayun.py").read_bytes()
    (students / "hayun.py").write_bytes(text)
    assert run(["grade", "activations", str(students), "-o", str(old), "--jobs", "1"]) == 1, "nari is still waiting"
    assert counted(old) == COUNTED
    assert (old / "activations" / "hayun" / "feedback.html").is_file()
    assert (old / "forward" / "minjun" / "feedback.html").is_file(), "and what was not graded now has its page, too"
