"""The student's folder: what `pytest` and `draw.py` say, with nothing else installed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.grading.assignment import ROOT, assignment_names, find_assignment

ASSIGNMENTS = assignment_names()
#: Hides what a student has not: the student's folder must do with NumPy, pytest and matplotlib.
HIDE = """
import sys

class Hidden:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"otter", "autograder", "msgspec", "rich", "click", "jinja2", "hypothesis"}:
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Hidden())
import pytest
sys.exit(pytest.main(sys.argv[1:]))
"""


def starter(name: str, tmp_path: Path, source: str | None = None) -> Path:
    """A copy of the student's folder, with the student's file if one is given."""
    folder = tmp_path / name
    shutil.copytree(ROOT / "assignments" / name, folder)
    if source is not None:
        (folder / f"{name}.py").write_text(source, encoding="utf-8")
    return folder


def run_pytest(folder: Path, *arguments: str) -> str:
    command = [sys.executable, "-c", HIDE, "-p", "no:cacheprovider", "-p", "pytest_timeout", *arguments]
    environment = os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False, env=environment)
    return run.stdout + run.stderr


@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_the_reference_passes_the_public_tests(name: str, tmp_path: Path) -> None:
    told = run_pytest(starter(name, tmp_path, find_assignment(name).reference_source), "--lang", "en")
    assert "30 / 30" in told
    assert "All public tests passed; hidden tests are graded separately." in told
    assert "failed" not in told


@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_the_skeleton_is_told_in_both_languages_that_it_is_unwritten(name: str, tmp_path: Path) -> None:
    folder = starter(name, tmp_path)
    english, korean = run_pytest(folder, "--lang", "en"), run_pytest(folder, "--lang", "ko")
    assert "0 / 30" in english and "passed" not in english
    assert "called: " in english and "not written yet" in english
    assert "호출: " in korean and "아직 작성하지 않았" in korean


def test_a_wrong_value_reads_like_a_tutor(tmp_path: Path) -> None:
    source = find_assignment("activations").reference_source + "\n\ndef relu(z):\n    return np.abs(z) * 1.0\n"
    line = source.count("\n", 0, source.rindex("def relu")) + 1
    told = run_pytest(starter("activations", tmp_path, source), "--lang", "en")
    assert re.search(r"called: relu\(np.array\(.*\)\)", told)
    assert "expected: [[ 0. ,  0. ]" in told
    assert f"Your `relu` begins in line {line} of your file." in told
    assert "autograder" not in told


def test_an_exception_shows_the_students_own_line(tmp_path: Path) -> None:
    source = find_assignment("activations").reference_source + "\n\ndef relu(z):\n    return z.no_such_thing\n"
    told = run_pytest(starter("activations", tmp_path, source), "--lang", "ko")
    assert "AttributeError" in told
    assert f"여러분의 파일 {source.count(chr(10))}번째 줄에서 났어요: return z.no_such_thing" in told


def test_a_syntax_error_shows_line_and_caret(tmp_path: Path) -> None:
    told = run_pytest(starter("activations", tmp_path, "import numpy as np\n\ndef f(:\n"), "--lang", "en")
    assert "Python cannot read your file" in told and "(line 3)" in told
    assert re.search(r"\n\s*\^", told)


@pytest.mark.parametrize("name", ASSIGNMENTS)
@pytest.mark.parametrize("kind", ["skeleton", "reference"])
def test_draw_makes_pictures_of_whatever_is_there(name: str, kind: str, tmp_path: Path) -> None:
    source = find_assignment(name).reference_source if kind == "reference" else None
    folder = starter(name, tmp_path, source)
    command = [sys.executable, "-W", "error", "draw.py", "-o", "out"]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    assert run.returncode == 0, run.stderr
    assert "Traceback" not in run.stderr
    assert list((folder / "out").glob("*.png"))
