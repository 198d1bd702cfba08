"""The bundle for Classroom 50, run as its runner runs it: in the student's checkout, with its environment."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from autograder.course import release
from autograder.course.leaks import leaks
from autograder.grading.assignment import ROOT, Assignment
from tests.released import put
from tests.slow import slow

SCHEMA = json.loads((ROOT / "tests" / "schemas" / "classroom50.json").read_text(encoding="utf-8"))
CLASS = ROOT / "docs" / "example-class" / "activations"
#: As the runner of foundation50/classroom50 sets it before it runs autograder.py.
ENVIRONMENT = {
    "CLASSROOM": "nn-2026",
    "ASSIGNMENT": "activations",
    "ASSIGNMENT_TYPE": "individual",
    "USERNAME": "minjun",
    "OWNER": "minjun",
    "SUBMISSION_TAG": "submit/2026-11-23T10-00-00Z-a1b2c3d",
    "COMMIT_URL": "https://github.com/nn/nn-2026-activations-minjun/commit/a1b2c3d",
    "RELEASE_URL": "https://github.com/nn/nn-2026-activations-minjun/releases/tag/submit%2F2026-11-23T10-00-00Z-a1b2c3d",
    "REVIEW_URL": "https://github.com/nn/nn-2026-activations-minjun/compare/0000000...a1b2c3d",
}


@pytest.fixture(scope="module")
def files(activations: Assignment) -> dict[str, bytes]:
    return release.bundle(activations)


@pytest.fixture
def bundle(files: dict[str, bytes], tmp_path: Path) -> Path:
    """Where the runner unpacks it."""
    return put(files, tmp_path / "autograders" / "activations")


def run(bundle: Path, checkout: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    variables = {"PATH": os.environ["PATH"], "HOME": str(checkout), "GITHUB_ACTIONS": "true", **environment}
    command = [sys.executable, str(bundle / "autograder.py")]
    return subprocess.run(
        command, cwd=checkout, env=variables, capture_output=True, text=True, timeout=200, check=False
    )


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / "checkout").mkdir()
    return tmp_path / "checkout"


def result(checkout: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((checkout / "result.json").read_text(encoding="utf-8"))
    jsonschema.validate(told, SCHEMA)
    assert told["score"] == sum(t["score"] for t in told["tests"])
    assert told["max-score"] == sum(t["max-score"] for t in told["tests"]) == 30
    return told


def test_the_bundle_is_small_and_public(files: dict[str, bytes], activations: Assignment) -> None:
    assert sum(map(len, files.values())) < 1 << 20
    assert leaks(activations, files) == []
    assert "activations.py" not in files, "the student's module comes from the student"


@slow
def test_a_right_submission(bundle: Path, checkout: Path, activations: Assignment) -> None:
    (checkout / "activations.py").write_text(activations.reference_source, encoding="utf-8")
    done = run(bundle, checkout, **ENVIRONMENT)
    assert done.returncode == 0, done.stderr
    told = result(checkout)
    assert told["score"] == 30 and all(test["passed"] for test in told["tests"])
    known = {field: ENVIRONMENT[name] for field, name in (("classroom", "CLASSROOM"), ("owner", "OWNER"))}
    assert known.items() <= told.items() and told["submission"] == ENVIRONMENT["SUBMISSION_TAG"]
    allowed = {*SCHEMA["required"], "graded_at", "submitted_by"}
    assert set(told) <= allowed
    assert [p.name for p in checkout.iterdir() if p.suffix != ".py"] == ["result.json"], "nothing else is left behind"


def test_a_wrong_submission_exits_0_and_says_why(bundle: Path, checkout: Path) -> None:
    shutil.copy(CLASS / "hayun.py", checkout / "activations.py")
    older = {name: value for name, value in ENVIRONMENT.items() if name not in ("OWNER", "REVIEW_URL")}
    done = run(bundle, checkout, **older)
    assert done.returncode == 0, done.stderr
    told = result(checkout)
    (failed,) = [test for test in told["tests"] if not test["passed"]]
    assert (told["score"], told["owner"], told["review"]) == (29, "minjun", ENVIRONMENT["COMMIT_URL"])
    assert "overflow" in failed["message"] and "경고" in failed["message"]


@slow
@pytest.mark.parametrize("kind", ["nothing", "a link", "ends python"])
def test_no_usable_module_is_a_practice_result_of_0(kind: str, bundle: Path, checkout: Path, tmp_path: Path) -> None:
    if kind == "a link":
        shutil.copy(CLASS / "minjun.py", tmp_path / "elsewhere.py")
        (checkout / "activations.py").symlink_to(tmp_path / "elsewhere.py")
    elif kind == "ends python":
        (checkout / "activations.py").write_text("import os\nos._exit(0)\n")
    done = run(bundle, checkout, **ENVIRONMENT)
    assert done.returncode == 0, done.stderr
    assert result(checkout)["score"] == 0


@slow
def test_the_students_own_tests_and_helpers_do_not_count(bundle: Path, checkout: Path) -> None:
    (checkout / "activations.py").write_text("def step(z):\n    return z\n")
    (checkout / "tests").mkdir()
    (checkout / "tests" / "test_01_step.py").write_text("def test_mine():\n    pass\n")
    (checkout / "conftest.py").write_text("raise SystemExit(0)\n")
    (checkout / "numpy.py").write_text("raise SystemExit(0)\n")
    assert run(bundle, checkout, **ENVIRONMENT).returncode == 0
    assert result(checkout)["score"] == 0


@slow
def test_what_a_submission_prints_is_no_workflow_command(bundle: Path, checkout: Path) -> None:
    printed = "print('  ::error::from the student')\nprint('x ##[error]from the student')\n"
    (checkout / "activations.py").write_text(printed + "def step(z):\n    print('::x::')\n")
    done = run(bundle, checkout, **ENVIRONMENT, GITHUB_OUTPUT=str(checkout / "output"))
    lines = done.stdout.splitlines()
    assert any("from the student" in line for line in lines), "it is shown"
    assert not any(line.lstrip().startswith("::") or "##[" in line for line in lines)


def test_outside_the_runner_it_says_what_is_missing(bundle: Path, checkout: Path) -> None:
    done = run(bundle, checkout, **{**ENVIRONMENT, "SUBMISSION_TAG": ""})
    assert done.returncode == 2 and "SUBMISSION_TAG not set" in done.stderr
    assert not (checkout / "result.json").exists()


@slow
def test_tests_that_cannot_be_run_are_an_error_and_no_score(bundle: Path, checkout: Path) -> None:
    shutil.copy(CLASS / "minjun.py", checkout / "activations.py")
    (bundle / "conftest.py").write_text("raise SystemExit(3)\n")
    done = run(bundle, checkout, **ENVIRONMENT)
    assert done.returncode == 1 and "could not be run" in done.stderr
    assert not (checkout / "result.json").exists()
