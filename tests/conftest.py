"""What many tests need: a zygote, graders, and the words of a reference."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest

from autograder.commentary.commentary import commented
from autograder.grading.assignment import Assignment, find_assignment
from autograder.grading.grader import Grader
from autograder.grading.results import CaseResult, Result
from autograder.jail.launcher import Zygote
from autograder.jail.levels import Level, find_level
from autograder.jail.remote_worker import Limits, Program, RemoteWorker
from autograder.worker.confine import LAYERS
from autograder.worker.interpreter import Failure

from .skips import pytest_make_collect_report, pytest_runtest_makereport  # noqa: F401 - hooks of pytest's


@pytest.fixture(scope="session")
def zygote() -> Iterator[Zygote]:
    """A zygote whose workers have every layer of the jail."""
    with Zygote() as one:
        yield one


@pytest.fixture(scope="session")
def open_zygote() -> Iterator[Zygote]:
    """A zygote whose workers have no jail at all: where an attack is shown to work."""
    with Zygote(()) as one:
        yield one


@pytest.fixture(scope="session")
def activations() -> Assignment:
    return find_assignment("activations")


@dataclass
class CommentingGrader:
    """Grades and comments, as a batch does: results are complete, and trouble is collected."""

    assignment: Assignment
    zygote: Zygote
    level: Level
    limits: Limits
    trouble: list[str] = field(default_factory=list)

    def grade(self, submission: str, source: str | Failure, seed: int | None = None) -> Result:
        grader = Grader(self.assignment, self.zygote, self.level, self.limits)
        complete = commented(grader.grade(submission, source, seed))
        self.trouble += complete.trouble
        return complete.result


@pytest.fixture
def grader(zygote: Zygote, activations: Assignment) -> CommentingGrader:
    """Grades activations with short limits."""
    return CommentingGrader(activations, zygote, find_level(zygote), Limits(cpu=0.5, wall=5.0))


@pytest.fixture
def worker_of(zygote: Zygote) -> Iterator[Callable[..., RemoteWorker]]:
    """Starts workers that are ended after the test."""
    started: list[RemoteWorker] = []

    def start(source: str, layers: tuple[str, ...] = LAYERS, limits: Limits | None = None) -> RemoteWorker:
        limits = limits or Limits(cpu=0.5, wall=5.0)
        worker = RemoteWorker(zygote, Program("submission", source), limits=limits, layers=layers)
        started.append(worker)
        return worker

    yield start
    for worker in started:
        worker.close()


def cases(result: Result, status: str) -> list[CaseResult]:
    """The cases with this status."""
    return [c for c in result.cases if c.status == status]
