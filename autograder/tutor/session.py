"""Judge the cases of a suite for one submission: proxies in, outcomes out.

Otter's `TestFile.run` calls each case; the case hands itself to the `Session`, which finds it a
worker of its own question and visibility, lets it run, and keeps what happened.
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

#: Parameters of a case that are no functions of the student's.
PROVIDED = ("place", "reference", "rng")


class Case(Protocol):
    """What the session needs to know of a case; `autograder.grading.cases.test_case` is one."""

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
    """Something on the grader's side went wrong; no verdict can be given."""


@dataclass
class Outcome:
    """What happened to one case.

    Args:
        status: the verdict.
        failure: the first broken link, where the student's code is at fault.
        transcript: the calls that were made and their replies.
        seconds: of wall time.
        trouble: what went wrong on the grader's side, if anything.
        error: what made the case fail, as Otter is to see it. Its traceback begins in the case, where Otter
            looks for the line to show; of a hidden case it says nothing else.
    """

    status: Status
    failure: Failure | None
    transcript: Transcript
    seconds: float
    trouble: str = ""
    error: Exception | None = None

    @property
    def failed_at(self) -> str | None:
        """The function that a failed case called last: of several that it calls, the one that it failed at."""
        call = self.transcript.last_call()
        return call.function if call and self.status not in ("passed", "not_judged") else None


@dataclass
class Session:
    """One submission while it is being judged.

    Args:
        open_backend: gives the backend for a question and a visibility (True for hidden). It is asked for
            each case, and answers with a fresh one when the last one has died.
        seed: makes the inputs of this submission; the same seed gives the same inputs.
        reference: the reference solution's functions by name, for expected values.
        outcomes: what happened, by case.
    """

    open_backend: Callable[[str, bool], Backend]
    seed: int
    reference: Mapping[str, Any]
    outcomes: dict[str, Outcome] = field(default_factory=dict)

    def judge(self, case: Case) -> Exception | None:
        """Run `case` and keep its outcome; returns what made it fail, as an exception to raise."""
        outcome = self._tried(case)
        if outcome.failure and outcome.failure.link == "died":  # once more: it may not have been its own doing
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
        except Exception as error:  # ours, whatever it is: no verdict
            outcome.status, outcome.trouble = "not_judged", f"{type(error).__name__}: {error}"[:500]
            outcome.error = CouldNotJudge(outcome.trouble)
        transcript.close()
        outcome.seconds = time.perf_counter() - started
        return outcome

    def arguments(self, case: Case, transcript: Transcript) -> dict[str, Any]:
        """What the parameters of `case` stand for, by name."""
        provided: dict[str, Callable[[], Any]] = {
            "place": lambda: partial(Placed, transcript),
            "reference": lambda: SimpleNamespace(**self.reference),
            "rng": lambda: np.random.default_rng([self.seed, zlib.crc32(str(case.name).encode())]),
        }
        names = parameters(case.test_func)
        return {n: provided[n]() if n in PROVIDED else Function(transcript, n, n, n) for n in names}


@cache
def parameters(function: Callable[..., None]) -> tuple[str, ...]:
    """The names of a function's parameters."""
    return tuple(inspect.signature(function).parameters)


def _kept(error: CheckFailed, text: str) -> CheckFailed:
    """The error with `text` as its message and the lines of its traceback, without the values that the case held."""
    trace = error.__traceback__ and error.__traceback__.tb_next
    traceback.clear_frames(trace)
    error.__cause__ = error.__context__ = None
    error.args = (text,)
    return error.with_traceback(trace)
