"""The capstone of `classic`: real flowers, the student's classifiers, the student's metrics."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from autograder.grading.assignment import ROOT

FOLDER = ROOT / "assignments" / "classic"


def run(folder: Path, *arguments: str) -> str:
    """What iris.py prints in this folder; it must end well and say nothing to stderr."""
    environment = {**os.environ, "PYTHONPATH": "", "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-W", "error", "iris.py", *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0 and done.stderr == "", done.stderr
    return done.stdout


@pytest.mark.parametrize("handout", ["README.md", "README.ko.md"])
def test_the_handout_shows_what_right_functions_give(handout: str) -> None:
    printed = run(FOLDER, "--modules", str(ROOT / "solutions"))
    shown = (FOLDER / handout).read_text(encoding="utf-8").partition("```\nnaive Bayes")[2].partition("```")[0]
    assert len(shown.splitlines()) == 5 and printed.startswith(f"naive Bayes{shown}")
    assert printed.count("accuracy 0.9") == 3


def test_a_student_is_told_what_is_missing_and_what_is_not_written(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "classic-minjun")
    assert run(tmp_path / "classic-minjun") == "metrics.py was not found: name its folder with --modules.\n"
    (tmp_path / "metrics-minjun").mkdir()
    shutil.copy(ROOT / "solutions" / "metrics.py", tmp_path / "metrics-minjun")
    assert run(tmp_path / "classic-minjun").splitlines() == [
        "naive Bayes: fit_gaussian_nb is not written yet",
        "tree: grow_tree is not written yet",
        "forest: grow_forest is not written yet",
    ]


def test_what_gives_nonsense_stops_no_other_method(tmp_path: Path) -> None:
    source = (ROOT / "solutions" / "classic.py").read_text(encoding="utf-8")
    (tmp_path / "classic.py").write_text(source + "\n\ndef fit_gaussian_nb(X, y):\n    return 7\n", encoding="utf-8")
    printed = run(FOLDER, "--modules", str(tmp_path), str(ROOT / "solutions"))
    assert "naive Bayes: cannot be judged: TypeError" in printed and "tree: accuracy 0.960" in printed


def test_the_values_are_those_of_scikit_learn_and_the_licence_stands_with_them() -> None:
    datasets = pytest.importorskip("sklearn.datasets")
    rows, theirs = np.loadtxt(FOLDER / "iris.csv", delimiter=","), datasets.load_iris()
    assert np.array_equal(rows[:, :4], theirs.data) and np.array_equal(rows[:, 4], theirs.target)
    assert "CC BY 4.0" in (FOLDER / "iris.csv").read_text(encoding="utf-8").partition("\n5.1")[0]
