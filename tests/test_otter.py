"""Stock Otter, unmodified, grades our autograder.zip to the same scores, and never runs a submission in its kernel."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.collect.sources import read_source
from autograder.course.package import autograder_zip
from autograder.grading.assignment import ROOT, Assignment
from autograder.grading.grader import open_grader
from autograder.jail.remote_worker import Limits
from autograder.worker.interpreter import Failure
from tests.slow import slow

CLASS = ROOT / "docs" / "example-class" / "activations"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory, activations: Assignment) -> Path:
    path = tmp_path_factory.mktemp("package") / "autograder.zip"
    path.write_bytes(autograder_zip(activations))
    return path


def otter_run(package: Path, submission: Path, folder: Path) -> dict[str, object]:
    """What `otter run -a autograder.zip activations.py` writes."""
    copy = folder / "activations.py"
    shutil.copy(submission, copy)
    command = [
        sys.executable,
        "-m",
        "otter",
        "run",
        "-a",
        str(package),
        str(copy),
        "-o",
        str(folder),
        "--no-logo",
    ]
    subprocess.run(command, check=True, capture_output=True, cwd=folder, timeout=240)
    told: dict[str, object] = json.loads((folder / "results.json").read_text())
    return told


def scores(told: dict[str, object]) -> dict[str, float]:
    tests = told["tests"]
    assert isinstance(tests, list)
    return {t["name"]: t["score"] for t in tests if "score" in t}


#: A right one, some with mistakes of each kind, one that cannot be read; the others with FULL=1.
NAMES = ("*",) if os.environ.get("FULL") else ("minjun", "hayun", "eunji", "taeyang", "junseo", "sungmin", "yuna")
SUBMISSIONS = sorted(path for name in NAMES for path in CLASS.glob(f"{name}.py"))


@slow
@pytest.mark.parametrize("submission", SUBMISSIONS, ids=lambda p: p.stem)
def test_every_question_of_the_example_class_gets_our_score(
    package: Path, submission: Path, tmp_path: Path, activations: Assignment
) -> None:
    told = otter_run(package, submission, tmp_path)
    grader = open_grader(activations, Limits(), allow_weak_jail=False)
    source = read_source(submission.read_bytes(), "activations")
    result = grader.grade("a", source if isinstance(source, Failure) else source.text).result
    grader.zygote.close()
    ours = {question: sum(c.points for c in cases) for question, cases in result.questions().items()}
    assert scores(told) == ours
    assert all(t["visibility"] == "hidden" for t in told["tests"] if "score" in t)  # type: ignore[attr-defined]


MARKER = "the-submission-ran-here"


@slow
def test_student_code_does_not_run_in_the_grading_kernel(package: Path, tmp_path: Path) -> None:
    """A file that leaves a mark wherever it may write: stock Otter without the plugin shows that it would."""
    mark = tmp_path / MARKER
    submission = tmp_path / "mark.py"
    submission.write_text(f"import pathlib\npathlib.Path({str(mark)!r}).write_text('x')\n")
    plain = tmp_path / "plain.zip"
    _without_plugin(package, plain)
    for number, (archive, marked) in enumerate([(plain, True), (package, False)]):
        mark.unlink(missing_ok=True)
        folder = tmp_path / str(number)
        folder.mkdir()
        otter_run(archive, submission, folder)
        assert mark.exists() is marked


def _without_plugin(package: Path, target: Path) -> None:
    import zipfile

    with zipfile.ZipFile(package) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            if name.startswith("tests/"):
                new.writestr(name, old.read(name))
        new.writestr("otter_config.json", "{}")


ALONE = """
import sys
from autograder.grading import otter_engine
assert "pandas" not in sys.modules and "nbconvert" not in sys.modules, "the rest of Otter is loaded"
import otter
from otter.test_files import ExceptionTestFile
assert otter.Notebook and ExceptionTestFile is otter_engine.ExceptionTestFile
"""


def test_otters_test_files_come_without_the_rest_which_can_be_imported_later() -> None:
    ran = subprocess.run([sys.executable, "-c", ALONE], cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert ran.returncode == 0, ran.stderr
