"""Judge the cases of a suite for one submission: proxies in, outcomes out.

Otter's `TestFile.run` calls each case; the case hands itself to the `Session`, which finds it a
worker of its own question and visibility, lets it run, and keeps what happened.
"""

from __future__ import annotations

import inspect
import time
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from types import SimpleNamespace
from typing import Any, Literal, Protocol

import numpy as np

from .interpreter import CheckFailed, Failure
from .explain import explain
from .proxies import Backend, Function, Placed, Transcript

Status = Literal["passed", "failed", "timeout", "error", "not_judged"]

#: Links of the chain that are not simply wrong answers: the program ran over, or broke down.
STATUS_OF_LINK: dict[str, Status] = {
    "timeout": "timeout",
    "timeout_at_import": "timeout",
    "too_many_timeouts": "timeout",
    "raised": "error",
    "died": "error",
    "bad_reply": "error",
    "too_large": "error",
    "syntax": "error",
    "import_failed": "error",
    "died_at_import": "error",
    "bad_reply_at_import": "error",
}


class Case(Protocol):
    """What the session needs to know of a case; `autograder.grading.cases.test_case` is one."""

    name: str | None
    hidden: bool
    test_func: Callable[..., None]


class CouldNotJudge(Exception):
    """Something on the grader's side went wrong; no verdict can be given."""


@dataclass
class Outcome:
    """What happened to one case."""

    status: Status
    failure: Failure | None
    transcript: Transcript
    seconds: float
    trouble: str = ""


@dataclass
class Session:
    """One submission while it is being judged.

    Args:
        open_backend: gives the backend for a question, a visibility (True for hidden) and whether it
            must be the question's own. It is asked for each case, and answers with a fresh one when
            the last one has died.
        seed: makes the inputs of this submission; the same seed gives the same inputs.
        reference: the reference solution's functions by name, for expected values.
        outcomes: what happened, by case.
        isolated: whether each question gets a worker of its own; see `cases.run_suite`.
    """

    open_backend: Callable[[str, bool, bool], Backend]
    seed: int
    reference: Mapping[str, Any]
    outcomes: dict[str, Outcome] = field(default_factory=dict)
    isolated: bool = True

    def judge(self, case: Case) -> Exception | None:
        """Run `case` and keep its outcome; returns what made it fail, as an exception to raise.

        The exception's traceback begins in the case, where Otter looks for the line to show; of a
        hidden case it says nothing else.
        """
        outcome, failed = self._tried(case)
        if outcome.failure and outcome.failure.link == "died":  # once more: it may not have been its own doing
            outcome, failed = self._tried(case)
        self.outcomes[str(case.name)] = outcome
        return failed

    def _tried(self, case: Case) -> tuple[Outcome, Exception | None]:
        question = str(case.test_func.__globals__["name"])
        started = time.perf_counter()
        transcript = Transcript()
        outcome = Outcome("passed", None, transcript, 0.0)
        failed: Exception | None = None
        try:
            transcript.backend = self.open_backend(question, case.hidden, self.isolated)
            case.test_func(**self.arguments(case, transcript))
        except CheckFailed as error:
            outcome.failure = Failure(error.link, error.facts)
            outcome.status = STATUS_OF_LINK.get(error.link, "failed")
            told = "hidden" if case.hidden else explain(outcome.failure, transcript.last_call(), "en")
            failed = error.with_traceback(error.__traceback__ and error.__traceback__.tb_next)
            failed.args = (told,)
        except Exception as error:  # ours, whatever it is: no verdict
            outcome.status, outcome.trouble = "not_judged", f"{type(error).__name__}: {error}"[:500]
            failed = CouldNotJudge(outcome.trouble)
        outcome.seconds = time.perf_counter() - started
        return outcome, failed

    def arguments(self, case: Case, transcript: Transcript) -> dict[str, Any]:
        """What the parameters of `case` stand for, by name."""
        provided: dict[str, Callable[[], Any]] = {
            "place": lambda: partial(Placed, transcript),
            "reference": lambda: SimpleNamespace(**self.reference),
            "rng": lambda: np.random.default_rng([self.seed, zlib.crc32(str(case.name).encode())]),
        }
        names = parameters(case.test_func)
        return {n: provided[n]() if n in provided else Function(transcript, n, n, n) for n in names}


@cache
def parameters(function: Callable[..., None]) -> tuple[str, ...]:
    """The names of a function's parameters."""
    return tuple(inspect.signature(function).parameters)
