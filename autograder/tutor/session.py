"""Judge the cases of a suite for one submission.

Otter's `TestFile.run` calls each case. The case passes itself to the `Session`, which runs it with proxies for a worker
of its question and visibility, and records the outcome.
"""

from __future__ import annotations

import inspect
import time
import traceback
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from types import SimpleNamespace
from typing import Any, Protocol

import numpy as np

from ..worker.interpreter import CheckFailed, Failure
from ..worker.links import LINKS, Status
from .explain import explain
from .proxies import Backend, Function, Placed, Transcript

#: Parameters of a case that are not student's functions.
PROVIDED = ("place", "reference", "rng")


class Case(Protocol):
    """A case, as the session needs it; `autograder.grading.cases.test_case` is one."""

    @property
    def name(self) -> str | None:
        """Unique in the assignment."""

    @property
    def hidden(self) -> bool:
        """Whether students may not see it."""

    @property
    def test_func(self) -> Callable[..., None]:
        """The case itself."""


class CouldNotJudge(Exception):
    """An error of the grader, because of which there is no verdict."""


@dataclass
class Outcome:
    """The outcome of one case.

    Args:
        status: the verdict.
        failure: the first broken link, if the student's code is at fault.
        transcript: the calls and their replies.
        seconds: of wall time.
        trouble: an error of the grader, if there was one.
        error: the exception for Otter. Its traceback begins in the case, where Otter finds the line to show; for a
            hidden case it has no other information.
    """

    status: Status
    failure: Failure | None
    transcript: Transcript
    seconds: float
    trouble: str = ""
    error: Exception | None = None

    @property
    def failed_at(self) -> str | None:
        """The function that failed: the one that the failed check names, or the one that was called last."""
        if self.status in ("passed", "not_judged"):
            return None
        if self.named_by_check:
            return self.named_by_check
        call = self.transcript.last_call()
        return call.function if call else None

    @property
    def named_by_check(self) -> str:
        """The function that the failed check names; empty if it names none.

        A case may call several functions before it looks at the first result.
        """
        part = self.failure.facts.get("part", "") if self.failure else ""
        name = str(part).partition("[")[0]
        return name if name in self.transcript.called else ""


@dataclass
class Session:
    """Judges one submission.

    Args:
        open_backend: returns the backend for a question and a visibility (True for hidden). It is called for each case,
            and returns a new one if the last one has died.
        seed: for the inputs of this submission; the same seed gives the same inputs.
        reference: the reference's functions by name, for expected values.
        outcomes: by case.
    """

    open_backend: Callable[[str, bool], Backend]
    seed: int
    reference: Mapping[str, Any]
    outcomes: dict[str, Outcome] = field(default_factory=dict)

    def judge(self, case: Case) -> Exception | None:
        """Run a case and record its outcome; returns the exception for Otter if it failed."""
        outcome = self._tried(case)
        if outcome.failure and outcome.failure.link == "died":  # retried once: something else may have killed it
            outcome = self._tried(case)
        self.outcomes[str(case.name)] = outcome
        return outcome.error

    def _tried(self, case: Case) -> Outcome:
        question = str(case.test_func.__globals__["name"])
        started = time.perf_counter()
        transcript = Transcript()
        outcome = Outcome("passed", None, transcript, 0.0)
        try:
            transcript.backend = self.open_backend(question, case.hidden)
            case.test_func(**self.arguments(case, transcript))
        except CheckFailed as error:
            outcome.failure = Failure(error.link, error.facts)
            outcome.status = LINKS[error.link].status
            text = "hidden" if case.hidden else explain(outcome.failure, transcript.last_call(), "en")
            outcome.error = _kept(error, text)
        except Exception as error:  # an error of the grader, so there is no verdict
            outcome.status, outcome.trouble = "not_judged", f"{type(error).__name__}: {error}"[:500]
            outcome.error = CouldNotJudge(outcome.trouble)
        transcript.close()
        outcome.seconds = time.perf_counter() - started
        return outcome

    def arguments(self, case: Case, transcript: Transcript) -> dict[str, Any]:
        """The arguments of a case, by parameter."""
        arguments: dict[str, Any] = {}
        for name in parameters(case.test_func):
            if name == "place":
                arguments[name] = partial(Placed, transcript)
            elif name == "reference":
                arguments[name] = SimpleNamespace(**self.reference)
            elif name == "rng":
                number_of_case = zlib.crc32(str(case.name).encode())
                arguments[name] = np.random.default_rng([self.seed, number_of_case])
            else:
                arguments[name] = Function(transcript, name, name, name)
        return arguments


@cache
def parameters(function: Callable[..., None]) -> tuple[str, ...]:
    """The names of a function's parameters."""
    return tuple(inspect.signature(function).parameters)


def _kept(error: CheckFailed, text: str) -> CheckFailed:
    """The error with `text` as its message and its traceback, but without the case's local variables."""
    trace = error.__traceback__ and error.__traceback__.tb_next
    traceback.clear_frames(trace)
    error.__cause__ = error.__context__ = None
    error.args = (text,)
    return error.with_traceback(trace)
