"""Adding an assignment, a question, a wheat or a misconception is adding files: done in a temporary copy."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.grading.assignment import ROOT, assignment_names
from tests.slow import slow

SOLUTION = '''"""Squares."""

import numpy as np


def square(z):
    """z times z."""
    # BEGIN SOLUTION
    return np.asarray(z, dtype=np.float64) ** 2
    # END SOLUTION
'''
CASE = '''

@test_case(name="square-{number}", points={points}, hidden={hidden})
def case_{number}(square):
    """square({number}) is {value}.

    square({number})은 {value}이에요.
    """
    checks.array(square([{number}.0]), [{value}.0])
'''
QUESTION = '''"""Squares."""

from autograder.tutor import checks
from autograder.grading.cases import test_case

OK_FORMAT = False
name = "square"
points = None
'''
WHEAT = "import numpy as np\n\n\ndef square(z):\n    z = np.asarray(z, dtype=float)\n    return z * z\n"
WRONG = "def square(z):\n    return np.asarray(z, dtype=np.float64) * 2\n"
CHAFFS = '''"""The wrong ideas about `square`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={"en": "doubled, not squared", "ko": "제곱이 아니라 두 배예요"},
    hint={"en": "What is 3 squared?", "ko": "3의 제곱은 얼마인가요?"},
)
class s01_doubles:
    two_for_power = edit(") ** 2", ") * 2")

    class added:
        def square(z):
            z = np.asarray(z, dtype=np.float64)
            return z + z
'''


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the course with one assignment in it, added as docs/maintainers.md says."""
    root = tmp_path_factory.mktemp("course")
    skipped = shutil.ignore_patterns(*assignment_names(), "__pycache__")
    shutil.copytree(ROOT / "autograder", root / "autograder", ignore=skipped)
    files = {
        "solutions/squares.py": SOLUTION,
        "autograder/suites/squares/q01_square.py": QUESTION + "".join(map(case, range(1, 41))),
        "autograder/wheats/squares/product.py": WHEAT,
        "autograder/chaffs/squares/square.py": CHAFFS,
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


def case(number: int) -> str:
    """One of forty cases; the first five are public, and there are 30 and 70 points."""
    points = 6 if number <= 5 else 2
    return CASE.format(number=number, value=number**2, points=points, hidden=number > 5)


def autograder(course: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "autograder", *arguments]
    return subprocess.run(command, cwd=course, capture_output=True, text=True, check=False, timeout=120)


@slow
def test_new_begins_what_passes_and_replaces_nothing(course: Path) -> None:
    assert autograder(course, "new", "cubes", "--function", "cube").returncode == 0
    built = autograder(course, "build")
    assert built.returncode == 0, built.stderr
    audited = autograder(course, "audit", "cubes", "--json")
    assert audited.returncode == 0, audited.stderr + audited.stdout
    again = autograder(course, "new", "cubes")
    assert again.returncode == 2 and "exists already" in again.stderr
    refused = autograder(course, "new", "../x")
    assert refused.returncode == 2 and "cannot be a name" in refused.stderr
    question = course / "autograder" / "suites" / "cubes" / "q01_cube.py"
    question.write_text(question.read_text().replace("def known_values(cube)", "def known_values(cubed)"))
    told = autograder(course, "build")
    assert told.returncode == 1 and "q01_cube.py:14: the reference has no cubed" in told.stderr
    for made in ("solutions/cubes.py", "autograder/suites/cubes", "autograder/wheats/cubes", "autograder/chaffs/cubes"):
        path = course / made
        shutil.rmtree(path) if path.is_dir() else path.unlink()


SLIPPED = CASE.replace("[{value}.0]", "reference.sqare([{number}.0])").replace("(square)", "(square, reference)")


@slow
def test_a_slip_of_an_author_is_shown_with_its_line(course: Path) -> None:
    question = course / "autograder" / "suites" / "squares" / "q01_square.py"
    chaffs = course / "autograder" / "chaffs" / "squares" / "square.py"
    good = {path: path.read_text() for path in (question, chaffs)}
    line = good[question].count("\n") + 9
    question.write_text(good[question] + SLIPPED.format(number=41, value=0, points=2, hidden=True))
    tried = autograder(course, "try", "squares", "--case", "square-41")
    assert tried.returncode == 1 and "The case itself broke down" in tried.stdout
    assert f'q01_square.py", line {line}' in tried.stdout and "no attribute 'sqare'" in tried.stdout
    question.write_text(good[question] + "square(3\n")
    tried = autograder(course, "try", "squares")
    assert tried.returncode == 2 and f"q01_square.py:{line - 8}: " in tried.stderr and "Traceback" not in tried.stderr
    question.write_text(good[question])
    chaffs.write_text(CHAFFS.replace('") ** 2"', '") ** 3"'))
    tried = autograder(course, "try", "squares", "--chaff", "s01_doubles")
    assert tried.returncode == 2 and "square.py:11: ') ** 3' stands 0 times" in tried.stderr
    chaffs.write_text(CHAFFS.replace('") * 2"', '") ** 2.0"'))
    tried = autograder(course, "try", "squares", "--chaff", "s01_doubles")
    assert tried.returncode == 1 and "s01_doubles-two_for_power: fails 0 of 40 cases" in tried.stdout
    for path, text in good.items():
        path.write_text(text)


@slow
def test_the_audit_shows_why_a_right_one_fails(course: Path) -> None:
    wheat = course / "autograder" / "wheats" / "squares" / "wrong.py"
    wheat.write_text(WHEAT.replace("return z * z", "return np.where(z < 6, z * z, z * 2)"))
    audited = autograder(course, "audit", "squares", "--only", "wheat-wrong")
    assert audited.returncode == 1
    assert "square-6 (hidden, failed, 2 points)" in audited.stdout
    assert "expected: [36.]" in audited.stdout and "got:      [12.]" in audited.stdout
    wheat.unlink()


def test_build_makes_what_students_get(course: Path) -> None:
    run = autograder(course, "build")
    assert run.returncode == 0, run.stderr
    assert "..." in (course / "assignments" / "squares" / "squares.py").read_text()
    tests = (course / "assignments" / "squares" / "tests" / "test_squares_01_square.py").read_text()
    assert "square-5" in tests and "square-6" not in tests
    assert autograder(course, "build", "--check").returncode == 0


@slow
def test_a_new_case_edits_no_other(course: Path) -> None:
    question = course / "autograder" / "suites" / "squares" / "q01_square.py"
    good = question.read_text()
    question.write_text(good + CASE.format(number=41, value=1681, points=2, hidden=True))
    assert autograder(course, "build", "--check").returncode == 0  # the public tests are as they were
    tried = autograder(course, "try", "squares", "--case", "square-41")
    assert tried.returncode == 0 and "chaff s01_doubles: fails in 2 of 2 forms" in tried.stdout
    question.write_text(good)


@slow
def test_audit_takes_the_wheat_and_names_the_chaff(course: Path) -> None:
    run = autograder(course, "audit", "squares", "--json")
    assert run.returncode == 0, run.stderr
    (figures,) = json.loads(run.stdout)
    assert figures["matrix"] == {
        "right": {"accepted": 2, "rejected": 0},
        "wrong": {"accepted": 0, "rejected": 3},
    }
    assert figures["named_single"] == {"rightly": 2, "of": 2}


@slow
def test_the_new_assignment_is_graded(course: Path, tmp_path: Path) -> None:
    submission = tmp_path / "squares.py"
    submission.write_text(f"{WHEAT}\n\n{WRONG}")
    run = autograder(course, "grade", "squares", str(submission), "-o", str(tmp_path / "out"), "--json")
    assert run.returncode == 0, run.stderr
    (told,) = json.loads(run.stdout)
    assert told["score"] < 100 and told["misconceptions"] == ["s01_doubles"]
