"""What is generated is what is committed, and a drift is told."""

from __future__ import annotations

import ast
import shutil
from pathlib import Path

import pytest

from autograder.course import build
from autograder.course.lint import lint_file
from autograder.grading.assignment import ROOT, assignment_names, find_assignment


@pytest.mark.parametrize("name", assignment_names())
def test_nothing_has_drifted(name: str) -> None:
    assert build.drift(find_assignment(name)) == []


@pytest.mark.parametrize("name", assignment_names())
def test_no_hidden_case_and_no_solution_is_in_what_students_get(name: str) -> None:
    assignment = find_assignment(name)
    files = build.generated(assignment)
    told = "\n".join(files.values())
    for _, case in assignment.cases:
        assert (f'"{case.name}"' in told) is (not case.hidden), case.name
    assert "SOLUTION" not in told
    assert "reference." not in files[assignment.module]


def test_a_changed_a_missing_and_an_extra_file_are_drift(tmp_path: Path) -> None:
    assignment = find_assignment("activations")
    folder = tmp_path / "assignments" / "activations"
    shutil.copytree(ROOT / "assignments" / "activations", folder)
    assert build.drift(assignment, tmp_path) == []
    (folder / "activations.py").write_text("# changed\n")
    (folder / "pytest.ini").unlink()
    (folder / "tests" / "test_99_old.py").write_text("")
    names = ["activations.py", "pytest.ini", "tests/test_99_old.py"]
    assert build.drift(assignment, tmp_path) == [f"assignments/activations/{n}" for n in names]
    assert build.write(assignment, tmp_path) == build.drift(assignment, ROOT) + [
        f"assignments/activations/{n}" for n in names
    ]
    assert build.drift(assignment, tmp_path) == []


def test_a_skeleton_that_does_not_parse_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assignment = find_assignment("activations")
    broken = "def f(\n    # BEGIN SOLUTION\n    z):\n    return z\n    # END SOLUTION\n"
    monkeypatch.setitem(assignment.__dict__, "reference_source", broken)
    with pytest.raises(SyntaxError):
        build.skeleton(assignment)


IMPORTS = "from autograder.tutor import checks\nfrom autograder.grading.cases import test_case\n"
HEADER = f'{IMPORTS}OK_FORMAT = False\nname = "q"\n'
DOC = '    """English.\n\n    한국어.\n    """\n'
GOOD = f'{HEADER}@test_case(name="q-a", points=1, hidden=True)\ndef a(f, rng):\n{DOC}    checks.number(f(1), 1.0)\n'
BAD = {
    "a question with neither header nor cases": ("import numpy as np\n", "must define OK_FORMAT"),
    "a default": (GOOD.replace("f, rng", "f, rng=3"), "no defaults"),
    "a hidden that is no literal": (
        GOOD.replace("hidden=True", "hidden=not False"),
        "hidden must be written",
    ),
    "points that are no integer": (GOOD.replace("points=1", "points=0.5"), "positive integer"),
    "allclose": (GOOD.replace("checks.number(f(1), 1.0)", "np.allclose(f(1), 1)"), "allclose"),
    "pytest": (GOOD.replace("checks.number(f(1), 1.0)", "pytest.skip()"), "pytest has no place"),
    "assert": (GOOD.replace("checks.number(f(1), 1.0)", "assert f(1) == 1"), "bare assert"),
    "an import": (GOOD.replace("OK_FORMAT", "import os\nOK_FORMAT"), "imports os"),
    "a function twice": (GOOD + GOOD[len(HEADER) :], "used twice"),
    "no header": (GOOD.replace("OK_FORMAT = False\n", ""), "OK_FORMAT"),
    "no Korean": (GOOD.replace("\n\n    한국어.", ""), "Korean"),
    "a public case with the reference": (
        GOOD.replace("hidden=True", "hidden=False").replace("rng", "reference"),
        "may not use the reference",
    ),
}


def test_the_lint_passes_a_good_question(tmp_path: Path) -> None:
    path = tmp_path / "q01_q.py"
    path.write_text(GOOD, encoding="utf-8")
    assert lint_file(path) == []
    ast.parse(build.public_tests(GOOD, "activations"))


@pytest.mark.parametrize("text, said", BAD.values(), ids=BAD)
def test_the_lint_refuses(text: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "q01_q.py"
    path.write_text(text, encoding="utf-8")
    assert any(said in problem for problem in lint_file(path))
