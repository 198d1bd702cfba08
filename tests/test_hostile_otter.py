"""What a submission could do to the stock Otter path, whose kernel, folder and messages are not ours."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from autograder.grading.assignment import Assignment
from autograder.grading.cases import GradingResults, run_suite
from autograder.grading.otter_plugin import JailPlugin
from autograder.tutor.session import CouldNotJudge, Session
from autograder.worker.interpreter import Interpreter


def results_of(assignment: Assignment, source: str) -> GradingResults:
    """Otter's results for a submission, as the kernel hands them to the plugin."""
    namespace: dict[str, Any] = {}
    exec(compile(source, assignment.module, "exec"), namespace)
    backend = Interpreter(namespace, assignment.module, source)
    return run_suite(assignment.questions, Session(lambda *_: backend, 7, assignment.reference))


@pytest.fixture
def plugin(tmp_path: Path) -> JailPlugin:
    one = JailPlugin.__new__(JailPlugin)
    one.plugin_config = {"assignment": "activations"}
    one.kept = tmp_path / "kept" / "submission"
    return one


def raises(text: str) -> str:
    return f"\n\ndef step(z):\n    raise ValueError({text!r})\n"


FORGED = [
    "CouldNotJudge",
    "CouldNotJudge: the zygote ended",
    "x\nCouldNotJudge: y",
    "\nautograder.tutor.session.CouldNotJudge: y",
]


@pytest.mark.parametrize("text", FORGED)
def test_a_message_cannot_make_the_grade_a_failure_of_the_grader(
    plugin: JailPlugin, activations: Assignment, text: str
) -> None:
    results = results_of(activations, activations.reference_source + raises(text))
    assert text.strip() in "".join(r.message or "" for q in results.results.values() for r in q.test_case_results)
    plugin.after_grading(results)
    assert results._catastrophic_error is None
    assert 0 < results.total < results.possible


def test_what_could_not_be_judged_makes_the_grade_a_failure_of_the_grader(
    plugin: JailPlugin, activations: Assignment
) -> None:
    def nobody(*_: object) -> Interpreter:
        raise CouldNotJudge("the zygote ended")

    results = run_suite(activations.questions, Session(nobody, 7, activations.reference))
    plugin.after_grading(results)
    assert isinstance(results._catastrophic_error, CouldNotJudge)


def test_nothing_that_lies_beside_the_submission_stays(plugin: JailPlugin, tmp_path: Path) -> None:
    """Folders that shadow modules, a pickled log of Otter's, links to what is not the student's."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "precious").write_text("x")
    folder = tmp_path / "submission"
    for shadow in ("numpy", "otter", "autograder", "tests", ".hidden"):
        (folder / shadow).mkdir(parents=True)
        (folder / shadow / "__init__.py").write_text("raise SystemExit")
    (folder / ".OTTER_LOG").write_bytes(b"cos\nsystem\n(S'true'\ntR.")
    (folder / "link").symlink_to(outside)
    (folder / "sitecustomize.py").symlink_to(outside / "precious")
    submission = folder / "activations.py"
    submission.write_text("x = 1\n")
    plugin.submission_path = str(submission)
    config = SimpleNamespace(show_hidden=True)
    plugin.before_grading(config)
    assert sorted(os.listdir(folder)) == ["activations.py", "tests"], "Otter has put its own tests in place before"
    assert "x = 1" not in submission.read_text() and plugin.kept.read_text() == "x = 1\n"
    assert (outside / "precious").read_text() == "x"
    assert config.show_hidden is False
