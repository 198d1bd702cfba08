"""A plugin that lets `otter run` grade a submission without running it in Otter's kernel.

Before Otter reads the submission, the plugin moves it away, removes everything else that the student handed in (a
folder called `numpy/` would shadow the real one), and puts a trusted stub in its place. In the kernel, the stub judges
the submission in workers, public cases first. Otter's engine then runs over the recorded outcomes.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path
from typing import Any

import nbformat
from otter.plugins import AbstractOtterPlugin

from ..collect.sources import read_source
from ..jail.remote_worker import Limits
from ..messages import sentence
from ..tutor.proxies import AlwaysFails
from ..tutor.session import CouldNotJudge, Session
from ..worker.interpreter import Failure
from .assignment import find_assignment
from .cases import SESSION, Judges, Remembered
from .grader import open_grader, program_of, seed_of
from .judging import Judge
from .otter_engine import TestCaseResult

STUB = """\
from autograder.grading.otter_plugin import open_session
{session} = open_session({assignment!r}, {source!r})
"""
#: The first line of Otter's message that begins with the name of an exception; the student's text comes below it.
NAMED = re.compile(r"^(\w+): ", re.MULTILINE)


class JailPlugin(AbstractOtterPlugin):  # type: ignore[misc]  # otter is untyped
    """Otter's events, in their order."""

    def before_grading(self, config: Any) -> None:
        """Move the submission away and remove everything from its folder except the tests."""
        submission = Path(self.submission_path)
        self.kept = Path(tempfile.mkdtemp()) / "submission"
        self.kept.write_bytes(submission.read_bytes())
        for path in submission.parent.iterdir():
            if path.name == "tests" and path.is_dir() and not path.is_symlink():
                continue
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()
        submission.write_text("# the submission is not run here\n", encoding="ascii")
        config.show_hidden = False

    def before_execution(self, submission: Any) -> Any:
        """The stub instead of the submission, as a notebook: Otter turns scripts into notebooks, too."""
        source = STUB.format(session=SESSION, assignment=self.plugin_config["assignment"], source=str(self.kept))
        cell = nbformat.v4.new_code_cell(source)
        return nbformat.v4.new_notebook(cells=[cell])

    def after_grading(self, results: Any) -> None:
        """If a case could not be judged, report a failure of the autograder instead of a grade."""
        shutil.rmtree(self.kept.parent, ignore_errors=True)
        results.set_output(f"{sentence('hidden_separately', 'en')}\n{sentence('hidden_separately', 'ko')}")
        questions = results.results.values()
        assignment = find_assignment(self.plugin_config["assignment"])
        expected = {question.name for question in assignment.questions}
        complete = {question.name for question in questions} == expected
        not_judged = any(_not_judged(case) for question in questions for case in question.test_case_results)
        if not_judged or not complete:
            results._catastrophic_error = CouldNotJudge("the submission could not be judged; see the log")


def _not_judged(result: TestCaseResult) -> bool:
    found = NAMED.search(result.message or "")
    return found is not None and found[1] == CouldNotJudge.__name__


def open_session(assignment_name: str, path: str) -> Judges:
    """Judge the submission that was moved to `path`, and return its outcomes; the stub calls this in Otter's kernel."""
    assignment = find_assignment(assignment_name)
    source = read_source(Path(path).read_bytes(), assignment.name)
    if isinstance(source, Failure):
        unreadable = AlwaysFails(source)
        return Session(lambda *_: unreadable, 0, assignment.reference)
    seed = seed_of(source.text, assignment.suite_digest)
    with open_grader(assignment, Limits(), allow_weak_jail=False) as grader:
        program = program_of(assignment, source.text, seed)
        judged = Judge(assignment, grader.zygote, program, grader.limits, seed).judged()
        return Remembered(judged.counted())
