"""`autograder try`: what an author of cases and misconceptions sees, and students never."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.cli import run
from autograder.grading.assignment import Assignment

MIRRORED = """import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(np.asarray(z, float)))
"""

UNKNOWN = """import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-np.asarray(z, float))) + 0.125
"""


def test_a_wheat_passes_every_case(activations: Assignment, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["try", "activations", "--wheat", "vectorized"]) == 0
    assert f"wheat vectorized: fails 0 of {len(activations.cases)} cases" in capsys.readouterr().out


def test_a_hidden_case_shows_its_check_and_values(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "activations.py"
    file.write_text(MIRRORED)
    assert run(["try", "activations", "--on", str(file), "--case", "sigmoid-values"]) == 0
    said = capsys.readouterr().out
    assert "sigmoid-values (hidden, failed, 2 points)" in said
    assert "q02_sigmoid.py:40: checks.array(sigmoid(z), reference.sigmoid(z)" in said
    assert "expected 2.66" in said and "sigmoid(array([ -35.86" in said


def test_what_diagnosis_compared_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "activations.py"
    file.write_text(UNKNOWN)
    run(["try", "activations", "--on", str(file)])
    said = capsys.readouterr().out
    assert "named: nothing" in said
    assert "checks.array saw array([0.5 , 0.774653, 0.225347]) (values)]: sigmoid_hard-of_other_libraries" in said
    assert "diagnosis of sigmoid" in said and "diagnosis of tanh" not in said  # a function that is not there


def test_a_misconception_fails_and_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["try", "activations", "--chaff", "elu_ignores_alpha"]) == 0
    said = capsys.readouterr().out
    assert "elu-values (hidden, failed, 2 points)" in said and "named: elu_ignores_alpha" in said


def test_one_case_on_all_misconceptions_of_its_functions(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["try", "activations", "--case", "elu-known-values"]) == 0
    said = capsys.readouterr().out
    assert "reference: fails 0 of 1 cases" in said
    assert "chaff elu_ignores_alpha: fails in 3 of 3 forms" in said
    assert "chaff a34_elu_overflows: fails in 0 of 4 forms" in said and "sigmoid" not in said


@pytest.mark.parametrize(
    "arguments, said",
    {
        "case": (["--case", "sigmoid-value"], "Similar: sigmoid-values"),
        "chaff": (["--chaff", "elu_ignores_alphas"], "Similar: elu_ignores_alpha"),
        "wheat": (["--wheat", "vectorised"], "Similar: vectorized"),
        "two": (["--wheat", "vectorized", "--chaff", "elu_ignores_alpha"], "Use only one of"),
    }.values(),
)
def test_what_is_not_there_is_a_sentence(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["try", "activations", *arguments]) == 2
    assert said in capsys.readouterr().err
