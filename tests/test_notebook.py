"""A released notebook: its checks speak, its last cell writes the module, and it is collected."""

from __future__ import annotations

import ast
import os
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

from autograder.collect.collect import collect_one
from autograder.collect.nearly import functions_of
from autograder.collect.sources import Source
from autograder.course.notebook import functions, notebook, with_notebook
from autograder.grading.assignment import ROOT, Assignment, assignment_names, find_assignment
from autograder.grading.results import Language
from autograder.tutor.notebook import Notebook
from tests.released import put, starter_files
from tests.slow import all_but, slow
from tests.test_suites import judged, score

ASSIGNMENTS = assignment_names()
#: One notebook is run by a kernel; all of them with FULL=1.
RUN = ASSIGNMENTS if os.environ.get("FULL") else ASSIGNMENTS[:1]


def released(name: str, tmp_path: Path, language: Language = "en") -> Path:
    """A starter with a notebook."""
    return put(with_notebook(find_assignment(name), starter_files(name), language), tmp_path / name)


def made(name: str, tmp_path: Path, language: Language = "en") -> Path:
    """The notebook alone."""
    folder = ROOT / "assignments" / name
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.*") if path.is_file()}
    file = tmp_path / f"{name}.ipynb"
    file.write_text(notebook(find_assignment(name), files, language), encoding="utf-8")
    return file


def fill(file: Path, assignment: Assignment) -> None:
    """Put the reference's functions into the cells, as a student who is done has them."""
    empty = (ROOT / "assignments" / assignment.name / assignment.module).read_text(encoding="utf-8")
    pairs = zip(functions(empty), functions(assignment.reference_source), strict=True)
    done = {before: after for (_, before), (_, after) in pairs}
    filled = nbformat.read(file, as_version=4)
    for cell in filled.cells:
        cell.source = done.get(cell.source, cell.source)
    nbformat.write(filled, file)


def collected(file: Path, assignment: Assignment) -> tuple[str, tuple[str, ...]]:
    """What is judged of a hand-in that is the notebook alone, and the notes."""
    alone = file.parent / "alone"
    alone.mkdir(exist_ok=True)
    (alone / file.name).write_bytes(file.read_bytes())
    found = collect_one(alone, assignment.name, functions_of(assignment.reference_source))
    source = found.read()
    assert isinstance(source, Source)
    return source.text, found.notes


@pytest.mark.parametrize("name", all_but(ASSIGNMENTS, "activations", "forward"))
def test_what_is_collected_of_a_notebook_is_what_was_written_in_it(name: str, tmp_path: Path) -> None:
    assignment = find_assignment(name)
    file = made(name, tmp_path)
    fill(file, assignment)
    text, notes = collected(file, assignment)
    assert definitions(text) == definitions(assignment.reference_source)
    assert "Notebook" not in text and 'check("' not in text
    assert len(notes) == 1, "what the notebook itself brings is left out in silence"


def definitions(source: str) -> dict[str, str]:
    """The functions, classes and constants of a module that others of it use, by name."""
    body = ast.parse(source).body
    named = {getattr(n, "name", "") or getattr(getattr(n, "targets", [None])[0], "id", ""): ast.dump(n) for n in body}
    return {name: dump for name, dump in named.items() if name}


def test_a_collected_notebook_gets_full_marks(activations: Assignment, tmp_path: Path) -> None:
    file = made("activations", tmp_path, "ko")
    assert score(activations, judged(activations, namespace(collected(file, activations)[0]), 3)) == 0
    fill(file, activations)
    assert score(activations, judged(activations, namespace(collected(file, activations)[0]), 3)) == 100


def namespace(text: str) -> dict[str, Any]:
    """The module's names."""
    names: dict[str, Any] = {}
    exec(compile(text, "activations.py", "exec"), names)
    return names


@slow
@pytest.mark.parametrize("name", RUN)
def test_a_notebook_runs_from_top_to_bottom(name: str, tmp_path: Path) -> None:
    assignment = find_assignment(name)
    folder = released(name, tmp_path)
    assert not (folder / assignment.module).exists(), "an untouched module would be judged before the notebook"
    fill(folder / f"{name}.ipynb", assignment)
    run = nbformat.read(folder / f"{name}.ipynb", as_version=4)
    checks = [cell for cell in run.cells if cell.source.startswith("check(")]
    assert len(checks) > 5
    run.cells = [cell for cell in run.cells if cell not in checks[2:]]  # each draws, which takes seconds
    NotebookClient(run, timeout=120, resources={"metadata": {"path": str(folder)}}).execute()
    outputs = [output for cell in run.cells if cell.cell_type == "code" for output in cell.outputs]
    said = "".join(output.text for output in outputs if output.output_type == "stream")
    assert said.count("✓") == 2 and "✗" not in said
    assert "30 of 30 public points." in said and f"Wrote `{assignment.module}`." in said
    assert any("image/png" in output.get("data", {}) for output in outputs), "what the functions draw is shown"
    assert definitions((folder / assignment.module).read_text()) == definitions(assignment.reference_source)


@pytest.fixture
def cells() -> list[str]:
    """The cells of a notebook that were run."""
    return ["import numpy as np", "%matplotlib inline"]


@pytest.fixture
def practice(cells: list[str]) -> Notebook:
    return Notebook("activations", "en", ROOT / "assignments" / "activations", lambda: cells)


def test_a_check_says_what_a_tutor_would(
    practice: Notebook, cells: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    cells.append("def relu(z):\n    return 2 * np.asarray(z, dtype=float)")
    practice.check("relu")
    told = capsys.readouterr().out
    assert told.startswith("✗ relu: 0 of 2") and "called: relu(np.array(" in told and "in line" not in told
    practice.check("step")
    assert "no `step`" in capsys.readouterr().out


def test_hints_come_one_after_the_other(practice: Notebook, capsys: pytest.CaptureFixture[str]) -> None:
    for said in ("Hint 1 of 3", "Hint 2 of 3", "Hint 3 of 3", "no more hints"):
        practice.hint("relu")
        assert said in capsys.readouterr().out
    with pytest.raises(ValueError, match="no public test for `reul`"):
        practice.check("reul")


def test_a_try_out_that_fails_costs_nothing(
    practice: Notebook, cells: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    right = "def relu(z):\n    return np.maximum(np.asarray(z, dtype=float), 0.0)"
    failing = "z = np.linspace(-1, 1)\nplt.plot(z, relu(z))\n1 / 0"
    names: dict[str, Any] = {}
    with pytest.raises(NameError):
        exec("\n\n".join([cells[0], right, failing]), names)
    cells += [right, failing]
    practice._draw = lambda: None  # type: ignore[method-assign]  # draw.py takes seconds
    practice.check("relu")
    assert "✓ relu: " in capsys.readouterr().out
