"""Lets stock Otter grade without ever running the submission in its kernel.

Before Otter reads the submission, its bytes are put aside, everything that the student handed in is
cleared away (a folder called `numpy/` would shadow the real one), and a trusted stub takes its
place. In the kernel the stub has the submission judged, public cases first. The outcomes are recorded, and
Otter's engine reads them when it runs the questions.
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

STUB = """\
from autograder.grading.otter_plugin import open_session
{session} = open_session({assignment!r}, {source!r})
"""
#: The first line of Otter's message that begins with the name of an exception. What a student wrote stands below it.
NAMED = re.compile(r"^(\w+): ", re.MULTILINE)


class JailPlugin(AbstractOtterPlugin):  # type: ignore[misc]  # otter is untyped
    """Otter's events, in the order in which they come."""

    def before_grading(self, config: Any) -> None:
        """Put the submission aside and clear its folder of all but the tests."""
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
        """The stub instead of the submission, as the notebook that Otter makes even of a script."""
        source = STUB.format(session=SESSION, assignment=self.plugin_config["assignment"], source=str(self.kept))
        return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)])

    def after_grading(self, results: Any) -> None:
        """A case that could not be judged makes the whole grade a failure of the autograder, not of the student."""
        shutil.rmtree(self.kept.parent, ignore_errors=True)
        results.set_output(f"{sentence('hidden_separately', 'en')}\n{sentence('hidden_separately', 'ko')}")
        questions = results.results.values()
        expected = {question.name for question in find_assignment(self.plugin_config["assignment"]).questions}
        named = [NAMED.search(r.message or "") for q in questions for r in q.test_case_results]
        lost = any(found and found[1] == CouldNotJudge.__name__ for found in named)
        if lost or {q.name for q in questions} != expected:
            results._catastrophic_error = CouldNotJudge("the submission could not be judged; see the log")


def open_session(assignment_name: str, path: str) -> Judges:
    """Judges the submission that was put aside at `path`, and remembers; called by the stub, in Otter's kernel."""
    assignment = find_assignment(assignment_name)
    source = read_source(Path(path).read_bytes(), assignment.name)
    if isinstance(source, Failure):
        unreadable = AlwaysFails(source)
        return Session(lambda *_: unreadable, 0, assignment.reference)
    seed = seed_of(source.text, assignment.suite_digest)
    with open_grader(assignment, Limits(), allow_weak_jail=False) as grader:
        program = program_of(assignment, source.text, seed)
        return Remembered(Judge(assignment, grader.zygote, program, grader.limits, seed).judged().counted())
