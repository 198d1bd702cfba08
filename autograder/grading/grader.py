"""Grade one submission: workers, Otter's engine, diagnosis, and the canonical result."""

from __future__ import annotations

import hashlib
import importlib.metadata
import platform
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache

import numpy as np
from otter.test_files.abstract_test import TestCase

from .. import __version__
from ..collect.sources import Problem
from ..jail.launcher import Zygote
from ..jail.levels import Level
from ..jail.pool import WorkerPool
from ..jail.remote_worker import Limits, Program
from ..messages import sentence
from ..reports.plots import plots
from ..tutor.explain import explain
from ..tutor.proxies import Transcript
from ..tutor.session import Outcome, Session
from ..worker.interpreter import Failure
from .assignment import Assignment, title_of
from .cases import passed_cases, run_suite
from .diagnose import Diagnosis
from .results import LANGUAGES, CaseResult, Misconception, Plot, Result, Text, Versions

#: Failures of the whole file: they are told once, at the top.
WHOLE_FILE = (
    "syntax",
    "import_failed",
    "timeout_at_import",
    "died_at_import",
    "bad_reply_at_import",
)


@dataclass
class Grader:
    """Grades submissions of one assignment, one at a time.

    Args:
        assignment: the suite to grade with.
        zygote: where workers come from.
        level: the jail level that was found; it is recorded with every result.
        limits: what one call may take.
        trouble: what went wrong on the grader's side, for the instructor alone.
    """

    assignment: Assignment
    zygote: Zygote
    level: Level
    limits: Limits = field(default_factory=Limits)
    trouble: list[str] = field(default_factory=list)

    def grade(self, submission: str, source: str | Problem, seed: int | None = None) -> Result:
        """The result of one submission, whatever is in it."""
        about = Submitted(self.assignment, submission, self.level.letter, "" if isinstance(source, Problem) else source)
        if isinstance(source, Problem):
            return about.result(seed or 0, problem=source)
        chosen = seed_of(source, self.assignment.suite_hash) if seed is None else seed
        program = program_of(self.assignment, source, chosen)
        workers = WorkerPool(self.zygote, program, self.limits)
        session = Session(workers.open, chosen, self.assignment.reference)
        try:
            graded = run_suite(self.assignment.questions, session)
            drawn = plots(self.assignment, session)
        finally:
            workers.close()
        self.trouble += [f"{submission}: {name}: {o.trouble}" for name, o in session.outcomes.items() if o.trouble]
        refusal = workers.refusal.failure if workers.refusal else None
        return about.result(chosen, session.outcomes, refusal, passed_cases(graded), drawn)


@dataclass(frozen=True)
class Submitted:
    """A submission's results in the making.

    Args:
        assignment: with its suite.
        submission: the submission's name.
        jail: the letter of the jail level.
        source: the student's text.
    """

    assignment: Assignment
    submission: str
    jail: str
    source: str = ""

    def result(
        self,
        seed: int,
        outcomes: dict[str, Outcome] | None = None,
        problem: Problem | Failure | None = None,
        accepted: AbstractSet[str] = frozenset(),
        drawn: Sequence[Plot] = (),
    ) -> Result:
        """The canonical result.

        Args:
            seed: of the submission.
            outcomes: by case; without any, nothing could be judged.
            problem: what is wrong with the submission as a whole.
            accepted: the cases that Otter holds for passed; both must agree.
            drawn: pictures of the student's functions.
        """
        outcomes = outcomes or {}
        found: list[Misconception] = []
        if outcomes and not problem:
            diagnosis = Diagnosis(self.assignment, outcomes, seed)
            found = diagnosis.misconceptions()
        cases = [
            self._case(question, case, outcomes.get(str(case.name)) or _without_outcome(problem), found, accepted)
            for question, case in self.assignment.cases
        ]
        judged = all(c.status != "not_judged" for c in cases)
        return Result(
            assignment=self.assignment.name,
            submission=self.submission,
            status="graded" if judged else "error",
            score=sum(c.points for c in cases) if judged else None,
            max_score=sum(c.max_points for c in cases),
            jail=self.jail,
            seed=seed,
            versions=versions(self.assignment),
            cases=cases,
            misconceptions=found,
            warnings=_warnings(problem, judged),
            plots=list(drawn),
        )

    def _case(
        self,
        question: str,
        case: TestCase,
        outcome: Outcome,
        found: list[Misconception],
        accepted: AbstractSet[str],
    ) -> CaseResult:
        passed = outcome.status == "passed" and case.name in accepted
        status = "not_judged" if outcome.status == "passed" and not passed else outcome.status
        called = {e.function for e in outcome.transcript.exchanges}
        return CaseResult(
            id=str(case.name),
            question=question,
            title=title_of(case),
            visibility="hidden" if case.hidden else "public",
            status=status,
            points=int(case.points) if passed else 0,
            max_points=int(case.points),
            message=None if case.hidden or passed else self._message(outcome),
            hint=None if passed else next((m.hint for m in found if m.function in called), None),
            seconds=round(outcome.seconds, 6),
        )

    def _message(self, outcome: Outcome) -> Text | None:
        if outcome.status == "not_judged":
            return Text(sentence("could_not_judge", "en"), sentence("could_not_judge", "ko"))
        if outcome.failure is None:
            return None
        call = outcome.transcript.last_call()
        return Text(*[explain(outcome.failure, call, language, self.source) for language in LANGUAGES])


def _without_outcome(problem: Problem | Failure | None) -> Outcome:
    """The outcome of every case of a submission that never came to a worker."""
    if isinstance(problem, Problem) and problem.judged:
        return Outcome("failed", Failure(problem.key, dict(problem.facts)), Transcript(), 0.0)
    return Outcome("not_judged", None, Transcript(), 0.0)


def _warnings(problem: Problem | Failure | None, judged: bool) -> list[Text]:
    told = []
    if isinstance(problem, Problem):
        told.append(Failure(problem.key, dict(problem.facts)))
    elif problem is not None and problem.link in WHOLE_FILE:
        told.append(problem)
    elif not judged:
        told.append(Failure("could_not_judge"))
    return [Text(explain(f, None, "en"), explain(f, None, "ko")) for f in told]


def seed_of(source: str, suite_hash: str) -> int:
    """A submission's own seed: the same submission and suite give the same one."""
    digest = hashlib.sha256(f"{suite_hash}\0{source}".encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:6], "big")


def program_of(assignment: Assignment, source: str, seed: int) -> Program:
    """The submission as workers get it, with a seed from which the submission's cannot be told."""
    digest = hashlib.sha256(f"worker {seed}".encode()).digest()
    return Program(assignment.name, source, int.from_bytes(digest[:4], "big"))


def versions(assignment: Assignment) -> Versions:
    """What a verdict depends on besides the submission."""
    return Versions(__version__, assignment.suite_hash, np.__version__, platform.python_version(), _otter_version())


@cache
def _otter_version() -> str:
    """Looked up on disk once, not for every submission."""
    return importlib.metadata.version("otter-grader")
